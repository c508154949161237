import { useEffect, useRef, useState } from 'preact/hooks';
import { describeRow, type RowDescription } from '#templates/figures/describeRow.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Checkliste, Zeile } from '#templates/model/checkliste.ts';
import { type CellRef, placeOfRow, type Reading } from '#templates/read/reading.ts';
import { bundleFindings } from '#templates/validate/bundleFindings.ts';
import { count } from '#templates/validate/wording.ts';
import { type RowId, vorgabeText } from '../commands/schrittAktion.ts';
import { takeOverOf } from '../commands/takeOver.ts';
import { FindingCard } from './findingCard.tsx';
import { Grundlagen } from './grundlagen.tsx';
import type { GuideProps } from './guideProps.ts';
import { Nachweis } from './nachweis.tsx';
import { PunktForm } from './punktForm.tsx';
import { Bezuege, RowGuidance, statusText } from './rowGuidance.tsx';
import type { Dienst } from './useDienst.ts';
import { type SchrittAktionen, useSchrittAktion } from './useSchrittAktion.ts';
import type { KnownVorgaben } from './useVorgaben.ts';

interface Props extends GuideProps {
  readonly checkliste: Checkliste;
  readonly dienst: Dienst;
  readonly vorgaben: KnownVorgaben;
  readonly onGoTo: (place: CellRef) => void;
  readonly onRefresh: () => void;
}

/** The selected row of Checkliste or Umsetzungscheckliste: its state, what one click can do for it, its guidance. */
export function SchrittTab(props: Props) {
  const { reading, checkliste, mappe, task, heute, vorgaben, onGoTo, onRefresh } = props;
  const { selected } = mappe;
  const aktionen = useSchrittAktion(props);
  const [row, setRow] = useState<RowDescription | null>(null);
  const [punktZu, setPunktZu] = useState<RowId | null>(null);
  useEffect(() => {
    let current = true;
    if (selected === null) return setRow(null);
    void describeRow(checkliste, selected, heute()).then((found) => current && setRow(found));
    return () => {
      current = false;
    };
  }, [checkliste, selected]);
  const placeOf = (id: RowId) => placeOfRow(reading.places, id);
  return (
    <>
      {punktZu && <PunktForm {...props} id={punktZu} onClose={() => setPunktZu(null)} />}
      {row ? (
        <article class="stack" aria-label={`${row.id} ${row.label}`}>
          <Head row={row} />
          <Actions
            row={row}
            reading={reading}
            busy={task.busy}
            aktionen={aktionen}
            onPunkt={() => setPunktZu(row.id)}
            vorgabe={vorgaben.vorgaben && vorgabeText(vorgaben.vorgaben, row.id)}
          />
          <RowFindings {...props} id={row.id} />
          <Bezuege title="Wartet auf" bezuege={row.wartetAuf} placeOf={placeOf} onGoTo={onGoTo} />
          <Bezuege title="Teilschritte" bezuege={row.teilschritte} placeOf={placeOf} onGoTo={onGoTo} />
          <Grundlagen grundlagen={row.grundlagen} placeOf={placeOf} onGoTo={onGoTo} />
          <RowGuidance row={row} adressen={vorgaben.vorgaben?.adressen ?? {}} />
          <Bezuege
            title={row.id.startsWith('K') ? 'In der Umsetzungscheckliste' : 'In der Checkliste'}
            bezuege={row.entspricht}
            placeOf={placeOf}
            onGoTo={onGoTo}
          />
        </article>
      ) : (
        <p>
          Markieren Sie in der Checkliste oder der Umsetzungscheckliste eine Zeile: Hier steht dann, was zu
          tun ist.
        </p>
      )}
      <span class="buttons">
        <button type="button" disabled={task.busy} onClick={onRefresh}>
          Markierte Zeile zeigen
        </button>
      </span>
      <h3>Eigene Zeilen</h3>
      <p class="muted">Sie stehen in der Tabelle, lassen sich ganz ausfüllen und zählen nicht mit.</p>
      <div class="actions">
        <button type="button" disabled={task.busy} onClick={() => void aktionen.eigeneEinfuegen()}>
          Eigene Zeile einfügen
        </button>
        <button type="button" disabled={task.busy} onClick={() => void aktionen.eigeneLoeschen()}>
          Eigene Zeile löschen
        </button>
      </div>
    </>
  );
}

