import type { Checkliste, Checkpoint, Leistung, Zeile } from '../model/checkliste.ts';
import { keineAnforderungen } from './newCheckliste.ts';

type Ohne<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** A Checkliste as the first version of the Vorlage had it: what came later may be missing. */
export interface FruehereCheckliste
  extends Ohne<
    Omit<Checkliste, 'stammdaten' | 'schritte' | 'checkpoints'>,
    'anforderungen' | 'offenePunkte'
  > {
  readonly stammdaten: Ohne<Omit<Checkliste['stammdaten'], 'leistungen'>, 'portaleinbindung'> & {
    readonly leistungen: readonly Ohne<Leistung, 'mvp'>[];
  };
  readonly schritte: readonly (Ohne<Zeile, 'nachweis'> & Pick<Checkliste['schritte'][number], 'id'>)[];
  readonly checkpoints: readonly Ohne<Checkpoint, 'nachweis' | 'abgeleitet'>[];
}

/** The Checkliste with the fields that came later: all empty, and every status one that a person set. */
export function completeCheckliste(checkliste: FruehereCheckliste): Checkliste {
  const { stammdaten, schritte, checkpoints } = checkliste;
  return {
    ...checkliste,
    stammdaten: {
      ...stammdaten,
      portaleinbindung: stammdaten.portaleinbindung ?? null,
      leistungen: stammdaten.leistungen.map((leistung) => ({ ...leistung, mvp: leistung.mvp ?? null })),
    },
    schritte: schritte.map((zeile) => ({ ...zeile, nachweis: zeile.nachweis ?? null })),
    checkpoints: checkpoints.map((zeile) => ({
      ...zeile,
      nachweis: zeile.nachweis ?? null,
      abgeleitet: zeile.abgeleitet ?? false,
    })),
    anforderungen: checkliste.anforderungen ?? keineAnforderungen,
    offenePunkte: checkliste.offenePunkte ?? [],
  };
}
