import { type Parts, relationships, sharedStrings, sheetXml, workbookXml } from '../packages.ts';
import { type HostileFile, harmless, many, sheet, withParts, withSheet } from './forge.ts';

/** More of everything than a person makes. */
export const amountFiles: readonly HostileFile[] = [
  ['more than 200,000 cells', () => withSheet(cells(200_001)), 'datei-zu-gross'],
  [
    'more than 100,000 shared strings',
    () =>
      withParts({
        'xl/sharedStrings.xml': sharedStrings(...Array.from({ length: 100_001 }, (_, i) => `<t>${i}</t>`)),
      }),
    'datei-zu-gross',
  ],
  ['rows that hold one far cell each', () => withParts(farCells(), ''), 'datei-zu-gross'],
  ['a cell at the far end', () => withSheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), null],
  [
    '40,000 merges',
    () =>
      withSheet(
        harmless,
        `<mergeCells>${many(40_000, (i) => `<mergeCell ref="A${i + 1}:XFD${i + 1}"/>`)}</mergeCells>`,
      ),
    null,
  ],
  [
    'a validation on the whole sheet',
    () =>
      withSheet(
        harmless,
        '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>',
      ),
    null,
  ],
  [
    'a column of impossible width',
    () =>
      withParts({
        [sheet]: sheetXml(harmless).replace(
          '<sheetData>',
          '<cols><col min="1" max="4294967295"/></cols><sheetData>',
        ),
      }),
    null,
  ],
  [
    'a name for the whole sheet',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml(
          '<sheet name="a" r:id="rId1"/>',
          '<definedNames><definedName name="a">a!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
      }),
    null,
  ],
  [
    '60,000 formulas without a value',
    () => withSheet(many(30_000, (i) => `<row><c><f>${(i * 7919) % 10_007}</f></c><c><f>2</f></c></row>`)),
    null,
  ],
];

const cells = (count: number) => `<row>${many(count, (i) => `<c><v>${(i * 7919) % 10_007}</v></c>`)}</row>`;

/** Five sheets with five thousand rows, each of one cell in the last column that is kept. */
function farCells(): Parts {
  const ids = Array.from({ length: 5 }, (_, i) => i + 1);
  const data = sheetXml(
    many(5000, (i) => `<row r="${i + 1}"><c r="IV${i + 1}"><v>${(i * 7919) % 5000}</v></c></row>`),
  );
  return {
    ...Object.fromEntries(ids.map((id) => [`xl/s${id}.xml`, data])),
    'xl/workbook.xml': workbookXml(ids.map((id) => `<sheet name="s${id}" r:id="r${id}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': relationships(
      ...ids.map((id) => [`r${id}`, 'worksheet', `s${id}.xml`] as const),
    ),
  };
}
