/** Fields of the design system with label and hint. */

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField(props: FieldProps & { readonly short?: boolean; readonly maxLength?: number }) {
  const { id, label, hint, value, short = false, maxLength = 300, onChange } = props;
  return (
    <div class="kern-form-input">
      <Label id={id} label={label} hint={hint} />
      <input
        class={`kern-form-input__input${short ? ' kurz' : ''}`}
        id={id}
        maxLength={maxLength}
        autocomplete="off"
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        {...describedBy(id, hint)}
      />
    </div>
  );
}

/** Several lines of text. */
export function TextArea(props: FieldProps & { readonly maxLength: number }) {
  const { id, label, hint, value, maxLength, onChange } = props;
  return (
    <div class="kern-form-input">
      <Label id={id} label={label} hint={hint} />
      <textarea
        class="kern-form-input__input"
        id={id}
        rows={2}
        maxLength={maxLength}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        {...describedBy(id, hint)}
      />
    </div>
  );
}

/** A day as `2027-03-22`, with the browser's own calendar; empty for none. */
export function DayField({ id, label, hint, value, onChange }: FieldProps) {
  return (
    <div class="kern-form-input">
      <Label id={id} label={label} hint={hint} />
      <input
        class="kern-form-input__input kurz"
        type="date"
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        {...describedBy(id, hint)}
      />
    </div>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of several. */
export function SelectField(props: FieldProps & { readonly options: readonly Option[] }) {
  const { id, label, hint, value, options, onChange } = props;
  return (
    <div class="kern-form-input">
      <Label id={id} label={label} hint={hint} />
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={id}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...describedBy(id, hint)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Label(props: { readonly id: string; readonly label: string; readonly hint: string | undefined }) {
  const { id, label, hint } = props;
  return (
    <>
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div class="kern-hint" id={`${id}-hinweis`}>
          {hint}
        </div>
      )}
    </>
  );
}

function describedBy(id: string, hint: string | undefined): { readonly 'aria-describedby'?: string } {
  return hint === undefined ? {} : { 'aria-describedby': `${id}-hinweis` };
}
