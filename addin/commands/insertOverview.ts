import { laender } from '#templates/catalogue/catalogue.ts';
import type { LandId } from '#templates/checkliste.ts';
import type { Overview } from '#templates/overview.ts';
import { uebersichtName, uebersichtSheet, uebersichtTitel } from '#templates/report/uebersichtSheet.ts';
import type { WorkbookPlan } from '#templates/workbook/plan.ts';
import type { Service } from '../service/service.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';

export type InsertOutcome =
  /** `undo` is `null` where an earlier Übersicht was replaced. */
  | { readonly art: 'eingefuegt'; readonly undo: Undo | null }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

/** Puts the overview of what is stored into the workbook as a sheet; an Übersicht inserted earlier is replaced. */
export async function insertOverview(workbook: OpenWorkbook, service: Service): Promise<InsertOutcome> {
  const [overview, { erwartet }] = await Promise.all([service.fetchOverview(), service.fetchVorgaben(null)]);
  const plan = planOverview(overview, erwartet);
  const { vorhanden } = await workbook.writePlan(plan);
  if (vorhanden.length === 0)
    return {
      art: 'eingefuegt',
      undo: async () => {
        await workbook.removePlan(plan);
        return true;
      },
    };
  const { sheets } = await workbook.readGrid();
  const title = sheets.find(({ name }) => name === uebersichtName)?.rows[0]?.[0];
  if (typeof title !== 'string' || !title.startsWith(uebersichtTitel))
    return {
      art: 'abgelehnt',
      grund: `In dieser Mappe gibt es ein anderes Blatt „${uebersichtName}“. Benennen Sie es um und wiederholen Sie den Schritt.`,
    };
  await workbook.rebuildPlan(plan);
  return { art: 'eingefuegt', undo: null };
}

function planOverview(overview: Overview, erwartet: readonly LandId[] | null): WorkbookPlan {
  const nur = onlyLand(overview, erwartet);
  const sheet = uebersichtSheet({ overview, erwartet, nur, daneben: null, anhang: [] });
  return { title: uebersichtName, sheets: [sheet], names: {}, properties: {} };
}

/** Where a Land may see the totals of others alone, the overview is silent about Länder that delivered. */
function onlyLand(
  { laender: gemeldet, fehlend }: Overview,
  erwartet: readonly LandId[] | null,
): LandId | null {
  const [eigenes, ...others] = [...gemeldet.map(({ land }) => land), ...fehlend];
  const known = new Set([...gemeldet.map(({ land }) => land), ...fehlend]);
  const alle = erwartet ?? laender.map(({ id }) => id);
  const isSilent = alle.some((id) => !known.has(id));
  return isSilent && eigenes !== undefined && others.length === 0 ? eigenes : null;
}
