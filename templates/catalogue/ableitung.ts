/** Checkpoints that repeat Arbeitsschritte: nothing is asked twice, their status follows from the steps. */
import type { Checkliste, CheckpointId, Schritt, Status } from '../model/checkliste.ts';
import { checkpoint } from './catalogue.ts';

/** Whether the status of a checkpoint follows from steps; of one that they cover only in part it does not. */
export function isAbleitbar(id: CheckpointId): boolean {
  const { schritte, teilweise } = checkpoint(id);
  return schritte.length > 0 && !teilweise;
}

/** The status that several steps have together. */
export function gemeinsamerStatus(status: readonly Status[]): Status {
  const gilt = status.filter((one) => one !== 'entfaellt');
  if (gilt.length === 0) return 'entfaellt';
  if (gilt.every((one) => one === 'erledigt')) return 'erledigt';
  if (gilt.some((one) => one === 'erledigt' || one === 'in-bearbeitung')) return 'in-bearbeitung';
  return gilt.includes('anstehend') ? 'anstehend' : 'offen';
}

/** The status of the steps that a checkpoint repeats, to be asked only where `isAbleitbar`. */
export function statusDerSchritte(
  id: CheckpointId,
  schritte: readonly Pick<Schritt, 'id' | 'status'>[],
): Status {
  const byId = new Map(schritte.map((schritt) => [schritt.id, schritt.status]));
  return gemeinsamerStatus(checkpoint(id).schritte.map((schritt) => byId.get(schritt) ?? 'offen'));
}

/** The Checkliste with each derived status as its steps say now; one that does not follow from steps is none. */
export function deriveCheckpoints<C extends Pick<Checkliste, 'schritte' | 'checkpoints'>>(checkliste: C): C {
  return {
    ...checkliste,
    checkpoints: checkliste.checkpoints.map((zeile) => {
      if (!zeile.abgeleitet) return zeile;
      if (!isAbleitbar(zeile.id)) return { ...zeile, abgeleitet: false };
      return { ...zeile, status: statusDerSchritte(zeile.id, checkliste.schritte) };
    }),
  };
}
