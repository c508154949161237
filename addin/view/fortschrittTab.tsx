import { Fragment } from 'preact';
import { ampelListe, kriterienEinleitung } from '#templates/catalogue/catalogue.ts';
import { vorschau } from '#templates/figures/faelligkeit.ts';
import { showAnteil, showAnteilMitProzent } from '#templates/figures/figures.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Ampel, Checkliste } from '#templates/model/checkliste.ts';
import type { Anteil } from '#templates/model/overview.ts';
import { type CellRef, type Places, placeKey } from '#templates/read/reading.ts';
import { count } from '#templates/validate/wording.ts';
import { type FaelligerPunkt, progressOf, type Termin } from '../commands/progressOf.ts';
import { CellLink } from './cellLink.tsx';

interface Props {
  readonly checkliste: Checkliste;
  readonly places: Places;
  readonly heute: () => Tag;
  readonly busy: boolean;
  readonly onGoTo: (place: CellRef) => void;
  readonly onRefresh: () => void;
}

/** How many Termine are listed one by one. */
const listed = 5;

/** What is due, the Ampel, and the figures of the open Checkliste, with the rule of each where it needs one. */
export function FortschrittTab({ checkliste, places, heute, busy, onGoTo, onRefresh }: Props) {
  const progress = progressOf(checkliste, heute());
  const { arbeitspakete, indikatoren, checkpoints, kriterien, ampel, ampelGrund } = progress;
  const { ueberfaellig, demnaechst, naechste, punkte } = progress;
  const lead = { places, onGoTo };
  return (
    <>
      <h2>Fristen</h2>
      <Termine
        title="Überfällig"
        termine={ueberfaellig}
        none="Keine Frist ist überschritten."
        days={({ tage }) => `seit ${count(tage, 'Tag', 'Tagen')}`}
        {...lead}
      />
      <Termine
        title={`In den nächsten ${vorschau}`}
        termine={demnaechst}
        none={`In den nächsten ${vorschau} ist nichts fällig.`}
        days={({ frist }) => showWoche(frist)}
        {...lead}
      />
      {demnaechst.length === 0 && naechste && (
        <Termine
          title="Nächste Frist"
          termine={[naechste]}
          none=""
          days={({ frist }) => showWoche(frist)}
          {...lead}
        />
      )}
      {punkte.length > 0 && <Punkte punkte={punkte} {...lead} />}
      <h2>Ampel</h2>
      <dl>
        <dt>Terminampel (berechnet)</dt>
        <dd>
          {ampelText(ampel.vorschlag)}: {ampelGrund}
        </dd>
        {ampel.risiko !== null && <dt>Risikoampel (berechnet)</dt>}
        {ampel.risiko !== null && (
          <dd>
            {ampelText(ampel.risiko)}: {ampelListe.find(({ id }) => id === ampel.risiko)?.risikoampel}
          </dd>
        )}
        <dt>Einschätzung des Projekts</dt>
        <dd>
          {ampel.erklaert
            ? [ampelText(ampel.erklaert), ampel.begruendung].filter(Boolean).join(': ')
            : 'Noch nicht angegeben'}
        </dd>
      </dl>
      <h2>Erledigt</h2>
      <Figure
        label="★ Steuerungsindikatoren"
        anteil={indikatoren}
        text={`${showAnteilMitProzent(indikatoren)}${indikatoren.ueberfaellig > 0 ? ` · ${indikatoren.ueberfaellig} überfällig` : ''}`}
      />
      {arbeitspakete.map(({ label, status, ...anteil }) => (
        <Figure key={label} label={label} anteil={anteil} text={`${showAnteil(anteil)} · ${status}`} />
      ))}
      <Figure label="Umsetzungscheckliste" anteil={checkpoints} text={showAnteil(checkpoints)} />
      <p class="muted">Erledigt von allen, die zutreffen; „Entfällt“ zählt nicht mit.</p>
      <h2>Abschlusskriterien</h2>
      <p>{kriterienEinleitung}</p>
      <dl>
        {kriterien.map(({ id, label, text, ...anteil }) => (
          <Fragment key={id}>
            <dt>
              {id} {label}: {showAnteil(anteil)}
            </dt>
            <dd>… {text}.</dd>
          </Fragment>
        ))}
      </dl>
      <span class="buttons">
        <button type="button" disabled={busy} onClick={onRefresh}>
          Fortschritt neu berechnen
        </button>
      </span>
    </>
  );
}

function Figure({
  label,
  anteil: { erledigt, von },
  text,
}: {
  readonly label: string;
  readonly anteil: Anteil;
  readonly text: string;
}) {
  return (
    <div>
      <p class="figure">
        <span>{label}</span> <strong>{text}</strong>
      </p>
      {von > 0 && <progress aria-label={label} max={von} value={erledigt} />}
    </div>
  );
}

interface TermineProps {
  readonly title: string;
  readonly termine: readonly Termin[];
  readonly none: string;
  readonly days: (termin: Termin) => string;
  readonly places: Places;
  readonly onGoTo: (place: CellRef) => void;
}

/** Termine that lead to the cells of their Fristen; those beyond the first few are folded. */
function Termine({ title, termine, none, days, places, onGoTo }: TermineProps) {
  if (termine.length === 0) return <p>{none}</p>;
  const list = (some: readonly Termin[]) => (
    <ul class="plain links">
      {some.map((termin) => {
        const { id, label } = termin;
        const place = places[placeKey(id, 'frist')];
        return (
          <li key={id}>
            {days(termin)}:{' '}
            <CellLink place={place} onGoTo={onGoTo}>
              {id} {label}
            </CellLink>
          </li>
        );
      })}
    </ul>
  );
  const more = termine.slice(listed);
  return (
    <>
      <h3>
        {title} ({termine.length})
      </h3>
      {list(termine.slice(0, listed))}
      {more.length > 0 && (
        <details class="fold">
          <summary>{count(more.length, 'weitere Frist', 'weitere Fristen')}</summary>
          {list(more)}
        </details>
      )}
    </>
  );
}

/** Offene Punkte that are past their day, each leading to it. */
function Punkte(
  props: Pick<TermineProps, 'places' | 'onGoTo'> & { readonly punkte: readonly FaelligerPunkt[] },
) {
  const { punkte, places, onGoTo } = props;
  return (
    <>
      <h3>Offene Punkte über der Zeit ({punkte.length})</h3>
      <ul class="plain links">
        {punkte.map(({ nr, text, tag }) => {
          const place = places[`punkt.${nr}.bis`];
          return (
            <li key={nr}>
              bis {showTag(tag)}:{' '}
              <CellLink place={place} onGoTo={onGoTo}>
                {text}
              </CellLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ampelText(ampel: Ampel): string {
  const eintrag = ampelListe.find(({ id }) => id === ampel);
  return eintrag ? `${eintrag.symbol} ${eintrag.label}` : '';
}
