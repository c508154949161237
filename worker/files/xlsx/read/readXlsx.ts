import type { WantedSheets } from '#templates/read/wantedSheets.ts';
import type { Grid, GridSheet } from '#templates/sheets/grid.ts';
import type { Archive } from '../../archive.ts';
import { readingSheet, refuse } from '../../refusal.ts';
import { Budget } from '../../sheetBuilder.ts';
import { cellText } from '../../text.ts';
import { XmlTags } from '../../xml.ts';
import { type Relationship, readContentTypes, readRelationships } from '../packageParts.ts';
import { readCellLooks } from './cellLooks.ts';
import type { CellContext } from './cellValue.ts';
import { readNumberKinds } from './numberFormats.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readSheetPart } from './sheetPart.ts';
import { readWorkbookPart, type SheetEntry } from './workbookPart.ts';

/** Reads an Office Open XML workbook: values only, nothing is computed and no link is followed. */
export function readXlsx(archive: Archive, wantedSheets: WantedSheets): Grid {
  const typeOf = readContentTypes(
    archive.xml('[Content_Types].xml') ?? refuse('beschaedigt'),
    archive.entries.keys(),
  );
  for (const name of archive.entries.keys()) if (name.endsWith('vbaproject.bin')) refuse('makros');
  const root = readRelationships(archive, '');
  const workbookName = inner(root.find(({ type }) => type === 'officeDocument'));
  checkKind(typeOf(workbookName));
  const workbook = readWorkbookPart(archive.xml(workbookName) ?? refuse('beschaedigt'));
  if (workbook.sheets.length === 0) refuse('ohneBlatt');

  const parts = readRelationships(archive, workbookName);
  const optional = (kind: string): string | null => {
    const part = parts.find(({ type, external }) => type === kind && !external);
    return part ? archive.xml(part.target) : null;
  };
  const styles = optional('styles');
  const { names } = workbook;
  // in a workbook of ours a status is never empty, and looking at all empty cells takes its time
  const emptyLooks = !Object.keys(names).some((name) => name.startsWith('ozg_'));
  const hasLooks = styles !== null && (emptyLooks || styles.includes('strike'));
  const context: CellContext = {
    strings: readSharedStrings(optional('sharedStrings')),
    kinds: styles === null ? [] : readNumberKinds(styles),
    looks: hasLooks ? readCellLooks(styles) : [],
    emptyLooks,
    date1904: workbook.date1904,
    budget: new Budget(),
  };
  const properties = readProperties(archive, root);
  const isWanted = wantedSheets({ sheets: workbook.sheets.map(({ name }) => name), names, properties });
  const taken = new Set<string>();
  const sheets = workbook.sheets.map((entry): GridSheet => {
    // old module sheets are listed without a part of their own
    if (entry.relationship === '') return withoutCells(entry);
    const part = parts.find(({ id }) => id === entry.relationship);
    const target = inner(part);
    if (taken.has(target.toLowerCase())) refuse('doppelt');
    taken.add(target.toLowerCase());
    if (/macrosheet$/i.test(part?.type ?? '')) refuse('makros');
    // Sheets that hold a chart or a dialog have no cells.
    if (part?.type !== 'worksheet' || !isWanted(entry.name)) return withoutCells(entry);
    const content = readingSheet(entry.name, () =>
      readSheetPart(archive.xml(target) ?? refuse('beschaedigt'), context),
    );
    return { name: entry.name, hidden: entry.hidden, ...content };
  });
  return { sheets, names, properties };
}

function inner(relationship: Relationship | undefined): string {
  if (!relationship) return refuse('beschaedigt');
  return relationship.external ? refuse('ausgelagert') : relationship.target;
}

function checkKind(type: string): void {
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml/i.test(type)) return;
  if (/wordprocessingml/i.test(type)) refuse('word');
  if (/presentationml/i.test(type)) refuse('praesentation');
  refuse('unbekannt');
}

function withoutCells({ name, hidden }: SheetEntry): GridSheet {
  return { name, hidden, rows: [], protected: null, lists: null, outside: 0 };
}

/** Custom document properties; those about authors are another part, which is never opened. */
function readProperties(archive: Archive, root: readonly Relationship[]): Readonly<Record<string, string>> {
  const part = root.find(({ type, external }) => type === 'custom-properties' && !external);
  const xml = part ? archive.xml(part.target) : null;
  const properties = new Map<string, string>();
  if (xml !== null) {
    const tags = new XmlTags(xml);
    let name: string | null = null;
    while (tags.next()) {
      if (tags.closing) continue;
      if (tags.name === 'property') name = tags.attribute('name');
      else if (name !== null) {
        properties.set(name, cellText(tags.text()));
        name = null;
      }
    }
  }
  return Object.fromEntries(properties);
}
