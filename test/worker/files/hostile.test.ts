import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { forged, withParts } from './hostile/forge.ts';
import { hostileFiles } from './hostile/hostileFiles.ts';
import { refusalCode, workbookXml, zip } from './packages.ts';

describe('hostile and odd files', () => {
  it.each(hostileFiles)('answers %s', (_, bytes, code) => {
    const content = bytes();
    const before = performance.now();
    expect(refusalCode(content)).toBe(code);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('reads the harmless workbook as it is', () => {
    expect(readWorkbook(forged({}))).toMatchObject({ ok: true, grid: { sheets: [{ rows: [[1.5]] }] } });
  });

  it('pollutes nothing', () => {
    readWorkbook(
      withParts({
        'xl/workbook.xml': workbookXml(
          '<sheet name="__proto__" r:id="rId1"/>',
          '<definedNames><definedName name="__proto__">__proto__!$A$1</definedName></definedNames>',
        ),
      }),
    );
    expect(Object.keys({})).toEqual([]);
    expect('sheet' in {}).toBe(false);
  });
});

/** What Excel lays beside an open workbook as `~$name.xlsx`. */
function ownerFile(user: string, fill: string): Buffer {
  const length = String.fromCharCode(user.length);
  const wide = Buffer.from(`${length}${user.padEnd(54, fill)}`, 'utf16le');
  return Buffer.concat([Buffer.from(`${length}${user.padEnd(54, fill)}`, 'latin1'), wide]);
}

describe('files that are no workbook', () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);
  it.each([
    ['an empty file', Buffer.alloc(0), 'datei-unlesbar', /leer/],
    ['the owner file of Excel', ownerFile('Mia Muster', ' '), 'datei-unlesbar', /Sperrdatei.*Schließen Sie/],
    [
      'an owner file filled with zeros',
      ownerFile('Jörg Ähre', '\0').subarray(0, 162),
      'datei-unlesbar',
      /Sperrdatei/,
    ],
    [
      'the lock file of LibreOffice',
      Buffer.from(',mia,rechner7,27.11.2026 09:12,file:///home/mia/.config/libreoffice/4;'),
      'datei-unlesbar',
      /Sperrdatei/,
    ],
    ['a csv', Buffer.from('Nr.;Status\nK1-01;Erledigt\n'), 'datei-unlesbar', /nur Text/],
    [
      'a web page',
      Buffer.from('\ufeff\n<!DOCTYPE html><html><body>Anmelden</body></html>'),
      'datei-unlesbar',
      /Webseite/,
    ],
    [
      'an Excel 2003 XML',
      Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'datei-unlesbar',
      /flache/,
    ],
    ['a flat ods', Buffer.from('<?xml version="1.0"?><office:document/>'), 'datei-unlesbar', /flache/],
    ['other XML', Buffer.from('<?xml version="1.0"?><a/>'), 'datei-unlesbar', /XML/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'datei-unlesbar', /PDF/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'datei-unlesbar', /Bild/],
    ['an old .xls', compound('Workbook'), 'datei-unlesbar', /\.xls\)/],
    ['an encrypted workbook', compound('EncryptedPackage'), 'datei-verschluesselt', /Kennwort/],
    ['an old Word document', compound('WordDocument'), 'datei-unlesbar', /Textdokument/],
    ['any archive', Buffer.from(zip({ 'a.txt': 'x' })), 'datei-unlesbar', /Archiv/],
    [
      'an empty archive',
      Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]),
      'datei-unlesbar',
      /Archiv/,
    ],
    ['Apple Numbers', Buffer.from(zip({ 'Index/Document.iwa': 'x' })), 'datei-unlesbar', /Numbers/],
    ['a program', Buffer.from('4d5a90000300000004000000ffff', 'hex'), 'datei-unlesbar', /ist aber keine/],
  ])('says what %s is', (_, bytes, code, message) => {
    const reading = readWorkbook(new Uint8Array(bytes));
    expect(reading).toMatchObject({
      ok: false,
      finding: { code, severity: 'error', sheet: null, cell: null, value: null },
    });
    expect(reading.ok ? '' : reading.finding.message).toMatch(message);
  });
});
