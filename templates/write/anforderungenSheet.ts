import { basisdienste } from '../catalogue/catalogue.ts';
import type { Checkliste, SchrittId } from '../model/checkliste.ts';
import { anforderungenTabellen, anforderungenZeilen } from '../sheets/anforderungenSpalten.ts';
import { a4Quer, cell, emptyRow, freeRows, plainSheet } from '../sheets/cell.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan, RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { checklisteZelle, zurCheckliste } from './anleitungSheet.ts';
import { spaltenListen } from './listenPruefung.ts';
import { wahlText } from './wahlText.ts';

const { basisdienste: dienste, registerschnittstellen, rechtsaenderungen } = anforderungenTabellen;

/** Nr., then three columns that the tables share. */
const widths = [7, 46, 36, 64] as const;
const ganz = widths.reduce<number>((sum, width) => sum + width, 0);

/** Rows, counted from 1: title, a sentence, a blank row, then a heading, a header and rows for each table. */
const basisdiensteTitel = 4;
/** Row of the first Basisdienst. */
export const ersteDienstZeile = basisdiensteTitel + 2;

/** Row of the first Registerschnittstelle and the first Rechtsänderung, counted from 1. */
export function freieZeilenAb(registerAnzahl: number): { readonly register: number; readonly recht: number } {
  const register = ersteDienstZeile + basisdienste.length + 3;
  return { register, recht: register + Math.max(anforderungenZeilen, registerAnzahl) + 3 };
}

/** The heading to which the step leads that gathers a table's entries. */
export function anforderungenZiele({ anforderungen }: Checkliste): ReadonlyMap<SchrittId, string> {
  const { recht } = freieZeilenAb(anforderungen.registerschnittstellen.length);
  const ziel = (row: number) => `${sheetNames.anforderungen}!A${row}`;
  return new Map([
    [dienste.schritt, ziel(basisdiensteTitel)],
    [rechtsaenderungen.schritt, ziel(recht - 2)],
  ]);
}

/** `Anforderungen`: what the project needs of Basisdienste, registers and the law. */
export function anforderungenSheet({ anforderungen }: Checkliste, header: string): SheetPlan {
  const ab = freieZeilenAb(anforderungen.registerschnittstellen.length);
  const bisDienst = ersteDienstZeile + basisdienste.length - 1;
  return {
    ...plainSheet,
    name: sheetNames.anforderungen,
    tabColor: '5A5A5A',
    widths,
    rows: [
      fittedRow([cell('Anforderungen', 'title')], widths, { least: 26 }),
      fittedRow(
        [
          cell(
            'Was das Projekt von Basisdiensten, Registern und dem Recht braucht. Die Einträge sind zum Übertragen in das Anforderungsmanagement gedacht; „Basisdienste“ werden über alle Projekte gezählt.',
            'muted',
          ),
        ],
        widths,
        { spans: { 0: ganz } },
      ),
      emptyRow,
      titel(dienste.titel, dienste.schritt),
      kopf(dienste.spalten),
      ...anforderungen.basisdienste.map(({ id, bedarf, bemerkung }) =>
        fittedRow(
          [
            cell(id, 'cell'),
            cell(basisdienste.find((dienst) => dienst.id === id)?.label ?? null, 'cell'),
            cell(wahlText('bedarf', bedarf), 'inputText'),
            cell(bemerkung, 'inputText'),
          ],
          widths,
        ),
      ),
      emptyRow,
      titel(registerschnittstellen.titel, registerschnittstellen.schritt),
      kopf([null, ...registerschnittstellen.spalten]),
      ...freieTabelle(anforderungen.registerschnittstellen.map((r) => [r.register, r.daten, r.bemerkung])),
      emptyRow,
      titel(rechtsaenderungen.titel, rechtsaenderungen.schritt),
      kopf([null, ...rechtsaenderungen.spalten]),
      ...freieTabelle(anforderungen.rechtsaenderungen.map((r) => [r.norm, r.aenderungsbedarf, r.bemerkung])),
      ...freeRows(20, widths.length),
    ],
    merges: ['A2:D2'],
    validations: spaltenListen(dienste.spalten, ersteDienstZeile, bisDienst),
    page: a4Quer(header, null, ab.recht > 40 ? 0 : 1),
  };
}

/** A heading, and the step under which the entries are gathered. */
function titel(text: string, id: SchrittId): RowPlan {
  const zum = cell(`Zum Schritt ${id} in der Checkliste`, 'link', {
    link: checklisteZelle(id),
    tip: zurCheckliste(id),
  });
  return fittedRow([cell(text, 'subtitle'), null, null, zum], widths, { least: 22 });
}

const kopf = (spalten: readonly ({ readonly header: string } | null)[]): RowPlan =>
  fittedRow(
    spalten.map((spalte) => spalte && cell(spalte.header, 'header')),
    widths,
    { least: 24 },
  );

function freieTabelle(zeilen: readonly (readonly (string | null)[])[]): readonly RowPlan[] {
  const anzahl = Math.max(anforderungenZeilen, zeilen.length);
  return Array.from({ length: anzahl }, (_, index) => {
    const werte = zeilen[index] ?? [null, null, null];
    const cells: (CellPlan | null)[] = [null, ...werte.map((wert) => cell(wert, 'inputText'))];
    return fittedRow(cells, widths);
  });
}
