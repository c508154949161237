import { isMet, isOverdue } from '#templates/figures/faelligkeit.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { LandId, Zeile } from '#templates/model/checkliste.ts';
import type { Zaehler } from '#templates/model/overview.ts';
import { landReihenfolge } from './reihenfolge.ts';

type ZaehlerStand = Record<keyof Zaehler, number>;

/** Counts rows by id and Land; ids that it does not know are passed over. */
export function countMatrix<Id extends string>(
  eintraege: readonly { readonly id: Id; readonly label: string }[],
) {
  const staende = new Map<string, { laender: Partial<Record<LandId, ZaehlerStand>>; gesamt: ZaehlerStand }>();
  for (const { id } of eintraege) staende.set(id, { laender: {}, gesamt: emptyZaehler() });

  return {
    count(zeile: Zeile & { readonly id: string }, land: LandId, stichtag: Tag): void {
      const stand = staende.get(zeile.id);
      if (!stand) return;
      stand.laender[land] ??= emptyZaehler();
      const eigener = stand.laender[land];
      // A checkpoint that begins and goes on is met as soon as it runs.
      const status = isMet(zeile) ? 'erledigt' : zeile.status;
      eigener[status] += 1;
      stand.gesamt[status] += 1;
      if (!isOverdue(zeile, stichtag)) return;
      eigener.ueberfaellig += 1;
      stand.gesamt.ueberfaellig += 1;
    },
    zeilen<Extra extends object>(extra: (id: Id) => Extra) {
      return eintraege.map(({ id, label }) => {
        const stand = staende.get(id);
        const sortiert: Partial<Record<LandId, Zaehler>> = {};
        for (const land of landReihenfolge) {
          const zaehler = stand?.laender[land];
          if (zaehler) sortiert[land] = zaehler;
        }
        return { id, label, ...extra(id), laender: sortiert, gesamt: stand?.gesamt ?? emptyZaehler() };
      });
    },
  };
}

function emptyZaehler(): ZaehlerStand {
  return { offen: 0, anstehend: 0, 'in-bearbeitung': 0, erledigt: 0, entfaellt: 0, ueberfaellig: 0 };
}
