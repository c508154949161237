import { Buffer } from 'node:buffer';
import { relationships, sheetXml, workbookXml } from '../packages.ts';
import { rawZip, zip64Extra } from '../rawZip.ts';
import { forged, type HostileFile, harmless, MB, noise, sheet, withParts, withSheet } from './forge.ts';

/** Zip files that lie about their entries, or are too large. */
export const zipFiles: readonly HostileFile[] = [
  ['a part that grows a thousandfold to 3 MB', () => withSheet(`${harmless}${' '.repeat(3 * MB)}`), null],
  [
    'a part over 4 MB that grew a thousandfold',
    () => withSheet(`${harmless}${' '.repeat(5 * MB)}`),
    'datei-gefaehrlich',
  ],
  [
    'a part over 4 MB that grew a hundredfold at most',
    () => withSheet(`${harmless}<!--${thin(5 * MB)}-->`),
    'datei-zu-gross',
  ],
  [
    'parts over 16 MB together that each grew a thousandfold',
    () => manySheets(`${sheetXml('')}${' '.repeat(3.5 * MB)}`),
    'datei-gefaehrlich',
  ],
  [
    'a part of 40 MB of honest size',
    () => withSheet(`${harmless}${' '.repeat(40 * MB)}`),
    'datei-gefaehrlich',
  ],
  ['a part that declares less than it is', () => forged({ [sheet]: { size: 100 } }), 'datei-gefaehrlich'],
  [
    'a bomb that declares little',
    () => forged({ [sheet]: { content: ' '.repeat(20 * MB), size: 5000 } }),
    'datei-gefaehrlich',
  ],
  ['a part that declares more than it is', () => forged({ [sheet]: { size: 500 } }), 'datei-gefaehrlich'],
  ['a part that declares 4 GB', () => forged({ [sheet]: { size: 0xfffffff0 } }), 'datei-gefaehrlich'],
  [
    'a stored part whose sizes differ',
    () => forged({ [sheet]: { method: 0, size: 10 } }),
    'datei-gefaehrlich',
  ],
  ['a local header of another size', () => forged({ [sheet]: { localSize: 7 } }), 'datei-gefaehrlich'],
  ['a needed part over 4 MB', () => withParts({ 'xl/sharedStrings.xml': noise(5 * MB) }), 'datei-zu-gross'],
  ['a picture over 4 MB', () => withParts({ 'xl/media/image1.png': noise(5 * MB) }), null],
  [
    'a bomb in a picture nobody needs',
    () => withParts({ 'xl/media/image1.png': new Uint8Array(30 * MB) }),
    null,
  ],
  ['a file over 10 MB', () => new Uint8Array(10 * MB + 1), 'datei-zu-gross'],
  [
    'needed parts over 16 MB together',
    () => manySheets(`${sheetXml('')}<!--${thin(3.5 * MB)}-->`),
    'datei-zu-gross',
  ],
  [
    'more than 500 entries',
    () =>
      forged(
        {},
        Array.from({ length: 500 }, (_, i) => ({ name: `x${i}`, content: '' })),
      ),
    'datei-zu-gross',
  ],
  [
    'two entries of one name',
    () => forged({}, [{ name: sheet, content: sheetXml('') }]),
    'datei-gefaehrlich',
  ],
  [
    'two entries that differ in case alone',
    () => forged({}, [{ name: sheet.toUpperCase(), content: '' }]),
    'datei-gefaehrlich',
  ],
  [
    'entries that share their data',
    () => forged({}, [{ name: sheet.replace('1', '2'), content: harmless, sharesWith: 4, localName: sheet }]),
    'datei-gefaehrlich',
  ],
  [
    'thousands of entries over one bomb',
    () =>
      rawZip([
        { name: 'a', content: 'x' },
        ...Array.from({ length: 400 }, () => ({ name: 'a', content: 'x', sharesWith: 0 })),
      ]),
    'datei-gefaehrlich',
  ],
  [
    'a local name unlike the directory',
    () => forged({ [sheet]: { localName: 'xl/worksheets/sheet9.xml' } }),
    'datei-gefaehrlich',
  ],
  ['a name that climbs out', () => forged({}, [{ name: '../../x', content: '' }]), 'datei-gefaehrlich'],
  ['an absolute name', () => forged({}, [{ name: '/etc/x', content: '' }]), 'datei-gefaehrlich'],
  ['a drive letter', () => forged({}, [{ name: 'C:/x', content: '' }]), 'datei-gefaehrlich'],
  ['a backslash in a name', () => forged({}, [{ name: 'xl\\x', content: '' }]), null],
  [
    'a name that climbs out with backslashes',
    () => forged({}, [{ name: 'xl\\..\\..\\x', content: '' }]),
    'datei-gefaehrlich',
  ],
  [
    'an absolute name with backslashes',
    () => forged({}, [{ name: '\\\\host\\x', content: '' }]),
    'datei-gefaehrlich',
  ],
  [
    'two entries that differ in slashes alone',
    () => forged({}, [{ name: sheet.replaceAll('/', '\\'), content: '' }]),
    'datei-gefaehrlich',
  ],
  ['a NUL in a name', () => forged({}, [{ name: 'xl/x\0.xml', content: '' }]), 'datei-gefaehrlich'],
  ['an overlong name', () => forged({}, [{ name: 'x'.repeat(300), content: '' }]), 'datei-gefaehrlich'],
  ['the encryption flag', () => forged({ [sheet]: { flags: 0x801 } }), 'datei-gefaehrlich'],
  [
    'the encryption flag in the local header alone',
    () => forged({ [sheet]: { localFlags: 0x801 } }),
    'datei-gefaehrlich',
  ],
  [
    'bytes in front of the first entry',
    () => forged({}, [], { before: Buffer.from('PK\x03\x04 something else') }),
    'datei-gefaehrlich',
  ],
  ['bytes behind the end record', () => Buffer.concat([forged({}), Buffer.from('\r\ntail')]), null],
  ['another zip behind the end record', () => Buffer.concat([forged({}), forged({})]), 'datei-gefaehrlich'],
  [
    'a comment that is not all there',
    () => forged({}, [], { comment: Buffer.from('made by a tool') }).slice(0, -3),
    'datei-unlesbar',
  ],
  ['a second disk', () => forged({}, [], { disk: 1 }), 'datei-gefaehrlich'],
  ['a comment', () => forged({}, [], { comment: Buffer.from('made by a tool') }), null],
  ['an end record that counts fewer entries', () => forged({}, [], { count: 3 }), 'datei-gefaehrlich'],
  ['an end record that counts more entries', () => forged({}, [], { count: 9 }), 'datei-unlesbar'],
  ['a zip64 record that agrees', () => forged({}, [], { zip64: { count: 5 } }), null],
  ['a zip64 record that differs', () => forged({}, [], { zip64: { count: 4 } }), 'datei-gefaehrlich'],
  [
    'a size in 64 bits that is none',
    () => forged({ [sheet]: { size: 0xffffffff, extra: zip64Extra(2 ** 40) } }),
    'datei-gefaehrlich',
  ],
  [
    'a saturated size without its field',
    () => forged({ [sheet]: { size: 0xffffffff } }),
    'datei-gefaehrlich',
  ],
  ['a wrong checksum', () => forged({ [sheet]: { crc: 1 } }), 'datei-unlesbar'],
  ['an unknown compression', () => forged({ [sheet]: { method: 12 } }), 'datei-unlesbar'],
  [
    'deflate that is none',
    () => forged({ [sheet]: { method: 8, content: '', packedSize: 0, size: 9 } }),
    'datei-unlesbar',
  ],
  ['a file cut off', () => forged({}).slice(0, -40), 'datei-unlesbar'],
  ['a file without its beginning', () => forged({}).slice(4), 'datei-unlesbar'],
];

/** A text that packs to about an eighth. */
function thin(length: number): string {
  return Buffer.from(noise(length))
    .toString('hex')
    .slice(0, length)
    .replace(/[4-9a-f]/g, 'x');
}

/** A workbook of five sheets that all have the same part. */
function manySheets(part: string): Uint8Array {
  const ids = Array.from({ length: 5 }, (_, i) => i + 1);
  return withParts({
    ...Object.fromEntries(ids.map((id) => [`xl/s${id}.xml`, part])),
    'xl/workbook.xml': workbookXml(ids.map((id) => `<sheet name="s${id}" r:id="r${id}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': relationships(
      ...ids.map((id) => [`r${id}`, 'worksheet', `s${id}.xml`] as const),
    ),
  });
}
