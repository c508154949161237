import { ampelListe, katalogVersion, verbindlichkeitListe } from '../catalogue/catalogue.ts';
import { type Anforderungen, type Checkliste, vorlagenversion, type Zeile } from '../model/checkliste.ts';
import { anforderungenTabellen, punkteSpalten } from '../sheets/anforderungenSpalten.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, type Field, stammdatenFelder } from '../sheets/fields.ts';
import type { Cell, Grid, Place } from '../sheets/grid.ts';
import { eigenschaften, sheetNames } from '../sheets/layout.ts';
import { punktWert } from './punkteSheet.ts';
import { leistungWert, stammdatenWert } from './stammdatenSheet.ts';
import { wahlText } from './wahlText.ts';
import { zeilenZellen } from './zeilenTable.ts';

type Rows = readonly (readonly Cell[])[];

/**
 * The values of a Checkliste as the workbook made of it would hold them, and nothing else: read, it says the same
 * without a workbook being planned. Rows of steps and checkpoints stand where the workbook has them.
 */
export function gridOfCheckliste(checkliste: Checkliste): Grid {
  const { stammdaten, schritte, checkpoints, anforderungen, offenePunkte, bericht } = checkliste;
  const ampel = ampelListe.find(({ id }) => id === bericht.ampel)?.label ?? null;
  const rows: Readonly<Record<string, Rows>> = {
    [sheetNames.stammdaten]: [
      ...stammdatenFelder.map(({ key, label }) => [label, stammdatenWert(key, stammdaten, null).value]),
      leistungSpalten.map(({ header }) => header),
      ...stammdaten.leistungen.map((leistung) =>
        leistungSpalten.map(({ key }) => leistungWert(leistung, key)),
      ),
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
        ...werte(zeile, zeile.abgeleitet),
      ]),
    ],
    [sheetNames.offenePunkte]: [
      punkteSpalten.map(({ header }) => header),
      ...offenePunkte.map((punkt) => punkteSpalten.map(({ key }) => punktWert(punkt, key))),
    ],
    [sheetNames.anforderungen]: anforderungenWerte(anforderungen),
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

/** A derived status is left out. */
const werte = (zeile: Zeile, abgeleitet = false): readonly Cell[] =>
  zeilenZellen(zeile).map(({ value, style }) => (abgeleitet && style === 'input' ? null : value));

function anforderungenWerte({
  basisdienste,
  registerschnittstellen,
  rechtsaenderungen,
}: Anforderungen): Rows {
  const headers = (spalten: readonly { readonly header: string }[]) => spalten.map(({ header }) => header);
  const tabellen = anforderungenTabellen;
  return [
    headers(tabellen.basisdienste.spalten),
    ...basisdienste.map(({ id, bedarf, bemerkung }) => [id, null, wahlText('bedarf', bedarf), bemerkung]),
    [],
    headers(tabellen.registerschnittstellen.spalten),
    ...registerschnittstellen.map(({ register, daten, bemerkung }) => [register, daten, bemerkung]),
    [],
    headers(tabellen.rechtsaenderungen.spalten),
    ...rechtsaenderungen.map(({ norm, aenderungsbedarf, bemerkung }) => [norm, aenderungsbedarf, bemerkung]),
  ];
}

const namesOf = (sheet: string, felder: readonly Field[]): Readonly<Record<string, Place>> =>
  Object.fromEntries(felder.map(({ name }, row) => [name, { sheet, row, column: 1 }]));
