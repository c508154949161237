import { ampelListe, katalogVersion, verbindlichkeitListe } from '../catalogue/catalogue.ts';
import { type Checkliste, vorlagenversion, type Zeile } from '../model/checkliste.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, type Field, stammdatenFelder } from '../sheets/fields.ts';
import type { Cell, Grid, Place } from '../sheets/grid.ts';
import { eigenschaften, sheetNames } from '../sheets/layout.ts';
import { stammdatenWert } from './stammdatenSheet.ts';
import { zeilenZellen } from './zeilenTabelle.ts';

type Rows = readonly (readonly Cell[])[];

/**
 * The values of a Checkliste as the workbook made of it would hold them, and nothing else: read, it says the same
 * without a workbook being planned. Rows of steps and checkpoints stand where the workbook has them.
 */
export function gridOfCheckliste({ stammdaten, schritte, checkpoints, bericht }: Checkliste): Grid {
  const ampel = ampelListe.find(({ id }) => id === bericht.ampel)?.label ?? null;
  const rows: Readonly<Record<string, Rows>> = {
    [sheetNames.stammdaten]: [
      ...stammdatenFelder.map(({ key, label }) => [label, stammdatenWert(key, stammdaten, null).value]),
      leistungSpalten.map(({ header }) => header),
      ...stammdaten.leistungen.map((leistung) => leistungSpalten.map(({ key }) => leistung[key])),
    ],
    [sheetNames.checkliste]: [
      checklisteSpalten.map(({ header }) => header),
      ...schritte.map((zeile) => [zeile.id, null, null, null, ...werte(zeile)]),
    ],
    [sheetNames.umsetzungscheckliste]: [
      umsetzungSpalten.map(({ header }) => header),
      ...checkpoints.map((zeile) => [
        zeile.id,
        null,
        null,
        verbindlichkeitListe.find(({ id }) => id === zeile.verbindlichkeit)?.label ?? null,
        ...werte(zeile),
      ]),
    ],
    [sheetNames.statusbericht]: berichtFelder.map(({ key, label }) => [
      label,
      key === 'ampel' ? ampel : bericht[key],
    ]),
  };
  return {
    sheets: Object.values(sheetNames).map((name) => ({
      name,
      hidden: false,
      rows: rows[name] ?? [],
      protected: null,
      lists: null,
      outside: 0,
    })),
    names: {
      ...namesOf(sheetNames.stammdaten, stammdatenFelder),
      ...namesOf(sheetNames.statusbericht, berichtFelder),
    },
    properties: {
      [eigenschaften.vorlagenversion]: vorlagenversion,
      [eigenschaften.katalog]: katalogVersion,
    },
  };
}

const werte = (zeile: Zeile): readonly Cell[] => zeilenZellen(zeile).map(({ value }) => value);

const namesOf = (sheet: string, felder: readonly Field[]): Readonly<Record<string, Place>> =>
  Object.fromEntries(felder.map(({ name }, row) => [name, { sheet, row, column: 1 }]));
