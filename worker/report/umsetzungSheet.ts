import { checkpoints } from '#templates/catalogue/catalogue.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { matrixSheet } from '#templates/report/matrixSheet.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';

/** The 29 checkpoints of the Umsetzungscheckliste × Länder. */
export function umsetzungSheet({ overview, erwartet, nur = null }: Merged): SheetPlan {
  const phasen = [...new Set(checkpoints.map(({ phase }) => phase))];
  return matrixSheet({
    name: blaetter.umsetzung,
    title: `Umsetzungscheckliste zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      'Regel: Zähler = Status Erledigt, bei „Beginn, dann fortlaufend“ auch In Bearbeitung; Nenner = alle Umsetzungsprojekte ohne Entfällt.',
    ],
    overview,
    erwartet,
    nur,
    was: 'Checkpoint',
    gruppen: phasen.map((phase) => ({
      titel: phase,
      zeilen: overview.checkpoints.filter((zeile) => zeile.phase === phase),
    })),
    anhang: [],
  });
}
