import { katalogVersion } from '#templates/catalogue/catalogue.ts';
import { figures, indikatorenVon } from '#templates/figures/figures.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { PartPacker, packPart } from '../../files/packPart.ts';
import { zipPieces } from '../../files/writeZip.ts';
import type { Pace } from '../../pace.ts';
import { indikatorenTabelle, leistungenTabelle, projekteTabelle } from './bestand.ts';
import { codelisten } from './codelisten.ts';
import { headLine, rowLine, type Tabelle } from './tabelle.ts';

/** Units of work that a workbook takes. */
const mappeUnits = 400;

/**
 * The stored workbooks as a Tabular Data Package (Frictionless Data, version 1): a zip, in pieces, with `datapackage.json`
 * and a CSV per table. What the caller may see is chosen before; texts of rows and persons have no column here.
 */
export async function writeDatenpaket(
  mappen: AsyncIterable<{ readonly checkliste: Checkliste; readonly version: number }>,
  stichtag: Tag,
  pace: Pace,
): Promise<readonly Uint8Array[]> {
  const projekte = openTable(projekteTabelle);
  const leistungen = openTable(leistungenTabelle);
  const indikatoren = openTable(indikatorenTabelle);
  for await (const { checkliste, version } of mappen) {
    const { kennung } = checkliste.stammdaten;
    projekte.add(figures(checkliste, stichtag, version));
    checkliste.stammdaten.leistungen.forEach((leistung, index) => {
      leistungen.add({ ...leistung, kennung, nr: index + 1 });
    });
    for (const schritt of indikatorenVon(checkliste)) indikatoren.add({ ...schritt, kennung });
    if (pace.spend(mappeUnits)) await pace.giveWay();
  }
  return zipPieces([
    packPart('datapackage.json', `${JSON.stringify(describe(stichtag), null, 2)}\n`),
    ...[projekte, leistungen, indikatoren].map((table) => table.end()),
    ...codelisten.map(({ tabelle, csv }) => packPart(pathOf(tabelle), csv)),
  ]);
}

function openTable<Zeile>(tabelle: Tabelle<Zeile>) {
  const packer = new PartPacker();
  packer.write(headLine(tabelle));
  return {
    add: (zeile: Zeile) => packer.write(rowLine(tabelle, zeile)),
    end: () => packer.end(pathOf(tabelle)),
  };
}

const pathOf = ({ name }: Tabelle<never>): string => `${name}.csv`;

/** The description of all files, as the standard wants it. */
function describe(stichtag: Tag) {
  const tabellen: readonly Tabelle<never>[] = [
    projekteTabelle,
    leistungenTabelle,
    indikatorenTabelle,
    ...codelisten.map(({ tabelle }) => tabelle),
  ];
  return {
    profile: 'tabular-data-package',
    name: 'ozg-checkliste',
    title: `OZG-Checkliste: gemeldete Umsetzungsprojekte am ${stichtag}`,
    description:
      'Je Kennung die neueste Version, deren Stand nicht nach dem Stichtag liegt. Ohne Personen und Bemerkungen. Texten, die eine Tabellenkalkulation für eine Formel hielte, steht ein Apostroph voran.',
    version: katalogVersion,
    resources: tabellen.map(describeTable),
  };
}

function describeTable(tabelle: Tabelle<never>) {
  return {
    profile: 'tabular-data-resource',
    name: tabelle.name,
    title: tabelle.title,
    path: pathOf(tabelle),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ';', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: tabelle.spalten.map(({ name, title, type, required, pattern }) => ({
        name,
        title,
        type,
        ...(required || pattern ? { constraints: { required, pattern } } : {}),
      })),
      primaryKey: tabelle.schluessel,
      foreignKeys: tabelle.verweise.map(({ feld, tabelle: resource, schluessel }) => ({
        fields: feld,
        reference: { resource, fields: schluessel },
      })),
    },
  };
}
