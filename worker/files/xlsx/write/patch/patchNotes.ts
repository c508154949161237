import { font } from '#templates/sheets/styles.ts';
import { cleanText, escapeText } from '../cellText.ts';
import type { RowMarks } from '../writeRows.ts';
import { insertChild } from './insertChild.ts';
import { type Note, notesDrawing } from './notesDrawing.ts';
import { addDefaultType, addPart, addRelationship, type Parts, part, sheetPath } from './parts.ts';
import { escapeXml, officeRels, xmlHead } from './xml.ts';

/** Writes the cell notes of a sheet; exceljs's own boxes cut long notes, and stand where Excel refuses them. */
export function patchNotes(parts: Parts, index: number, marks: RowMarks): void {
  const notes = marks.notes.map(
    ({ row, column, address, cell }): Note => ({ row, column, address, text: cleanText(cell.note ?? '') }),
  );
  if (notes.length === 0) return;
  const number = index + 1;
  addPart(
    parts,
    `xl/comments${number}.xml`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
    comments(notes),
  );
  addDefaultType(parts, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  parts.set(`xl/drawings/vmlDrawing${number}.vml`, notesDrawing(notes, number));
  const path = sheetPath(index);
  addRelationship(parts, path, `${officeRels}/comments`, `../comments${number}.xml`);
  const target = `../drawings/vmlDrawing${number}.vml`;
  const id = addRelationship(parts, path, `${officeRels}/vmlDrawing`, target);
  parts.set(path, insertChild(part(parts, path), 'legacyDrawing', `<legacyDrawing r:id="${id}"/>`));
}

function comments(notes: readonly Note[]): string {
  const list = notes.map(
    ({ address, text }) =>
      `<comment ref="${address}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="${font.name}"/><family val="2"/></rPr>` +
      `<t xml:space="preserve">${escapeXml(escapeText(text))}</t></r></text></comment>`,
  );
  return (
    `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<authors><author>OZG-Checkliste</author></authors><commentList>${list.join('')}</commentList></comments>`
  );
}
