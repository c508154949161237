import { ampelListe } from '#templates/catalogue/catalogue.ts';
import { vorschau } from '#templates/figures/faelligkeit.ts';
import { showAnteil, showAnteilMitProzent } from '#templates/figures/figures.ts';
import { showWoche } from '#templates/kalender/anzeigen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Ampel, Checkliste } from '#templates/model/checkliste.ts';
import type { Anteil } from '#templates/model/overview.ts';
import { count } from '#templates/validate/wording.ts';
import { progressOf, type Termin } from '../commands/progressOf.ts';
import { Section } from './section.tsx';

interface Props {
  readonly checkliste: Checkliste;
  readonly heute: () => Tag;
  readonly busy: boolean;
  readonly onRefresh: () => void;
}

/** How many Termine are listed one by one. */
const listed = 5;

/** The figures of the open Checkliste, with the rule of each where it needs one. */
export function FortschrittSection({ checkliste, heute, busy, onRefresh }: Props) {
  const progress = progressOf(checkliste, heute());
  const { arbeitspakete, indikatoren, checkpoints, kriterien, ampel } = progress;
  const { ueberfaellig, demnaechst, naechste } = progress;
  return (
    <Section id="fortschritt">
      {arbeitspakete.map(({ label, status, ...anteil }) => (
        <Figure key={label} label={label} anteil={anteil} text={`${showAnteil(anteil)} · ${status}`} />
      ))}
      <Figure
        label="★ Steuerungsindikatoren"
        anteil={indikatoren}
        text={`${showAnteilMitProzent(indikatoren)}${indikatoren.ueberfaellig > 0 ? ` · ${indikatoren.ueberfaellig} überfällig` : ''}`}
      />
      <Figure label="Umsetzungscheckliste" anteil={checkpoints} text={showAnteil(checkpoints)} />
      <p class="muted">Erledigt von allen, die zutreffen; „Entfällt“ zählt nicht mit.</p>
      <h3>Ampel</h3>
      <dl>
        <dt>Terminampel (berechnet)</dt>
        <dd>{ampelText(ampel.vorschlag)}</dd>
        <dt>Im Statusbericht</dt>
        <dd>{ampel.erklaert ? ampelText(ampel.erklaert) : 'Noch nicht angegeben'}</dd>
        {ampel.begruendung !== null && <dd>{ampel.begruendung}</dd>}
      </dl>
      <h3>Abschlusskriterien</h3>
      <ul class="plain">
        {kriterien.map(({ id, label, ...anteil }) => (
          <li key={id}>
            {id} {label}: {showAnteil(anteil)}
          </li>
        ))}
      </ul>
      <h3>Fristen</h3>
      <Termine
        title="Überfällig"
        termine={ueberfaellig}
        none="Keine Frist ist überschritten."
        days={({ tage }) => `seit ${count(tage, 'Tag', 'Tagen')}`}
      />
      <Termine
        title={`In den nächsten ${vorschau}`}
        termine={demnaechst}
        none={`In den nächsten ${vorschau} ist nichts fällig.${naechste ? ` Die nächste Frist: ${showWoche(naechste.frist)}, ${naechste.id} ${naechste.label}.` : ''}`}
        days={({ frist }) => showWoche(frist)}
      />
      <button type="button" disabled={busy} onClick={onRefresh}>
        Fortschritt neu berechnen
      </button>
    </Section>
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

function Termine({
  title,
  termine,
  none,
  days,
}: {
  readonly title: string;
  readonly termine: readonly Termin[];
  readonly none: string;
  readonly days: (termin: Termin) => string;
}) {
  if (termine.length === 0) return <p>{none}</p>;
  const more = termine.length - listed;
  return (
    <>
      <h4>
        {title} ({termine.length})
      </h4>
      <ul class="plain">
        {termine.slice(0, listed).map((termin) => (
          <li key={termin.id}>
            {days(termin)}: {termin.id} {termin.label}
          </li>
        ))}
        {more > 0 && <li>und {more} weitere</li>}
      </ul>
    </>
  );
}

function ampelText(ampel: Ampel): string {
  const eintrag = ampelListe.find(({ id }) => id === ampel);
  return eintrag ? `${eintrag.symbol} ${eintrag.label}` : '';
}