function Head({ row }: { readonly row: RowDescription }) {
  const { id, label, gruppe, steuerungsindikator, ggf, zeile, ueberfaelligTage } = row;
  const merkmale = [gruppe, steuerungsindikator && '★ Steuerungsindikator', ggf && 'nur, wenn es zutrifft'];
  return (
    <>
      <h2>
        {id} {label}
      </h2>
      <p class="muted">{merkmale.filter(Boolean).join(' · ')}</p>
      <p>{standText(zeile)}</p>
      {zeile.nachweis !== null && <Nachweis text={zeile.nachweis} />}
      {row.folgen.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {ueberfaelligTage !== null && (
        <p class="error-text">
          ! Die Frist ist seit {count(ueberfaelligTage, 'Tag', 'Tagen')} überschritten.
        </p>
      )}
    </>
  );
}

interface ActionsProps {
  readonly row: RowDescription;
  readonly reading: Reading;
  readonly busy: boolean;
  readonly aktionen: SchrittAktionen;
  readonly onPunkt: () => void;
  /** What the coordination has set, where it was asked. */
  readonly vorgabe: string | null;
}

/** What one click can enter. The buttons stay where they are; what does not fit is said. */
function Actions({ row: { id }, reading, busy, aktionen, onPunkt, vorgabe }: ActionsProps) {
  const takeOver = takeOverOf(reading, id);
  const action = (label: string, onClick: () => void) => (
    <button type="button" disabled={busy} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <>
      <div class="actions">
        {action('Heute begonnen', () => void aktionen.begonnen(id))}
        {action('Heute erledigt', () => void aktionen.erledigt(id))}
        {action('Frist 2 Wochen später', () => void aktionen.spaeter(id))}
        {action('Vorgabe übernehmen', () => void aktionen.vorgabe(id))}
        <button type="button" id="punkt-dazu" disabled={busy} onClick={onPunkt}>
          Offener Punkt dazu
        </button>
        {takeOver && action(`Stand von ${takeOver.von} übernehmen`, () => void aktionen.stand(id))}
      </div>
      {vorgabe !== null && <p class="muted">Vorgabe der Koordination: {vorgabe}</p>}
      {aktionen.verschoben?.id === id && <GrundForm busy={busy} onGrund={aktionen.begruenden} />}
    </>
  );
}

/** Asks why a Frist was moved; the answer is optional. */
function GrundForm({ busy, onGrund }: { readonly busy: boolean; readonly onGrund: (grund: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [grund, setGrund] = useState('');
  useEffect(() => input.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    onGrund(grund);
  };
  return (
    <form class="message stack" onSubmit={submit}>
      <div class="field">
        <label for="grund">Grund (freiwillig)</label>
        <input
          ref={input}
          id="grund"
          maxLength={500}
          autocomplete="off"
          aria-describedby="grund-hinweis"
          value={grund}
          onInput={(event) => setGrund(event.currentTarget.value)}
        />
        <p class="muted" id="grund-hinweis">
          Die Frist ist verschoben. Der Grund kommt vor die Bemerkung.
        </p>
      </div>
      <span class="buttons">
        <button type="submit" disabled={busy}>
          Grund eintragen
        </button>
        <button type="button" disabled={busy} onClick={() => onGrund('')}>
          Ohne Grund
        </button>
      </span>
    </form>
  );
}

/** What the check found in this row. */
function RowFindings(props: Props & { readonly id: RowId }) {
  const { id, mappe, task, tabs, onRepair, remedyOf, onGoTo, reading } = props;
  const findings = (mappe.pruefung?.findings ?? []).filter((finding) => finding.id === id);
  if (findings.length === 0) return null;
  return (
    <>
      <h3>Befunde</h3>
      <ul class="cards" aria-label="Befunde">
        {bundleFindings(findings, reading.places).map((bundle, index) => (
          <FindingCard
            key={`${bundle.code} ${bundle.findings[0].cell} ${bundle.findings[0].message}`}
            bundle={bundle}
            isSelected={false}
            id={`zeile-${index}`}
            busy={task.busy}
            onGoTo={({ sheet, cell }) => sheet !== null && cell !== null && onGoTo({ sheet, cell })}
            onRepair={onRepair}
            onVorlage={() => tabs.goTo('vorlage')}
            remedyOf={remedyOf}
          />
        ))}
      </ul>
    </>
  );
}

function standText(zeile: Zeile): string {
  const { frist, begonnen, erledigt, verantwortliche } = zeile;
  return [
    statusText(zeile),
    frist && `Frist ${showWoche(frist)}`,
    begonnen && `begonnen am ${showTag(begonnen)}`,
    erledigt && `erledigt am ${showTag(erledigt)}`,
    verantwortliche,
  ]
    .filter(Boolean)
    .join(' · ');
}
