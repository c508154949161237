import { folgenFuer, folgenVon } from '../catalogue/folgen.ts';
import type { SchrittId, Stammdaten } from '../model/checkliste.ts';
import { leistungenMax, leistungSpalten } from '../sheets/columns.ts';
import { columnLetters } from '../sheets/grid.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { CellPlan } from '../sheets/plan.ts';
import { ersteLeistungZeile } from './stammdatenSheet.ts';
import { stammdatenZelle } from './stammdatenZelle.ts';

const spalte = columnLetters(leistungSpalten.findIndex(({ key }) => key === 'vorgehensmodell'));
const projekt = `${sheetNames.stammdaten}!${stammdatenZelle('vorgehensmodell')}`;
const leistungen = `${sheetNames.stammdaten}!$${spalte}$${ersteLeistungZeile}:$${spalte}$${ersteLeistungZeile + leistungenMax - 1}`;

/** Beside a step: what the models chosen on Stammdaten mean for it, live; `null` where no model means anything. */
export function folgenZelle(stammdaten: Stammdaten, id: SchrittId): CellPlan | null {
  const folgen = folgenVon(id);
  if (folgen.length === 0) return null;
  const teile = folgen.map(
    ({ modell, text }) =>
      `IF(COUNTIF(${projekt},"${modell}")+COUNTIF(${leistungen},"${modell}")>0,"${text}. ","")`,
  );
  return {
    value: folgenFuer(stammdaten, id)
      .map((text) => `${text}.`)
      .join(' '),
    style: 'aside',
    formula: `TRIM(${teile.join('&')})`,
  };
}
