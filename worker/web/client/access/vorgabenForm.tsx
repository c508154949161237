import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { readAdresse } from '#templates/api/adresse.ts';
import type { NeueVorgaben, Vorgaben } from '#templates/api/vorgaben.ts';
import { showWoche } from '#templates/kalender/anzeigen.ts';
import type { Woche } from '#templates/kalender/wochen.ts';
import type { LandId, Verbindlichkeit } from '#templates/model/checkliste.ts';
import { data } from '../data.ts';
import { showInstant } from '../show.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/fields.tsx';
import { LaenderChoice } from '../ui/laenderChoice.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { readWoche } from '../weekText.ts';
import { loadVorgaben, saveVorgaben } from './accessRun.ts';
import { AdressenPart } from './adressenPart.tsx';

/** What the fields hold, as typed. */
interface Entwurf {
  readonly zielwochen: Readonly<Record<string, string>>;
  readonly verbindlichkeit: Readonly<Record<string, string>>;
  readonly erwartet: readonly LandId[];
  readonly adressen: Readonly<Record<string, string>>;
}

/** Zielwochen, Verbindlichkeiten, expected Länder and addresses of documents, for all or for one Themenfeld. */
export function VorgabenForm() {
  const [themenfeld, setThemenfeld] = useState('');
  const [vorgaben, setVorgaben] = useState<Vorgaben | null>(null);
  const [entwurf, setEntwurf] = useState<Entwurf | null>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [wrongAdressen, setWrongAdressen] = useState<readonly string[]>([]);
  const task = useTask();
  const take = (answer: Vorgaben) => {
    setVorgaben(answer);
    setEntwurf(entwurfOf(answer));
    setWrong([]);
    setWrongAdressen([]);
  };
  useEffect(() => {
    void task.run('Die Vorgaben werden geladen …', '', async () => take(await loadVorgaben(themenfeld)));
  }, [themenfeld]);
  const save = () => {
    if (entwurf === null || vorgaben === null) return;
    const unreadable = data.indikatoren.filter((id) => readWoche(entwurf.zielwochen[id] ?? '') === undefined);
    setWrong(unreadable);
    const keine = Object.entries(entwurf.adressen).filter(
      ([, text]) => text.trim() !== '' && readAdresse(text) === null,
    );
    setWrongAdressen(keine.map(([titel]) => titel));
    if (unreadable.length + keine.length > 0) return;
    void task.run('Die Vorgaben werden gespeichert …', 'Die Vorgaben sind gespeichert.', async () =>
      take(await saveVorgaben(themenfeld, werteOf(entwurf, vorgaben))),
    );
  };
  return (
    <div class="formular formular--lang">
      <p class="kern-body text">
        Zielwochen bilden den Plan, mit dem der Verlauf verglichen wird. Sie werden beim Anlegen neuer Fristen
        angeboten und ändern keine Mappe. Was für ein Themenfeld gesetzt ist, geht dort den Vorgaben für alle
        vor.
      </p>
      <SelectField
        id="vorgaben-themenfeld"
        label="Vorgaben für"
        value={themenfeld}
        onChange={setThemenfeld}
        options={[
          { value: '', label: 'alle Themenfelder' },
          ...data.themenfelder.map((label) => ({ value: label, label })),
        ]}
      />
      {entwurf !== null && vorgaben !== null && (
        <>
          <p class="kern-body">
            {vorgaben.at === null
              ? 'Hier ist noch nichts gesetzt.'
              : `Zuletzt gesetzt am ${showInstant(vorgaben.at)} von ${vorgaben.by ?? ''}.`}
          </p>
          <Section title="Zielwochen der Steuerungsindikatoren">
            {data.indikatoren.map((id) => (
              <WeekField
                key={id}
                id={id}
                value={entwurf.zielwochen[id] ?? ''}
                general={themenfeld === '' ? null : (vorgaben.zielwochen[id] ?? null)}
                wrong={wrong.includes(id)}
                onChange={(value) =>
                  setEntwurf({ ...entwurf, zielwochen: { ...entwurf.zielwochen, [id]: value } })
                }
              />
            ))}
          </Section>
          <Section title="Verbindlichkeit der Checkpoints">
            {data.checkpoints.map((id) => (
              <SelectField
                key={id}
                id={`verbindlichkeit-${id}`}
                label={`${id} ${data.zeilen[id] ?? ''}`}
                value={entwurf.verbindlichkeit[id] ?? ''}
                onChange={(value) =>
                  setEntwurf({ ...entwurf, verbindlichkeit: { ...entwurf.verbindlichkeit, [id]: value } })
                }
                options={[
                  { value: '', label: 'Keine Vorgabe' },
                  ...data.verbindlichkeiten.map(({ id: value, label }) => ({ value, label })),
                ]}
              />
            ))}
          </Section>
          <LaenderChoice
            id="vorgaben-erwartet"
            erwartet={entwurf.erwartet}
            onChange={(erwartet) => setEntwurf({ ...entwurf, erwartet })}
          />
          <AdressenPart
            adressen={entwurf.adressen}
            general={themenfeld === '' ? {} : vorgaben.adressen}
            wrong={wrongAdressen}
            onChange={(titel, adresse) =>
              setEntwurf({ ...entwurf, adressen: { ...entwurf.adressen, [titel]: adresse } })
            }
          />
          {wrong.length > 0 && (
            <p class="kern-body meldung--fehler" role="alert">
              Eine Zielwoche muss eine Kalenderwoche mit Jahr sein, zum Beispiel KW 12/2027. Nicht lesbar:{' '}
              {wrong.join(', ')}.
            </p>
          )}
          <Button label="Vorgaben speichern" kind="primary" disabled={task.busy} onClick={save} />
        </>
      )}
      <TaskMessage task={task} />
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title kern-title--small">{title}</span>
      </summary>
      <div class="kern-accordion__body felder">{children}</div>
    </details>
  );
}

