import type { Grid, GridSheet } from '#templates/sheets/grid.ts';
import type { Archive } from '../../archive.ts';
import { cellNames, placeOfAddress, sheetName } from '../../cellNames.ts';
import { SHEETS } from '../../limits.ts';
import { readingSheet, refuse } from '../../refusal.ts';
import { Budget, type CellLook } from '../../sheetBuilder.ts';
import { cellText } from '../../text.ts';
import { skipElement, XmlTags } from '../../xml.ts';
import { readOdsTable } from './odsTable.ts';

/** Reads an OpenDocument spreadsheet: values only, nothing is computed and no link is followed. */
export function readOds(archive: Archive): Grid {
  checkKind(archive);
  const xml = archive.xml('content.xml') ?? refuse('beschaedigt');
  const tags = new XmlTags(xml, 0, '');
  const hiddenStyles = new Set<string>();
  const names: [name: string, address: string, local: boolean][] = [];
  const sheets: GridSheet[] = [];
  const budget = new Budget();
  const looks = new Map<string, CellLook>();
  // in a workbook of ours a status is never empty, and looking at all empty cells takes its time
  const emptyLooks = !xml.includes('"ozg_');
  let style: string | null = null;
  let cellStyle: string | null = null;
  while (tags.next()) {
    if (tags.closing) continue;
    switch (tags.name) {
      case 'style:style':
        style = tags.attribute('style:family') === 'table' ? tags.attribute('style:name') : null;
        cellStyle = tags.attribute('style:family') === 'table-cell' ? tags.attribute('style:name') : null;
        break;
      case 'style:table-cell-properties':
      case 'style:text-properties':
        if (cellStyle !== null) addLook(looks, cellStyle, tags, emptyLooks);
        break;
      case 'style:table-properties':
        if (style !== null && tags.attribute('table:display') === 'false') hiddenStyles.add(style);
        break;
      case 'table:named-range':
        names.push([
          tags.attribute('table:name') ?? '',
          tags.attribute('table:cell-range-address') ?? '',
          false,
        ]);
        break;
      case 'table:table': {
        const name = sheetName(tags.attribute('table:name') ?? '');
        if (isOfOtherFile(name)) {
          tags.end = skipElement(xml, tags.start) - 1;
          break;
        }
        if (sheets.length === SHEETS) refuse('vieleBlaetter');
        const hidden = hiddenStyles.has(tags.attribute('table:style-name') ?? '');
        const isProtected = tags.attribute('table:protected') === 'true';
        const { merged, formats, ...table } = readingSheet(name, () =>
          readOdsTable(tags, budget, names, looks),
        );
        const areas = {
          ...(merged.length > 0 ? { merged } : {}),
          ...(formats.length > 0 ? { formats } : {}),
        };
        sheets.push({ name, hidden, protected: isProtected, lists: null, ...table, ...areas });
        break;
      }
      case 'table:tracked-changes':
      case 'table:content-validations':
      case 'table:dde-links':
        // Earlier contents, help texts and the answers of other programs are no cells.
        tags.end = skipElement(xml, tags.start) - 1;
        break;
    }
  }
  if (sheets.length === 0) refuse('ohneBlatt');
  return { sheets, names: cellNames(names, sheets, placeOfAddress), properties: readProperties(archive) };
}

/** Adds what a style of cells says of strike-through, and of colour where that matters. */
function addLook(looks: Map<string, CellLook>, style: string, tags: XmlTags, withFill: boolean): void {
  const line = tags.attribute('style:text-line-through-style') ?? 'none';
  const colour = (withFill ? tags.attribute('fo:background-color') : null) ?? 'transparent';
  const fill = /^(?:transparent|#ffffff)$/i.test(colour) ? null : colour;
  if (line === 'none' && fill === null) return;
  const known = looks.get(style);
  looks.set(style, { struck: line !== 'none' || known?.struck === true, fill: fill ?? known?.fill ?? null });
}

/**
 * Whether a table is LibreOffice's copy of another file's sheet, kept for formulas that point there:
 * `'file:///C:/NI.ods'#Checkliste`. No sheet can be called so.
 */
const isOfOtherFile = (name: string): boolean => /^'.+'#/s.test(name);

function checkKind(archive: Archive): void {
  const manifest = archive.xml('META-INF/manifest.xml') ?? '';
  if (archive.has('encrypted-package') || /<[\w-]*:?encryption-data[\s/>]/.test(manifest)) refuse('kennwort');
  const type = archive.has('mimetype')
    ? new TextDecoder().decode(archive.bytes('mimetype') ?? undefined)
    : (/media-type="(application\/vnd\.oasis\.opendocument\.[^"]*)"/.exec(manifest)?.[1] ?? '');
  if (/opendocument\.text/.test(type)) refuse('word');
  if (/opendocument\.presentation/.test(type)) refuse('praesentation');
  if (!/^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type)) refuse('unbekannt');
  for (const name of archive.entries.keys()) {
    // An empty library is in many honest files; its lists of contents alone are no macros.
    if (/^(?:basic|scripts)\/.+/.test(name) && !/(?:\/|script-l[bc]\.xml)$/.test(name)) refuse('makros');
  }
}

/** What programs file among a person's own properties: about the author, or for themselves. */
const notOwn = /:|^(?:Company|Manager|AppVersion)$/;

function readProperties(archive: Archive): Readonly<Record<string, string>> {
  const xml = archive.xml('meta.xml');
  const properties = new Map<string, string>();
  if (xml !== null) {
    const tags = new XmlTags(xml, 0, '');
    while (tags.nextOpen('meta:user-defined')) {
      const name = tags.attribute('meta:name') ?? '';
      if (!notOwn.test(name)) properties.set(name, cellText(tags.text()));
    }
  }
  return Object.fromEntries(properties);
}
