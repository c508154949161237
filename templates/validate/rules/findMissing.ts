import { isOpen } from '../../figures/faelligkeit.ts';
import { sheetNames } from '../../sheets/layout.ts';
import type { Hit, Row, RuleContext } from '../rule.ts';

/**
 * Reports an empty field one by one for Steuerungsindikatoren that are anstehend or in-bearbeitung, and once a list
 * for all other open rows, so that a fresh workbook is not buried in findings.
 */
export function findMissing(
  context: RuleContext,
  field: 'frist' | 'verantwortliche',
  say: {
    readonly warning: (name: string) => string;
    readonly info: (list: string, rows: number) => string;
    /** Which of the rows under way are told one by one; all without it. */
    readonly einzeln?: (row: Row) => boolean;
  },
): readonly Hit[] {
  const { schritte, checkpoints, placeOf, isMissing } = context;
  return [
    { list: sheetNames.checkliste, rows: schritte },
    { list: sheetNames.umsetzungscheckliste, rows: checkpoints },
  ].flatMap(({ list, rows }) => {
    const missing = rows.filter((row) => isOpen(row.zeile) && isMissing(row, field));
    const isSingle = (row: Row) => isUnderWay(row) && (say.einzeln?.(row) ?? true);
    const single = missing.filter(isSingle);
    const others = missing.filter((row) => !isSingle(row));
    const hits: Hit[] = single.map(({ id, name }) => ({
      at: placeOf(id, field),
      id,
      message: say.warning(name),
      value: null,
    }));
    const [first] = others;
    if (first) {
      const place = placeOf(first.id, field);
      hits.push({
        at: place && { sheet: place.sheet, cell: null },
        id: null,
        severity: 'info',
        message: say.info(list, others.length),
        value: null,
      });
    }
    return hits;
  });
}

function isUnderWay({ steuerungsindikator, zeile }: Row): boolean {
  return steuerungsindikator && (zeile.status === 'in-bearbeitung' || zeile.status === 'anstehend');
}
