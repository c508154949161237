import { figures } from '#templates/figures/figures.ts';
import { compareZeilen } from '#templates/figures/vergleich.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { FixCell } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import {
  type BerichtStand,
  type DraftedText,
  entwurfFelder,
  findMarkenPlatz,
  markenZellen,
  readBerichtStand,
  zeilenVon,
} from '#templates/report/berichtStand.ts';
import { entwurfStatus, entwurfTermine, entwurfZusammenfassung } from '#templates/report/entwuerfe.ts';
import { berichtFelder } from '#templates/sheets/fields.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import { type BlattKey, sheetNames } from '#templates/sheets/layout.ts';
import { berichtSheet } from '#templates/write/berichtSheet.ts';
import { berichtMarkenPlatz } from '#templates/write/listenSheet.ts';
import type { OpenWorkbook, RowHeight, Undo } from './openWorkbook.ts';

export type BerichtOutcome =
  | { readonly art: 'aktualisiert'; readonly felder: readonly BerichtFeld[]; readonly undo: Undo }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

/** What became of one text: a new draft, the same as before, or left to the person who wrote it. */
export interface BerichtFeld {
  readonly label: string;
  readonly wie: 'erneuert' | 'gleich' | 'eigener Text';
}

/**
 * Writes new drafts into the Statusbericht where no person has written: into empty texts and into drafts that still are
 * what the pane wrote. The report speaks for the Stand of the workbook, else for today.
 */
export async function updateBericht(workbook: OpenWorkbook, heute: Tag): Promise<BerichtOutcome> {
  const grid = await workbook.readGrid();
  const { checkliste, places, blaetter } = read(grid, { stichtag: heute });
  const nameOf = (key: BlattKey) => blaetter.find((blatt) => blatt.key === key)?.sheet;
  const [bericht, listen] = [nameOf('statusbericht'), nameOf('listen')];
  if (!checkliste || bericht === undefined || listen === undefined) {
    const missing: BlattKey = !checkliste ? 'checkliste' : bericht === undefined ? 'statusbericht' : 'listen';
    return {
      art: 'abgelehnt',
      grund: `Das Blatt „${sheetNames[missing]}“ fehlt. Bauen Sie die Blätter unter „Vorlage“ neu auf.`,
    };
  }
  const bisher = readBerichtStand(grid, listen);
  const neu = nextStand(checkliste, bisher, checkliste.stammdaten.stand ?? heute);
  const texte = entwurfFelder.map((feld) => {
    const text = checkliste.bericht[feld];
    const frei = text === null || sameText(text, bisher.entwuerfe[feld]);
    const entwurf = neu.entwuerfe[feld] ?? '';
    return {
      feld,
      entwurf,
      wie: !frei ? 'eigener Text' : sameText(text ?? '', entwurf) ? 'gleich' : 'erneuert',
    } as const;
  });
  const erneuert = texte.filter(({ feld, wie }) => wie === 'erneuert' && places[`bericht.${feld}`]);
  const cells = erneuert.flatMap(({ feld, entwurf }): FixCell[] => {
    const place = places[`bericht.${feld}`];
    return place ? [{ ...place, value: entwurf }] : [];
  });
  const platz = findMarkenPlatz(grid, listen) ?? berichtMarkenPlatz;
  const marken = markenZellen(neu, { sheet: listen, ...platz });
  const undo = await workbook.writeFixes([...cells, ...marken]);
  const texteDanach = {
    ...checkliste.bericht,
    ...Object.fromEntries(erneuert.map(({ feld, entwurf }) => [feld, entwurf])),
  };
  await workbook.setRowHeights(
    bericht,
    rowHeights({ ...checkliste, bericht: texteDanach }, erneuert, places),
  );
  return { art: 'aktualisiert', felder: texte.map(({ feld, wie }) => ({ label: labelOf(feld), wie })), undo };
}

function nextStand(checkliste: Checkliste, { letzter, vorletzter }: BerichtStand, tag: Tag): BerichtStand {
  const frueher = letzter && letzter.tag < tag ? letzter : vorletzter;
  const heutige = zeilenVon(checkliste, tag);
  const aenderungen = frueher && compareZeilen(frueher.zeilen, heutige.zeilen, { kennung: null, land: null });
  return {
    entwuerfe: {
      zusammenfassung: entwurfZusammenfassung(aenderungen, frueher?.tag ?? null),
      termine: entwurfTermine([checkliste], tag),
      status: entwurfStatus([figures(checkliste, tag)]),
    },
    letzter: heutige,
    vorletzter: frueher,
  };
}

const sameText = (a: string, b: string | null): boolean =>
  b !== null && a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

const labelOf = (feld: DraftedText): string => berichtFelder.find(({ key }) => key === feld)?.label ?? feld;

/** Merged cells do not grow with their text; the Vorlage knows how high they must be. */
function rowHeights(
  checkliste: Checkliste,
  felder: readonly { readonly feld: DraftedText }[],
  places: Readonly<Record<string, { readonly cell: string }>>,
): readonly RowHeight[] {
  const { sheet, names } = berichtSheet(checkliste, '');
  return felder.flatMap(({ feld }) => {
    const name = berichtFelder.find(({ key }) => key === feld)?.name ?? '';
    const planned = fromA1(names[name]?.split('!')[1] ?? '');
    const actual = fromA1(places[`bericht.${feld}`]?.cell ?? '');
    const height = planned && sheet.rows[planned.row]?.height;
    return actual && height ? [{ row: actual.row, height }] : [];
  });
}
