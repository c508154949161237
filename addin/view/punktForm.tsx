import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { punktArten } from '#templates/catalogue/catalogue.ts';
import { addPunkt, ohnePunkte, type PunktAngaben } from '../commands/offenerPunkt.ts';
import type { RowId } from '../commands/schrittAktion.ts';
import type { GuideProps } from './guideProps.ts';

interface Props
  extends Pick<GuideProps, 'workbook' | 'reading' | 'mappe' | 'task' | 'tabs' | 'heute' | 'onUndoable'> {
  readonly id: RowId;
  readonly onClose: () => void;
}

interface Fehler {
  readonly feld: keyof PunktAngaben | null;
  readonly grund: string;
}

const leer: PunktAngaben = { art: '', text: '', zustaendig: '', bis: '' };

/** An Offener Punkt about a step. Stays with its step while other rows are selected, so that nothing typed is lost. */
export function PunktForm(props: Props) {
  const { id, workbook, reading, mappe, task, tabs, heute, onUndoable, onClose } = props;
  const [angaben, setAngaben] = useState(leer);
  const [fehler, setFehler] = useState<Fehler | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const fehlt = ohnePunkte(reading);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, button')?.focus(), [id]);
  useEffect(() => {
    if (fehler) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [fehler]);
  const submit = (event: Event) => {
    event.preventDefault();
    void task.run('Wird eingetragen …', async () => {
      setFehler(null);
      const outcome = await addPunkt(workbook, id, angaben, heute());
      if (outcome.art === 'abgelehnt') {
        if (outcome.feld) setFehler(outcome);
        else task.say(outcome.grund, true);
        return;
      }
      onUndoable(outcome.undo);
      onClose();
      await mappe.refresh();
      task.say(outcome.gesagt);
    });
  };
  const cancel = () => {
    onClose();
    document.getElementById('punkt-dazu')?.focus();
  };
  const field = (feld: keyof PunktAngaben) => ({
    id: `punkt-${feld}`,
    value: angaben[feld],
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      setAngaben({ ...angaben, [feld]: event.currentTarget.value }),
    ...(fehler?.feld === feld && {
      'aria-invalid': true as const,
      'aria-describedby': `punkt-${feld}-fehler`,
    }),
  });
  const labelled = (feld: keyof PunktAngaben, label: string, control: ComponentChildren) => (
    <div class="field">
      <label for={`punkt-${feld}`}>{label}</label>
      {control}
      {fehler?.feld === feld && (
        <p class="error-text" id={`punkt-${feld}-fehler`} role="alert">
          {fehler.grund}
        </p>
      )}
    </div>
  );
  return (
    <form ref={form} class="message stack" noValidate aria-labelledby="punkt-titel" onSubmit={submit}>
      <h2 id="punkt-titel">Offener Punkt zu {id}</h2>
      {fehlt !== null && <p>{fehlt}</p>}
      {fehlt === null && (
        <>
          {labelled(
            'art',
            'Art',
            <select {...field('art')} required>
              <option value="">Bitte wählen</option>
              {punktArten.map(({ label }) => (
                <option key={label} value={label}>
                  {label}
                </option>
              ))}
            </select>,
          )}
          {labelled(
            'text',
            'Worum geht es?',
            <textarea {...field('text')} rows={2} maxLength={1000} required />,
          )}
          {labelled(
            'zustaendig',
            'Zuständig (optional)',
            <input {...field('zustaendig')} maxLength={250} autocomplete="off" />,
          )}
          {labelled(
            'bis',
            'Am / Bis (optional)',
            <input
              {...field('bis')}
              placeholder="22.03.2027 oder KW 12/2027"
              maxLength={40}
              autocomplete="off"
            />,
          )}
        </>
      )}
      <span class="buttons">
        {fehlt === null ? (
          <button type="submit" disabled={task.busy}>
            Punkt eintragen
          </button>
        ) : (
          <button type="button" onClick={() => tabs.goTo('vorlage')}>
            Zur Vorlage
          </button>
        )}
        <button type="button" onClick={cancel}>
          Abbrechen
        </button>
      </span>
    </form>
  );
}
