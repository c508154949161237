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
      .map(({ id, name, steuerungsindikator }) => ({
        at: placeOf(id, 'bemerkung'),
        id,
        severity: steuerungsindikator ? 'error' : 'warning',
        message: steuerungsindikator
          ? `${name}: Zum Status ${quote(entfaellt)} muss in ${quoteHeader('bemerkung')} ein Grund stehen, denn es ist ein Steuerungsindikator.`
          : `${name}: Zum Status ${quote(entfaellt)} soll in ${quoteHeader('bemerkung')} ein Grund stehen.`,
        value: null,
      }));
  },
} as const satisfies Rule;
