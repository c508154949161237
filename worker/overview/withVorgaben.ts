import type { Vorgabenwerte } from '#templates/api/vorgaben.ts';
import type { Checkliste, Checkpoint } from '#templates/model/checkliste.ts';
import type { VorgabenEintrag } from '../store/store.ts';
import { vorgabenFuer } from '../store/vorgabenFuer.ts';

/** What holds for a Themenfeld, looked up once for each. */
export function vorgabenVon(
  eintraege: readonly VorgabenEintrag[],
): (themenfeld: string | null) => Vorgabenwerte {
  const bekannt = new Map<string | null, Vorgabenwerte>();
  return (themenfeld) => {
    const vorgaben = bekannt.get(themenfeld) ?? vorgabenFuer(eintraege, themenfeld);
    bekannt.set(themenfeld, vorgaben);
    return vorgaben;
  };
}

/** Fills the Verbindlichkeit of checkpoints to which the workbook gives none: it decides what counts as met. */
export function withVerbindlichkeit(checkliste: Checkliste, { verbindlichkeit }: Vorgabenwerte): Checkliste {
  if (Object.keys(verbindlichkeit).length === 0) return checkliste;
  const fill = (punkt: Checkpoint): Checkpoint => {
    const vorgabe = verbindlichkeit[punkt.id];
    return punkt.verbindlichkeit === null && vorgabe ? { ...punkt, verbindlichkeit: vorgabe } : punkt;
  };
  return { ...checkliste, checkpoints: checkliste.checkpoints.map(fill) };
}
