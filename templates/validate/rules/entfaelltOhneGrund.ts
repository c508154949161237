import { findVorgehensmodell, statusEintrag } from '../../catalogue/catalogue.ts';
import type { Rule } from '../rule.ts';
import { quote, quoteHeader } from '../wording.ts';

/**
 * Warum ein Steuerungsindikator entfällt, muss in „Bemerkung“ stehen, bei anderen Schritten soll es dort stehen;
 * „Ggf.“-Schritte und Projekte mit einem Vorgehensmodell ohne Umsetzung brauchen keinen Grund.
 */
export const entfaelltOhneGrund = {
  code: 'entfaellt-ohne-grund',
  severity: 'warning',
  check: ({ checkliste, zeilen, placeOf, isMissing }) => {
    const { vorgehensmodell } = checkliste.stammdaten;
    if (vorgehensmodell !== null && findVorgehensmodell(vorgehensmodell)?.keineUmsetzung) return [];
    const entfaellt = statusEintrag('entfaellt').label;
    return zeilen
      .filter((row) => row.zeile.status === 'entfaellt' && !row.ggf && isMissing(row, 'bemerkung'))
      .map(({ id, steuerungsindikator }) => ({
        at: placeOf(id, 'bemerkung'),
        id,
        severity: steuerungsindikator ? 'error' : 'warning',
        message: steuerungsindikator
          ? `Für den Steuerungsindikator ${id} mit dem Status ${quote(entfaellt)} muss in ${quoteHeader('bemerkung')} ein Grund stehen.`
          : `Für ${id} mit dem Status ${quote(entfaellt)} soll in ${quoteHeader('bemerkung')} ein Grund stehen.`,
        value: null,
      }));
  },
} as const satisfies Rule;
