import { uebernommenesKopf, type Zusatz } from '#templates/lift/zusaetzliches.ts';
import { uebernommenes } from '#templates/read/reportZusaetzliches.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { tableSheet } from './table.ts';

/** So many cells are carried over; what else stands in a workbook is no note beside a Checkliste. */
export const uebernommenesZellen = 5_000;

const [blatt, zelle, inhalt] = uebernommenesKopf;

/** What a workbook held beside the Checkliste, as plain text with the place it came from. */
export function uebernommenesSheet(zusaetze: readonly Zusatz[], ausserhalb: number): SheetPlan {
  const rows = zusaetze.slice(0, uebernommenesZellen);
  const rest = zusaetze.length - rows.length + ausserhalb;
  return tableSheet<Zusatz>({
    name: uebernommenes,
    title: uebernommenes,
    notes: [
      'Was in der bisherigen Mappe zusätzlich stand, mit der Zelle, aus der es stammt: eigene Zeilen, Spalten, Blätter und Notizen, und was nicht verstanden wurde. Es zählt nicht mit.',
      ...(rest === 0
        ? []
        : [`Nicht übernommen: ${rest} weitere Zellen. Sie stehen in der bisherigen Mappe.`]),
    ],
    columns: [
      { header: blatt, width: 24, style: 'cellText', value: ({ sheet }) => sheet },
      { header: zelle, width: 9, style: 'cellText', value: ({ cell }) => cell },
      { header: inhalt, width: 90, style: 'cellText', value: ({ value }) => value },
    ],
    rows,
    empty: 'Nichts.',
  });
}
