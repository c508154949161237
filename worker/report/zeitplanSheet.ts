import { indikatorenVon } from '#templates/figures/figures.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { addWochen, type Woche, wochenZwischen, wocheVon } from '#templates/kalender/wochen.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { titleRows } from '#templates/report/titleRows.ts';
import { a4Quer, cell, plainSheet } from '#templates/sheets/cell.ts';
import type { CellPlan, RowPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { fittedRow, rememberedHeight } from '#templates/sheets/rowHeight.ts';
import { scaleFor } from '#templates/sheets/scale.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { symbole } from '#templates/write/zeitplanWerte.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';

/** Columns before the weeks: Land, Umsetzungsprojekt. */
const fest = [7, 46] as const;
const wochenMax = 60;
const wochenBreite = 2.6;
/** A page takes as many weeks; of more, each of two pages takes half. */
const wochenJeSeite = 34;
const { balken, frist, stand, standImBalken } = symbole;

/**
 * Umsetzungsprojekte over calendar weeks: a bar from the first begin to the last Frist of the Steuerungsindikatoren,
 * a mark at each Frist, the Stichtag's week marked.
 */
export function zeitplanSheet({ overview, mappen }: Merged): SheetPlan {
  const { stichtag } = overview;
  const heute = wocheVon(stichtag);
  const wochen = wochenVon(mappen, heute);
  const widths = [...fest, ...wochen.map(() => wochenBreite)];
  const jeSeite = wochen.length > wochenJeSeite ? Math.ceil(wochen.length / 2) : wochen.length;
  const top = titleRows(
    `Zeitplan zum Stichtag ${showTag(stichtag)}`,
    [
      `${balken} vom ersten Beginn (Begonnen am, sonst Beginn geplant) bis zur letzten Frist der Steuerungsindikatoren`,
      `${frist} Frist eines Steuerungsindikators`,
      `${stand} Woche des Stichtags (oben ▼)`,
    ],
    // these columns stand on every page
    fest,
  );
  const headerRow = top.rows.length + 3;
  return {
    ...plainSheet,
    name: blaetter.zeitplan,
    widths,
    rows: [
      ...top.rows,
      kopf(
        wochen,
        jeSeite,
        (woche, vorige) => (vorige === undefined || jahr(woche) !== jahr(vorige) ? jahr(woche) : null),
        ['', ''],
        'weekYear',
      ),
      kopf(wochen, jeSeite, (woche) => (woche === heute ? '▼' : null), ['', ''], 'weekYear'),
      kopf(
        wochen,
        jeSeite,
        (woche) => String(Number(woche.slice(-2))),
        ['Land', 'Umsetzungsprojekt'],
        (woche) => (woche === heute ? 'weekHeadToday' : 'weekHead'),
      ),
      ...(mappen.length > 0
        ? []
        : [{ height: null, cells: [null, cell('Keine Mappe wurde genutzt.', 'muted')] }]),
    ],
    longRows: { [Symbol.iterator]: () => zeilen(mappen, wochen, heute) },
    merges: top.merges,
    freeze: { rows: headerRow, columns: fest.length },
    protected: false,
    page: {
      ...a4Quer(`Zeitplan zum Stichtag ${showTag(stichtag)}`, [headerRow - 2, headerRow]),
      scale: scaleFor(widths.slice(0, fest.length + jeSeite), []),
      titleColumns: [1, fest.length],
      ...(jeSeite < wochen.length && { breaks: { rows: [], columns: [fest.length + jeSeite] } }),
    },
  };
}

function* zeilen(
  mappen: Merged['mappen'],
  wochen: readonly Woche[],
  heute: Woche,
): Generator<RowPlan, void, undefined> {
  const heightOf = rememberedHeight();
  for (const { checkliste } of mappen) {
    const zeiten = zeitraum(checkliste);
    yield fittedRow(
      [
        cell(checkliste.stammdaten.land, 'cellCenter'),
        cell(checkliste.stammdaten.umsetzungsprojekt, 'cellText'),
        ...wochen.map((woche) => wochenZelle(zeiten, woche, heute)),
      ],
      [fest[0], fest[1]],
      { least: 18, heightOf },
    );
  }
}

interface Zeitraum {
  readonly von: Woche | null;
  readonly bis: Woche | null;
  readonly fristen: ReadonlySet<Woche>;
}

function zeitraum(checkliste: Checkliste): Zeitraum {
  let von: Woche | null = null;
  let bis: Woche | null = null;
  const fristen = new Set<Woche>();
  for (const { status, begonnen, beginnGeplant, frist } of indikatorenVon(checkliste)) {
    if (status === 'entfaellt') continue;
    const beginn = begonnen ? wocheVon(begonnen) : beginnGeplant;
    if (beginn !== null && (von === null || beginn < von)) von = beginn;
    if (frist === null) continue;
    if (bis === null || frist > bis) bis = frist;
    fristen.add(frist);
  }
  return { von, bis, fristen };
}

/** All weeks that something falls into, at most `wochenMax` around the Stichtag. */
function wochenVon(mappen: Merged['mappen'], heute: Woche): readonly Woche[] {
  let erste = heute;
  let letzte = heute;
  for (const { checkliste } of mappen) {
    const { von, fristen } = zeitraum(checkliste);
    for (const woche of von === null ? fristen : [von, ...fristen]) {
      if (woche < erste) erste = woche;
      if (woche > letzte) letzte = woche;
    }
  }
  const anzahl = wochenZwischen(erste, letzte) + 1;
  const vorHeute = Math.min(wochenZwischen(erste, heute), Math.floor(wochenMax / 2));
  const start = anzahl <= wochenMax ? erste : addWochen(heute, -vorHeute);
  return Array.from({ length: Math.min(anzahl, wochenMax) }, (_, index) => addWochen(start, index));
}

const jahr = (woche: Woche): string => woche.slice(0, 4);

function kopf(
  wochen: readonly Woche[],
  jeSeite: number,
  text: (woche: Woche, vorige: Woche | undefined) => string | null,
  beginn: readonly string[],
  style: 'weekYear' | ((woche: Woche) => StyleName),
): RowPlan {
  return {
    height: 16,
    cells: [
      ...beginn.map((label) => cell(label === '' ? null : label, style === 'weekYear' ? 'text' : 'header')),
      ...wochen.map((woche, index) =>
        cell(
          text(woche, index % jeSeite === 0 ? undefined : wochen[index - 1]),
          style === 'weekYear' ? style : style(woche),
        ),
      ),
    ],
  };
}

/** Made once: half a million cells of an overview are one of these. */
const wochenZellen = {
  frist: cell(frist, 'weekFrist'),
  balken: cell(balken, 'weekBar'),
  leer: cell(null, 'weekCell'),
  balkenHeute: cell(standImBalken, 'weekBarToday'),
  leerHeute: cell(stand, 'weekToday'),
} as const;

function wochenZelle({ von, bis, fristen }: Zeitraum, woche: Woche, heute: Woche): CellPlan {
  if (fristen.has(woche)) return wochenZellen.frist;
  const imBalken = von !== null && bis !== null && von <= woche && woche <= bis;
  if (woche === heute) return imBalken ? wochenZellen.balkenHeute : wochenZellen.leerHeute;
  return imBalken ? wochenZellen.balken : wochenZellen.leer;
}
