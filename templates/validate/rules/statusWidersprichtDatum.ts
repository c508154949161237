import { statusEintrag } from '../../catalogue/catalogue.ts';
import { showTag } from '../../kalender/anzeigen.ts';
import type { Tag } from '../../kalender/tage.ts';
import type { Status } from '../../model/checkliste.ts';
import type { Hit, Row, Rule, RuleContext } from '../rule.ts';
import { quote, quoteHeader } from '../wording.ts';

/**
 * Wo „Erledigt am“ gefüllt ist, soll der Status „Erledigt“ sein; wo „Begonnen am“ gefüllt ist, soll er nicht „Noch
 * offen“ sein. Es zählt der Status.
 */
export const statusWidersprichtDatum = {
  code: 'status-widerspricht-datum',
  severity: 'warning',
  check: (context) =>
    context.zeilen.flatMap((row) => {
      const { status, erledigt, begonnen } = row.zeile;
      if (erledigt !== null) {
        return status === 'erledigt' ? [] : [hit(context, row, 'erledigt', erledigt, 'erledigt')];
      }
      if (begonnen !== null && status === 'offen') {
        return [hit(context, row, 'begonnen', begonnen, 'in-bearbeitung')];
      }
      return [];
    }),
} as const satisfies Rule;

function hit(
  { placeOf, stichtag }: RuleContext,
  { id, name, zeile }: Row,
  feld: 'erledigt' | 'begonnen',
  tag: Tag,
  passend: Status,
): Hit {
  const at = placeOf(id, 'status');
  const found = statusEintrag(zeile.status).label;
  const wanted = statusEintrag(passend).label;
  // a day to come is a plan, not a fact: then the day is what wants repair
  const repairable = at !== null && tag <= stichtag;
  return {
    at,
    id,
    message: `${name}: ${quoteHeader(feld)} ist mit dem ${showTag(tag)} ausgefüllt, der Status lautet ${quote(found)}. Gezählt wird der Status. Bitte Status oder Datum anpassen.`,
    value: found,
    ...(repairable
      ? {
          fix: {
            label: `Status auf ${quote(wanted)} setzen`,
            sicher: false,
            cells: [{ ...at, value: wanted }],
          },
        }
      : {}),
  };
}
