import { findStatus, statusEintrag, statusListe } from '../catalogue/catalogue.ts';
import { showTag } from '../kalender/anzeigen.ts';
import { parseTag } from '../kalender/parseTag.ts';
import type { Status } from '../model/checkliste.ts';
import type { Fix } from '../model/finding.ts';
import { cellText, isEmpty, quote } from './cellText.ts';
import { noteAngleichung } from './noteAngleichung.ts';
import { statusOfProzent } from './prozent.ts';
import { slipOf } from './slip.ts';
import { fixAt, isBroken, reportAt, type Source } from './source.ts';
import { splitSigns } from './splitSigns.ts';

/** Nearly every cell holds one of these words as it stands. */
const statusVonLabel = new Map(statusListe.map(({ id, label }) => [label, id]));
const statusWoerter = statusListe.map(({ label }) => label);

/** The cells beside a status that may take a day which was written into it. */
export interface StatusNachbarn {
  readonly begonnen: Source | null;
  readonly erledigt: Source | null;
}

/**
 * The status in a cell; what is empty or not understood counts as offen. Only the whole cell is a status, never a word
 * within it: „nicht erledigt“ and „erledigt?“ are not „Erledigt“.
 */
export function readStatus(source: Source, nachbarn: StatusNachbarn): Status {
  if (isBroken(source)) return 'offen';
  const { cell } = source;
  const label = typeof cell === 'string' ? statusVonLabel.get(cell) : undefined;
  if (label !== undefined) return label;
  const text = cellText(cell);
  if (isEmpty(text)) {
    const message = 'Der Status soll gewählt sein; die leere Zelle zählt als „Noch offen“.';
    const fix = fixAt(source, statusEintrag('offen').label, { sicher: true });
    reportAt(source, { code: 'status-fehlt', severity: 'warning', message, value: text || null, fix });
    return 'offen';
  }
  const prozent = statusOfProzent(cell);
  const found = prozent ? { status: prozent, angeglichen: true } : matchStatus(text);
  if (found === null) return reportStatus(source, text, nachbarn);
  if (found.angeglichen) {
    const { label } = statusEintrag(found.status);
    const message = `Hinweis: Der Status ${quote(text)} wird als ${quote(label)} gelesen.`;
    const fix = fixAt(source, label, { sicher: true });
    reportAt(source, { code: 'status-angeglichen', severity: 'info', message, fix });
    noteAngleichung(source, label);
  }
  return found.status;
}

/** The status that a text names, also with signs around it; not where a sign says otherwise (`☐ erledigt`). */
function matchStatus(text: string): ReturnType<typeof findStatus> {
  const whole = findStatus(text);
  if (whole !== null) return whole;
  const { word, signs } = splitSigns(text);
  const found = word === text ? null : findStatus(word);
  if (found === null) return null;
  const widersprochen = signs
    .flatMap((part) => [part, ...part])
    .map(findStatus)
    .some((other) => other !== null && other.status !== found.status);
  return widersprochen ? null : { ...found, angeglichen: true };
}

function reportStatus(source: Source, text: string, nachbarn: StatusNachbarn): Status {
  const message = `Der Status muss ${statusWoerter.slice(0, -1).join(', ')} oder ${statusWoerter.at(-1)} sein, nicht ${quote(text)}.`;
  const slip = slipOf(text, statusListe, ({ label }) => [label]);
  const fix = slip ? fixAt(source, slip.label, { sicher: true }) : withTag(source, text, nachbarn);
  reportAt(source, { code: 'status-unbekannt', severity: 'error', message, fix });
  return 'offen';
}

/** For texts with single blanks: a run of blanks would be searched over and over. */
const statusMitTag = /^(.{2,30}?)[:,]? ?(?:\(|am |seit |zum )? ?(\d{1,4}[.\-/]\S*)\)?$/;

/** „erledigt am 3.5.2026“: status and day, each in its own cell, where that one is empty. */
function withTag(source: Source, text: string, nachbarn: StatusNachbarn): Fix | null {
  const match = statusMitTag.exec(text.replace(/\s+/g, ' '));
  const found = match && findStatus(match[1]?.trim() ?? '');
  const tag = match && parseTag(match[2]?.replace(/\)$/, '') ?? '');
  if (!found || !tag || tag > source.bezug) return null;
  const feld =
    found.status === 'erledigt' ? 'erledigt' : found.status === 'in-bearbeitung' ? 'begonnen' : null;
  const ziel = feld && nachbarn[feld];
  if (!ziel || !isEmpty(cellText(ziel.cell)) || isOccupied(ziel)) return null;
  const { label } = statusEintrag(found.status);
  const status = fixAt(source, label, { sicher: false });
  const day = fixAt(ziel, showTag(tag), { sicher: false });
  const cells = [status, day].flatMap((fix) => ('cells' in fix ? fix.cells : []));
  return {
    label: `${quote(label)} und unter ${quote(ziel.feld)} den ${showTag(tag)} eintragen`,
    sicher: false,
    cells,
  };
}

/** Whether a cell without a text holds something nevertheless, such as a formula without result. */
const isOccupied = ({ cell }: Source): boolean => cell !== null && typeof cell === 'object';
