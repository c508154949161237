import { Buffer } from 'node:buffer';
import { sharedStrings, sheetXml } from '../packages.ts';
import { type HostileFile, harmless, many, sheet, withParts, withSheet } from './forge.ts';

/** Parts that are no harmless XML. */
export const xmlFiles: readonly HostileFile[] = [
  [
    'a billion laughs',
    () =>
      withParts({
        'xl/sharedStrings.xml': `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sharedStrings('<t>&b;</t>')}`,
      }),
    'datei-gefaehrlich',
  ],
  [
    'an external entity',
    () => withParts({ [sheet]: `<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(harmless)}` }),
    'datei-gefaehrlich',
  ],
  [
    'a DOCTYPE in UTF-16',
    () => withParts({ [sheet]: Buffer.from(`\ufeff<!DOCTYPE x>${sheetXml(harmless)}`, 'utf16le') }),
    'datei-gefaehrlich',
  ],
  [
    'an entity without a declaration',
    () => withSheet('<row><c t="str"><v>&xxe;</v></c></row>'),
    'datei-gefaehrlich',
  ],
  [
    'a declaration amid cells',
    () => withSheet('<row><!ELEMENT x><c><v>1</v></c></row>'),
    'datei-gefaehrlich',
  ],
  [
    'another character set',
    () => withParts({ [sheet]: `<?xml version="1.0" encoding="UTF-7"?>${sheetXml(harmless).slice(21)}` }),
    'datei-unlesbar',
  ],
  [
    'bytes that are no UTF-8',
    () =>
      withParts({ [sheet]: Buffer.from(sheetXml('<row><c t="str"><v>\xff\xfe</v></c></row>'), 'latin1') }),
    'datei-unlesbar',
  ],
  ['a NUL', () => withSheet('<row><c t="str"><v>a\0b</v></c></row>'), 'datei-unlesbar'],
  [
    'a character reference to no character',
    () => withSheet('<row><c t="str"><v>&#x110000;</v></c></row>'),
    'datei-unlesbar',
  ],
  [
    'a sheet that breaks off',
    () => withParts({ [sheet]: sheetXml(harmless).slice(0, -40) }),
    'datei-unlesbar',
  ],
  ['an unclosed quote', () => withSheet('<row><c r="A1><v>1</v></c></row>'), 'datei-unlesbar'],
  ['an impossible address', () => withSheet('<row><c r="XFE1"><v>1</v></c></row>'), 'datei-unlesbar'],
  ['an impossible row', () => withSheet('<row r="1048577"><c><v>1</v></c></row>'), 'datei-unlesbar'],
  [
    'an index beside the string table',
    () => withSheet('<row><c t="s"><v>-1</v></c></row>'),
    'datei-unlesbar',
  ],
  [
    'deeply nested elements',
    () => withSheet(`<row>${many(20_000, (i) => `<x y="${(i * 7919) % 10_007}">`)}`),
    'datei-unlesbar',
  ],
];
