import { seite } from '#templates/catalogue/anleitung.ts';
import { schritt } from '#templates/catalogue/catalogue.ts';
import type { SchrittId } from '#templates/model/checkliste.ts';
import type { Erlaeuterungen } from '#templates/report/erlaeuterungen.ts';
import { uebersichtSheet as planUebersicht } from '#templates/report/uebersichtSheet.ts';
import { cell, emptyRow } from '#templates/sheets/cell.ts';
import type { RowPlan, SheetPlan } from '#templates/sheets/plan.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';
import { indikatorenFit, indikatorZelle } from './indikatorenSheet.ts';

/** The first sheet, with what was left out of the files and what the Steuerungsindikatoren ask for. */
export function uebersichtSheet(merged: Merged, sheetRows: number): SheetPlan {
  const { overview, erwartet, nur = null } = merged;
  const linked = indikatorenFit(merged.mappen, sheetRows);
  return planUebersicht({
    overview,
    erwartet,
    nur,
    daneben: blaetter,
    anhang: dateiHinweise(merged),
    erlaeuterungen: erlaeuterungen(
      overview.indikatoren.map(({ id }) => id),
      linked,
    ),
    ziel: linked ? indikatorZelle(merged.mappen) : () => null,
  });
}

/** Where the Übersicht tells what a Steuerungsindikator asks for, by its id: the cell its row leads to. */
export function erlaeuterungVon(uebersicht: SheetPlan): ReadonlyMap<string, string> {
  return new Map(
    uebersicht.rows.flatMap(({ cells: [nr] }) =>
      typeof nr?.value === 'string' && nr.link !== undefined ? [[nr.value, nr.link] as const] : [],
    ),
  );
}

/** From the guidance pages, word by word. */
function erlaeuterungen(ids: readonly SchrittId[], linked: boolean): Erlaeuterungen {
  const matrix = linked
    ? `Eine Zelle der Matrix führt zu ihren Zeilen im Blatt „${blaetter.indikatoren}“, eine Nr.`
    : 'Eine Nr. führt';
  return {
    titel: 'Was die Steuerungsindikatoren verlangen',
    wegweiser: `${matrix} zu dem, was der Steuerungsindikator verlangt.`,
    spalten: ['Warum ist der Schritt notwendig?', 'Was ist zu tun?'],
    zeilen: ids.map((id) => {
      const { label, seite: seitenId } = schritt(id);
      const { kontext, anleitung } = seite(seitenId);
      return { id, label, texte: [kontext.join('\n'), anleitung.map((text) => `• ${text}`).join('\n')] };
    }),
  };
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
        herkunft === null ? null : cell(herkunft, 'matrixNr'),
        cell(`${file}: ${used ? '' : 'nicht genutzt. '}${grund}`, 'legend'),
      ],
    })),
    emptyRow,
  ];
}
