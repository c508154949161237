/** A button of the design system. */
export function Button(props: {
  readonly label: string;
  readonly kind?: 'primary' | 'secondary' | 'tertiary';
  /** Distinguishes buttons of the same label for screen readers; begins with the label. */
  readonly name?: string;
  /** It does nothing for now, but keeps the focus. */
  readonly disabled?: boolean;
  readonly onClick: () => void;
}) {
  const { label, kind = 'secondary', name, disabled = false, onClick } = props;
  return (
    <button
      type="button"
      class={`kern-btn kern-btn--${kind}`}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
      {...(name === undefined ? {} : { 'aria-label': name })}
    >
      <span class="kern-label">{label}</span>
    </button>
  );
}
