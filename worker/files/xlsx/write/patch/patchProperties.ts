import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import { cleanText } from '../cellText.ts';
import { addPart, addRelationship, type Parts, part } from './parts.ts';
import { escapeXml, officeRels, xmlHead } from './xml.ts';

/**
 * Adds the custom document properties, which exceljs does not know, and names the program that wrote the file, which
 * is not "Microsoft Excel".
 */
export function patchProperties(parts: Parts, { properties }: WorkbookPlan): void {
  const app = part(parts, 'docProps/app.xml');
  parts.set('docProps/app.xml', app.replace('>Microsoft Excel<', '>OZG-Checkliste<'));
  const entries = Object.entries(properties);
  if (entries.length === 0) return;
  const xml = entries.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + firstPid}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(cleanText(value, 255))}</vt:lpwstr></property>`,
  );
  addPart(
    parts,
    'docProps/custom.xml',
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"` +
      ` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${xml.join('')}</Properties>`,
  );
  addRelationship(parts, '', `${officeRels}/custom-properties`, 'docProps/custom.xml');
}

/** 0 and 1 are reserved. */
const firstPid = 2;
