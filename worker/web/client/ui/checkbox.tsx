/** A tick of the design system. */
export function Checkbox(props: {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly describedBy?: string;
  readonly onChange: (checked: boolean) => void;
}) {
  const { id, label, checked, describedBy, onChange } = props;
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      />
      <label class="kern-label" for={id}>
        {label}
      </label>
    </div>
  );
}
