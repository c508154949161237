import { relationships, workbookXml } from '../packages.ts';
import { contentTypes, type HostileFile, withParts } from './forge.ts';

/** Office packages that hold what is refused, or point outside. */
export const packageFiles: readonly HostileFile[] = [
  [
    'a macro workbook',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a macro project under a harmless type',
    () => withParts({ 'xl/vbaProject.bin': 'x' }),
    'datei-gefaehrlich',
  ],
  [
    'a binary part whose type is that of a binary workbook',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        ).replace(
          '<Override',
          '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Override',
        ),
        'xl/printerSettings/printer.bin': 'x',
      }),
    'datei-unlesbar',
  ],
  [
    'a macro sheet',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'xlMacrosheet', 'worksheets/sheet1.xml']),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a binary workbook',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      }),
    'datei-unlesbar',
  ],
  [
    'a Word document',
    () =>
      withParts({
        '[Content_Types].xml': contentTypes(
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        ),
      }),
    'datei-unlesbar',
  ],
  [
    'a workbook part outside the file',
    () =>
      withParts({
        '_rels/.rels': relationships([
          'rId1',
          'officeDocument',
          'http://example.org/workbook.xml" TargetMode="External',
        ]),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a sheet outside the file',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          'file:///etc/passwd" TargetMode="External',
        ]),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a target that climbs out',
    () =>
      withParts({
        'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '../../../../etc/passwd']),
      }),
    'datei-unlesbar',
  ],
  [
    'a sheet listed twice',
    () =>
      withParts({
        'xl/workbook.xml': workbookXml('<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>'),
      }),
    'datei-gefaehrlich',
  ],
  [
    'a thousand sheets',
    () => withParts({ 'xl/workbook.xml': workbookXml('<sheet name="a" r:id="rId1"/>'.repeat(1000)) }),
    'datei-zu-gross',
  ],
  ['no sheet at all', () => withParts({ 'xl/workbook.xml': workbookXml('') }), 'datei-unlesbar'],
  [
    'a missing sheet part',
    () => withParts({ 'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'weg.xml']) }),
    'datei-unlesbar',
  ],
];
