import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bund, laender, themenfelder } from '#templates/catalogue/catalogue.ts';
import type { Angaben, AngabenFehler, LeistungAngabe } from '../commands/createWorkbook.ts';

interface Props {
  readonly busy: boolean;
  readonly fehler: readonly AngabenFehler[];
  readonly onCreate: (angaben: Angaben) => void;
}

const keineLeistung: LeistungAngabe = { ozgId: '', bezeichnung: '' };
const leer: Angaben = {
  land: '',
  themenfeld: '',
  umsetzungsprojekt: '',
  projektstart: '',
  leistungen: [keineLeistung],
};

type TextFeld = Exclude<keyof Angaben, 'leistungen'>;

/** What is known of a new Checkliste; only Land and Umsetzungsprojekt must be. */
export function CreateForm({ busy, fehler, onCreate }: Props) {
  const [angaben, setAngaben] = useState(leer);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fehler.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [fehler]);
  const meldungFor = (feld: TextFeld) => fehler.find((one) => one.feld === feld)?.meldung ?? null;
  const field = (feld: TextFeld) => ({
    id: `angabe-${feld}`,
    name: feld,
    value: angaben[feld],
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      setAngaben({ ...angaben, [feld]: event.currentTarget.value }),
    ...(meldungFor(feld) !== null && {
      'aria-invalid': true as const,
      'aria-describedby': `angabe-${feld}-fehler`,
    }),
  });
  const submit = (event: Event) => {
    event.preventDefault();
    onCreate(angaben);
  };
  return (
    <form ref={form} class="stack" noValidate onSubmit={submit}>
      <Field feld="land" label="Land" meldung={meldungFor('land')}>
        <select {...field('land')} required>
          <option value="">Bitte wählen</option>
          {[...laender, bund].map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field feld="themenfeld" label="Themenfeld" meldung={meldungFor('themenfeld')}>
        <select {...field('themenfeld')}>
          <option value="">Keine Angabe</option>
          {themenfelder.map(({ id, label }) => (
            <option key={id} value={label}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field feld="umsetzungsprojekt" label="Umsetzungsprojekt" meldung={meldungFor('umsetzungsprojekt')}>
        <input {...field('umsetzungsprojekt')} required maxLength={250} autocomplete="off" />
      </Field>
      <Field feld="projektstart" label="Projektstart (KW)" meldung={meldungFor('projektstart')}>
        <input {...field('projektstart')} placeholder="KW 2/2027" autocomplete="off" />
      </Field>
      <Leistungen
        leistungen={angaben.leistungen}
        onChange={(leistungen) => setAngaben({ ...angaben, leistungen })}
      />
      <button type="submit" class="primary" disabled={busy}>
        Checkliste anlegen
      </button>
    </form>
  );
}

function Leistungen({
  leistungen,
  onChange,
}: {
  readonly leistungen: readonly LeistungAngabe[];
  readonly onChange: (leistungen: readonly LeistungAngabe[]) => void;
}) {
  const list = useRef<HTMLFieldSetElement>(null);
  const set = (index: number, change: Partial<LeistungAngabe>) =>
    onChange(leistungen.map((leistung, at) => (at === index ? { ...leistung, ...change } : leistung)));
  const add = () => {
    onChange([...leistungen, keineLeistung]);
    // the new fields are there after the next rendering
    setTimeout(() => list.current?.querySelector<HTMLElement>('.leistung:last-of-type input')?.focus());
  };
  return (
    <fieldset ref={list} class="stack">
      <legend>OZG-Leistungen</legend>
      {leistungen.map(({ ozgId, bezeichnung }, index) => {
        const nummer = index === 0 ? '' : ` ${index + 1}`;
        return (
          // lines are only ever added at the end
          <div key={`leistung-${index}`} class="leistung">
            <Labelled id={`leistung-${index}-ozg-id`} label={`OZG-ID${nummer}`}>
              <input
                id={`leistung-${index}-ozg-id`}
                value={ozgId}
                placeholder="10012"
                autocomplete="off"
                onInput={(event) => set(index, { ozgId: event.currentTarget.value })}
              />
            </Labelled>
            <Labelled id={`leistung-${index}-bezeichnung`} label={`Bezeichnung${nummer}`}>
              <input
                id={`leistung-${index}-bezeichnung`}
                value={bezeichnung}
                autocomplete="off"
                onInput={(event) => set(index, { bezeichnung: event.currentTarget.value })}
              />
            </Labelled>
          </div>
        );
      })}
      <button type="button" onClick={add}>
        Weitere Leistung
      </button>
    </fieldset>
  );
}

/** A label beside its control, so that the options are no part of the name. */
function Field({
  feld,
  label,
  meldung,
  children,
}: {
  readonly feld: TextFeld;
  readonly label: string;
  /** Why the entry cannot be used. */
  readonly meldung: string | null;
  readonly children: ComponentChildren;
}) {
  return (
    <Labelled id={`angabe-${feld}`} label={label}>
      {children}
      {meldung !== null && (
        <p class="error-text" id={`angabe-${feld}-fehler`} role="alert">
          {meldung}
        </p>
      )}
    </Labelled>
  );
}

function Labelled({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
