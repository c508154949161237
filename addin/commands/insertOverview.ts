import { laender } from '#templates/catalogue/catalogue.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Overview } from '#templates/model/overview.ts';
import { uebersichtName, uebersichtSheet, uebersichtTitel } from '#templates/report/uebersichtSheet.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';
import type { Service } from '../service/service.ts';
import type { OpenWorkbook, Undo } from './openWorkbook.ts';

export type InsertOutcome =
  | {
      readonly art: 'eingefuegt';
      /** Comparing Länder is closed: the sheet shows the own Land and the totals. */
      readonly geschlossen: boolean;
      /** `null` where an earlier Übersicht was replaced. */
      readonly undo: Undo | null;
    }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

/**
 * Puts the overview of what is stored into the workbook as a sheet; an Übersicht inserted earlier is replaced. `land`
 * is the Land of the workbook.
 */
export async function insertOverview(
  workbook: OpenWorkbook,
  service: Service,
  land: LandId | null,
): Promise<InsertOutcome> {
  const [overview, { erwartet }] = await Promise.all([service.fetchOverview(), service.fetchVorgaben(null)]);
  const geschlossen = isClosed(overview, erwartet);
  const nur = geschlossen ? (sichtbareLaender(overview)[0] ?? land) : null;
  if (geschlossen && nur === null)
    return { art: 'abgelehnt', grund: 'Wählen Sie in den Stammdaten zuerst das Land aus.' };
  const sheet = uebersichtSheet({ overview, erwartet, nur, daneben: null, anhang: [] });
  const plan: WorkbookPlan = { title: uebersichtName, sheets: [sheet], names: {}, properties: {} };
  const { vorhanden } = await workbook.writePlan(plan);
  if (vorhanden.length === 0)
    return {
      art: 'eingefuegt',
      geschlossen,
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
  return { art: 'eingefuegt', geschlossen, undo: null };
}

/** Where a Land may see the totals of others alone, the overview is silent about all of them, delivered or not. */
function isClosed(overview: Overview, erwartet: readonly LandId[] | null): boolean {
  const sichtbar = sichtbareLaender(overview);
  const alle = erwartet ?? laender.map(({ id }) => id);
  return sichtbar.length <= 1 && alle.some((id) => !sichtbar.includes(id));
}

const sichtbareLaender = ({ laender: gemeldet, fehlend }: Overview): readonly LandId[] => [
  ...gemeldet.map(({ land }) => land),
  ...fehlend,
];
