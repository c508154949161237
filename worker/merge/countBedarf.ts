import { basisdienste, bedarfe } from '#templates/catalogue/catalogue.ts';
import type { BasisdienstZeile, LandId } from '#templates/model/checkliste.ts';
import type { AnforderungZeile, Bedarfsfigur } from '#templates/model/overview.ts';
import { landReihenfolge } from './reihenfolge.ts';

const bekannt: ReadonlySet<string> = new Set(bedarfe.map(({ id }) => id));

/** Whether a choice is made there; a text of one's own says nothing that could be counted. */
const isGesagt = (bedarf: string | null): bedarf is string => bedarf !== null && bekannt.has(bedarf);

/** Counts by Basisdienst and Land who needs it, of those that say anything. */
export function countBedarf() {
  const staende = new Map<string, Map<LandId, Bedarfsfigur>>(basisdienste.map(({ id }) => [id, new Map()]));
  return {
    count(zeilen: readonly BasisdienstZeile[], land: LandId): void {
      for (const { id, bedarf } of zeilen) {
        const stand = staende.get(id);
        if (!stand) continue;
        const { noetig, von } = stand.get(land) ?? nichts;
        stand.set(land, {
          noetig: noetig + (bedarf === 'noetig' ? 1 : 0),
          von: von + (isGesagt(bedarf) ? 1 : 0),
        });
      }
    },
    zeilen(): AnforderungZeile[] {
      return basisdienste.map(({ id }) => {
        const stand = staende.get(id);
        const laender: Partial<Record<LandId, Bedarfsfigur>> = {};
        let gesamt = nichts;
        for (const land of landReihenfolge) {
          const figur = stand?.get(land);
          if (!figur) continue;
          laender[land] = figur;
          gesamt = { noetig: gesamt.noetig + figur.noetig, von: gesamt.von + figur.von };
        }
        return { id, laender, gesamt };
      });
    },
  };
}

const nichts: Bedarfsfigur = { noetig: 0, von: 0 };
