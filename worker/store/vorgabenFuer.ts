import type { Vorgabenwerte } from '#templates/api/vorgaben.ts';
import type { VorgabenEintrag } from './store.ts';

export const keineVorgaben: Vorgabenwerte = {
  zielwochen: {},
  verbindlichkeit: {},
  erwartet: null,
  adressen: {},
};

/** What was set for exactly this Themenfeld, `null` for all; see `Store.vorgaben`. */
export function eigeneVorgaben(
  eintraege: readonly VorgabenEintrag[],
  themenfeld: string | null,
): VorgabenEintrag | null {
  return eintraege.find((eintrag) => eintrag.themenfeld === themenfeld) ?? null;
}

/** What holds for a Themenfeld: what was set for it, entry by entry, else what was set for all. */
export function vorgabenFuer(
  eintraege: readonly VorgabenEintrag[],
  themenfeld: string | null,
): Vorgabenwerte {
  const alle = eigeneVorgaben(eintraege, null)?.vorgaben ?? keineVorgaben;
  const eigene = eigeneVorgaben(eintraege, themenfeld)?.vorgaben ?? keineVorgaben;
  return {
    zielwochen: { ...alle.zielwochen, ...eigene.zielwochen },
    verbindlichkeit: { ...alle.verbindlichkeit, ...eigene.verbindlichkeit },
    erwartet: eigene.erwartet ?? alle.erwartet,
    adressen: { ...alle.adressen, ...eigene.adressen },
  };
}