function WeekField(props: {
  readonly id: string;
  readonly value: string;
  /** What holds as long as nothing is set here. */
  readonly general: Woche | null;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { id, value, general, wrong, onChange } = props;
  return (
    <div class={`kern-form-input${wrong ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={`zielwoche-${id}`}>
        {id} {data.zeilen[id] ?? ''}
      </label>
      <input
        class={`kern-form-input__input kurz${wrong ? ' kern-form-input__input--error' : ''}`}
        id={`zielwoche-${id}`}
        maxLength={20}
        autocomplete="off"
        placeholder={general === null ? '' : showWoche(general)}
        aria-invalid={wrong}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}

function entwurfOf({ eigene }: Vorgaben): Entwurf {
  const texts = <T,>(record: Readonly<Record<string, T | null>>, show: (value: T) => string) =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, value === null ? '' : show(value)]));
  return {
    zielwochen: texts(eigene.zielwochen, showWoche),
    verbindlichkeit: texts(eigene.verbindlichkeit, (value) => value),
    erwartet: eigene.erwartet ?? [],
    adressen: texts(eigene.adressen, (value) => value),
  };
}

/** Addresses go along only if one was changed: whoever sets something else erases none that another has set. */
function werteOf(entwurf: Entwurf, { eigene }: Vorgaben): NeueVorgaben {
  const { zielwochen, verbindlichkeit, erwartet, adressen } = entwurf;
  const changed = Object.entries(adressen).some(([titel, text]) => text !== (eigene.adressen[titel] ?? ''));
  const known = (text: string): Verbindlichkeit | null =>
    data.verbindlichkeiten.find(({ id }) => id === text)?.id ?? null;
  return {
    zielwochen: Object.fromEntries(
      Object.entries(zielwochen).map(([id, text]) => [id, readWoche(text) ?? null]),
    ),
    verbindlichkeit: Object.fromEntries(
      Object.entries(verbindlichkeit).map(([id, text]) => [id, known(text)]),
    ),
    erwartet: erwartet.length === 0 ? null : erwartet,
    ...(changed && { adressen }),
  };
}
