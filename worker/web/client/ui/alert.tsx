import type { ComponentChildren } from 'preact';

const icons = { danger: 'danger', warning: 'warning', info: 'info', success: 'success' } as const;

/** A box with sign and title. `live` = it appeared because of something the user did, and is read out. */
export function Alert(props: {
  readonly kind: keyof typeof icons;
  readonly title: string;
  readonly live?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { kind, title, live = false, children } = props;
  return (
    <div class={`kern-alert kern-alert--${kind}`} {...(live ? { role: 'alert' } : {})}>
      <div class="kern-alert__header">
        <span class={`kern-icon kern-icon--${icons[kind]}`} aria-hidden="true" />
        <span class="kern-title">{title}</span>
      </div>
      {children && <div class="kern-alert__body">{children}</div>}
    </div>
  );
}
