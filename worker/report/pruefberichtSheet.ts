import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import { stufeColumn } from './stufeColumn.ts';
import { tableSheet } from './table.ts';

export interface Pruefbericht {
  readonly findings: readonly Finding[];
  readonly stichtag: Tag;
  /** Whether the sheet lies in the checked workbook itself, so that findings can link to their cells. */
  readonly links: boolean;
}

/** The findings of one workbook as a sheet. */
export function pruefberichtSheet({ findings, stichtag, links }: Pruefbericht): SheetPlan {
  return tableSheet<Finding>({
    name: 'Prüfbericht',
    title: `Prüfbericht zum ${showTag(stichtag)}`,
    notes: [headingOf(countFindings(findings))],
    columns: [
      stufeColumn,
      { header: 'Blatt', width: 20, style: 'cellText', value: ({ sheet }) => sheet },
      {
        header: 'Zelle',
        width: 9,
        style: 'cellText',
        value: ({ cell }) => cell,
        link: ({ sheet, cell }) => (links && sheet !== null && cell !== null ? cellLink(sheet, cell) : null),
      },
      { header: 'Nr.', width: 9, style: 'cellText', value: ({ id }) => id },
      { header: 'Befund', width: 70, style: 'cellText', value: ({ message }) => message },
      { header: 'Gefunden', width: 24, style: 'cellText', value: ({ value }) => value },
      { header: 'Vorschlag', width: 30, style: 'cellText', value: ({ fix }) => fix?.label ?? null },
      { header: 'Regel', width: 26, style: 'cellMuted', value: ({ code }) => code },
    ],
    rows: findings,
    empty: 'Keine Befunde.',
  });
}

function cellLink(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
