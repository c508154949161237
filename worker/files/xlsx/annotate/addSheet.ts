import type { SheetPlan } from '#templates/sheets/plan.ts';
import { Archive } from '../../archive.ts';
import { readWorkbook } from '../../readWorkbook.ts';
import { Refusal, refuse } from '../../refusal.ts';
import { readRelationships } from '../packageParts.ts';
import { readWorkbookPart } from '../read/workbookPart.ts';
import { addStyles } from './addStyles.ts';
import { copyZip } from './copyZip.ts';
import { asciiXml, insertBefore, withoutComments } from './editXml.ts';
import { sheetXml } from './sheetXml.ts';

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The two dialects of the format differ in the addresses of their namespaces. */
const dialects = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    rels: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    rels: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

/**
 * The same .xlsx with one sheet behind the others. Every part stays byte for byte, packed as it was, but the package's
 * own lists (content types, sheets, relationships) and its styles, which only grow. Expects bytes that `readWorkbook`
 * has accepted as .xlsx; `null` if they are read but their lists cannot be edited. Of the plan it takes rows, styles, widths, merges, links, freeze and filter.
 */
export function addSheet(bytes: Uint8Array, plan: SheetPlan): Uint8Array | null {
  try {
    const annotated = addTo(bytes, plan);
    return isWhole(annotated, bytes) ? annotated : null;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

/** Whether the new file is read as the old one with a sheet more: what a reader forgives may mislead an editor. */
function isWhole(annotated: Uint8Array, bytes: Uint8Array): boolean {
  const [before, after] = [bytes, annotated].map((file) => readWorkbook(file, () => () => false));
  if (!before?.ok || !after?.ok) return false;
  const names = after.grid.sheets.map(({ name }) => name);
  return (
    before.grid.sheets.every(({ name }, index) => names[index] === name) &&
    names.length === before.grid.sheets.length + 1
  );
}

function addTo(bytes: Uint8Array, plan: SheetPlan): Uint8Array {
  const archive = new Archive(bytes);
  const workbook = pathOf(archive, '', 'officeDocument');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relsPath = `${folder}_rels/${workbook.slice(folder.length)}.rels`;
  const workbookXml = partXml(archive, workbook);
  const rels = partXml(archive, relsPath);
  const dialect = workbookXml.includes(dialects.strict.main) ? dialects.strict : dialects.transitional;

  const target = freeName(
    (n) => `worksheets/pruefbericht${n}.xml`,
    (name) => archive.has(folder + name),
  );
  const ids = new Set([...rels.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map((match) => match[1]));
  const id = freeName(
    (n) => `rIdPruefbericht${n}`,
    (name) => ids.has(name),
  );
  const names = new Set(readWorkbookPart(workbookXml).sheets.map(({ name }) => name.toLowerCase()));
  const name = freeName(
    (n) => (n === '' ? plan.name : `${plan.name} ${n}`),
    (text) => names.has(text.toLowerCase()),
  );

  const changed = new Map<string, string>();
  const styles = findPath(archive, workbook, 'styles');
  const stylesPath = styles !== null && archive.has(styles) ? styles : null;
  const styled = addStyles(stylesPath === null ? null : partXml(archive, stylesPath), plan);
  if (stylesPath !== null && styled.xml !== null) changed.set(stylesPath, styled.xml);
  changed.set(workbook, listSheet(workbookXml, name, id, dialect.rels));
  changed.set(
    relsPath,
    insertBefore(
      rels,
      'Relationships',
      (prefix) => `<${prefix}Relationship Id="${id}" Type="${dialect.rels}/worksheet" Target="${target}"/>`,
    ),
  );
  changed.set(
    '[Content_Types].xml',
    insertBefore(
      partXml(archive, '[Content_Types].xml'),
      'Types',
      (prefix) => `<${prefix}Override PartName="/${folder}${target}" ContentType="${types}.worksheet+xml"/>`,
    ),
  );
  changed.set(folder + target, sheetXml(plan, styled.indexOf, dialect.main));
  return copyZip(bytes, archive.entries, changed);
}

function listSheet(xml: string, name: string, relationship: string, namespace: string): string {
  const last = [...xml.matchAll(/\ssheetId\s*=\s*["'](\d{1,9})["']/g)].reduce(
    (most, match) => Math.max(most, Number(match[1])),
    0,
  );
  // openpyxl declares the prefix at each sheet alone, where it holds for no other
  const root = /<[^?!][^>]*>/.exec(xml)?.[0] ?? '';
  const known = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${namespace}["']`).exec(root)?.[1];
  const declared = known === undefined ? ` xmlns:ozgr="${namespace}"` : '';
  return insertBefore(
    xml,
    'sheets',
    (prefix) =>
      `<${prefix}sheet name="${asciiXml(name)}" sheetId="${last + 1}"${declared} ${known ?? 'ozgr'}:id="${relationship}"/>`,
  );
}

function partXml(archive: Archive, path: string): string {
  const xml = archive.xml(path);
  if (xml === null) return refuse('beschaedigt');
  // The text goes back as UTF-8, whatever it came as
  return withoutComments(xml).replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
}

function pathOf(archive: Archive, part: string, type: string): string {
  const path = findPath(archive, part, type);
  return path ?? refuse('beschaedigt');
}

function findPath(archive: Archive, part: string, type: string): string | null {
  return readRelationships(archive, part).find((relationship) => relationship.type === type)?.target ?? null;
}

function freeName(make: (n: string) => string, isTaken: (name: string) => boolean): string {
  for (let n = 1; ; n++) {
    const name = make(n === 1 ? '' : String(n));
    if (!isTaken(name)) return name;
  }
}
