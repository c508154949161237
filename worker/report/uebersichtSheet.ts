import { uebersichtSheet as planUebersicht } from '#templates/report/uebersichtSheet.ts';
import type { RowPlan, SheetPlan } from '#templates/workbook/plan.ts';
import { cell, emptyRow } from '#templates/workbook/sheets/cell.ts';
import type { Merged } from '../merge/merge.ts';
import { blaetter } from './blaetter.ts';

/** The first sheet, with what was left out of the files. */
export function uebersichtSheet(merged: Merged): SheetPlan {
  const { overview, erwartet, nur = null } = merged;
  return planUebersicht({ overview, erwartet, nur, daneben: blaetter, anhang: dateiHinweise(merged) });
}

/** Files that were left out, or whose cells were: what a reader of the figures must know. */
function dateiHinweise({ datengrundlage }: Merged): RowPlan[] {
  const betroffen = datengrundlage.filter(({ grund }) => grund !== null);
  if (betroffen.length === 0)
    return [{ height: 18, cells: [null, cell('Alle Dateien wurden vollständig genutzt.', 'muted')] }];
  return [
    {
      height: 18,
      cells: [null, cell(`Hinweise zu Dateien (Einzelheiten in „${blaetter.datengrundlage}“)`, 'label')],
    },
    ...betroffen.map(({ file, used, grund, land: herkunft }) => ({
      height: 18,
      cells: [
        cell(herkunft, 'cellCenter'),
        cell(`${file}: ${used ? '' : 'nicht genutzt. '}${grund}`, 'text'),
      ],
    })),
    emptyRow,
  ];
}
