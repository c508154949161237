import { escapeXml, xmlHead } from './xml.ts';

/** The parts of a package by path, `xl/workbook.xml`; all of ours are text. Order is the order in the zip. */
export type Parts = Map<string, string>;

/** The text of a part that must be there. */
export function part(parts: Parts, path: string): string {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`Part ${path} is missing`);
  return xml;
}

/** Path of the sheet at `index` (from 0) of a workbook that exceljs wrote. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** Adds a part with its content type. */
export function addPart(parts: Parts, path: string, contentType: string, xml: string): void {
  parts.set(path, xml);
  const types = part(parts, '[Content_Types].xml');
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  parts.set(
    '[Content_Types].xml',
    types.replace('</Types>', () => `${override}</Types>`),
  );
}

/** Declares a content type for all parts with an extension, once. */
export function addDefaultType(parts: Parts, extension: string, contentType: string): void {
  const types = part(parts, '[Content_Types].xml');
  if (types.includes(`Extension="${extension}"`)) return;
  const entry = `<Default Extension="${extension}" ContentType="${contentType}"/>`;
  parts.set(
    '[Content_Types].xml',
    types.replace('<Override', () => `${entry}<Override`),
  );
}

/** Adds a relationship of the part at `path` (`''` for the package) and returns its id. */
export function addRelationship(parts: Parts, path: string, type: string, target: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const relsPath = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
  const rels = parts.get(relsPath) ?? `${xmlHead}<Relationships xmlns="${packageRels}"></Relationships>`;
  const ids = [...rels.matchAll(/ Id="rId(\d+)"/g)].map((match) => Number(match[1]));
  const id = `rId${Math.max(0, ...ids) + 1}`;
  const entry = `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`;
  parts.set(
    relsPath,
    rels.replace('</Relationships>', () => `${entry}</Relationships>`),
  );
  return id;
}

const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
