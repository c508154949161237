import { ergebnisse, isNiemand } from '../../catalogue/catalogue.ts';
import type { Checkliste, Leistung, Stammdaten } from '../../model/checkliste.ts';
import type { FindingCode } from '../../model/finding.ts';
import type { Hit, RuleContext } from '../rule.ts';

type Ergebnis = (typeof ergebnisse)[number];

/** Reports what an erledigt step should have left in Stammdaten, at the cell to fill. */
export function findErgebnisFehlt(
  { checkliste, schritt, placeOf, fromWorkbook, blaetter }: RuleContext,
  code: FindingCode,
  say: (schritt: string, feld: string) => string,
): readonly Hit[] {
  const stammdaten = blaetter.find(({ key }) => key === 'stammdaten');
  return ergebnisse
    .filter((ergebnis) => ergebnis.befund === code)
    .filter((ergebnis) => schritt(ergebnis.schritt).zeile.status === 'erledigt')
    .filter((ergebnis) => !isDa(ergebnis, checkliste))
    .flatMap(({ schritt: id, feld, label }) => {
      const owner = feld === 'leika' ? 'leistung.0' : 'stammdaten';
      // the rows for Leistungen are there also while none is filled
      const blatt = feld === 'leika' && stammdaten ? { sheet: stammdaten.sheet, cell: null } : null;
      const at = placeOf(owner, feld) ?? blatt;
      // a hand-made list without such a field has nothing to fill
      if (at === null && fromWorkbook) return [];
      return [{ at, id, message: say(schritt(id).name, label), value: null }];
    });
}

/** Whether the project says it, or, where Leistungen may differ from it, each of them does. */
function isDa({ feld }: Ergebnis, { stammdaten }: Checkliste): boolean {
  const { leistungen } = stammdaten;
  const atEveryStelle = (hat: (stelle: Stammdaten | Leistung) => boolean) =>
    hat(stammdaten) || (leistungen.length > 0 && leistungen.every(hat));
  switch (feld) {
    case 'leika':
      return leistungen.some(({ leika }) => leika !== null);
    case 'umsetzungskoordinator':
      return !isNiemand(stammdaten.umsetzungskoordinator);
    case 'leistungsverantwortlich':
      return atEveryStelle((stelle) => !isNiemand(stelle.leistungsverantwortlich));
    default:
      return atEveryStelle((stelle) => stelle[feld] !== null);
  }
}
