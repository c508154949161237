import type { Finding, Severity } from '#templates/model/finding.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import type { TableColumn } from './table.ts';

const stufen: Readonly<Record<Severity, { readonly wort: string; readonly style: StyleName }>> = {
  error: { wort: '✖ Fehler', style: 'matrixUeberfaellig' },
  warning: { wort: '! Warnung', style: 'matrixAnstehend' },
  info: { wort: 'Hinweis', style: 'cellCenter' },
};

/** The column that tells how grave a finding is, by sign, word and colour. */
export const stufeColumn: TableColumn<Finding> = {
  header: 'Stufe',
  width: 13,
  style: 'cellCenter',
  value: ({ severity }) => stufen[severity].wort,
  styleOf: ({ severity }) => stufen[severity].style,
};
