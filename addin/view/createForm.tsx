import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bund, laender, themenfelder } from '#templates/catalogue/catalogue.ts';
import type { Angaben } from '../commands/createWorkbook.ts';

export interface AngabenFehler {
  readonly feld: keyof Angaben;
  readonly meldung: string;
}

interface Props {
  readonly busy: boolean;
  readonly fehler: AngabenFehler | null;
  readonly onCreate: (angaben: Angaben) => void;
}

const leer: Angaben = { land: '', themenfeld: '', umsetzungsprojekt: '', projektstart: '' };

/** Land, Themenfeld, Umsetzungsprojekt and Projektstart of a new Checkliste. */
export function CreateForm({ busy, fehler, onCreate }: Props) {
  const [angaben, setAngaben] = useState(leer);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fehler) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [fehler]);
  const field = (feld: keyof Angaben) => ({
    id: `angabe-${feld}`,
    name: feld,
    value: angaben[feld],
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      setAngaben({ ...angaben, [feld]: event.currentTarget.value }),
    ...(fehler?.feld === feld && { 'aria-invalid': true as const, 'aria-describedby': 'angaben-fehler' }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    onCreate(angaben);
  };
  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <Field feld="land" label="Land">
        <select {...field('land')} required>
          <option value="">Bitte wählen</option>
          {[...laender, bund].map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field feld="themenfeld" label="Themenfeld">
        <select {...field('themenfeld')}>
          <option value="">Noch offen</option>
          {themenfelder.map(({ id, label }) => (
            <option key={id} value={label}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field feld="umsetzungsprojekt" label="Umsetzungsprojekt">
        <input {...field('umsetzungsprojekt')} required maxLength={250} autocomplete="off" />
      </Field>
      <Field feld="projektstart" label="Projektstart (KW)">
        <input {...field('projektstart')} placeholder="KW 2/2027" autocomplete="off" />
      </Field>
      {fehler && (
        <p class="error-text" id="angaben-fehler" role="alert">
          {fehler.meldung}
        </p>
      )}
      <button type="submit" class="primary" disabled={busy}>
        Checkliste anlegen
      </button>
    </form>
  );
}

/** A label beside its control, so that the options are no part of the name. */
function Field({
  feld,
  label,
  children,
}: {
  readonly feld: keyof Angaben;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={`angabe-${feld}`}>{label}</label>
      {children}
    </div>
  );
}
