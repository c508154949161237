import { checkpoint, schritte, statusEintrag } from '../catalogue/catalogue.ts';
import type { CheckpointId, SchrittId, Status } from '../model/checkliste.ts';
import { rechnungBereich } from './zeitplanRechnung.ts';

const label = (id: Status): string => `"${statusEintrag(id).label}"`;

/** How many of some steps have a status, wherever their rows went; in brackets where they do not stand together. */
function anzahl(ids: readonly SchrittId[], status: Status): string {
  const folgen: { von: number; bis: number }[] = [];
  for (const index of ids
    .map((id) => schritte.findIndex((schritt) => schritt.id === id))
    .toSorted((a, b) => a - b)) {
    const folge = folgen.at(-1);
    if (folge && folge.bis + 1 === index) folge.bis = index;
    else folgen.push({ von: index, bis: index });
  }
  const summe = folgen.map(
    ({ von, bis }) => `COUNTIF(${rechnungBereich('Status', von, bis)},${label(status)})`,
  );
  return summe.length === 1 ? summe.join('') : `(${summe.join('+')})`;
}

/** The status of a checkpoint from the steps it repeats: the same answer as `statusDerSchritte`. */
export function statusFormula(id: CheckpointId): string {
  const ids = checkpoint(id).schritte;
  const zahl = (status: Status) => anzahl(ids, status);
  const [entfaellt, erledigt] = [zahl('entfaellt'), zahl('erledigt')];
  return [
    `IF(${entfaellt}=${ids.length},${label('entfaellt')}`,
    `IF(${entfaellt}+${erledigt}=${ids.length},${label('erledigt')}`,
    `IF(${erledigt}+${zahl('in-bearbeitung')}>0,${label('in-bearbeitung')}`,
    `IF(${zahl('anstehend')}>0,${label('anstehend')},${label('offen')}))))`,
  ].join(',');
}

/** How many of some steps are done, `3 von 4`: those that do not apply are left out. */
export function anteilFormula(ids: readonly SchrittId[]): string {
  const gilt = `(${ids.length}-${anzahl(ids, 'entfaellt')})`;
  return `IF(${gilt}=0,${label('entfaellt')},${anzahl(ids, 'erledigt')}&" von "&${gilt})`;
}
