import { findCheckpoint, findSchritt } from '#templates/catalogue/catalogue.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Aenderung, AenderungArt } from '#templates/model/overview.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import type { StyleName } from '#templates/sheets/styles.ts';
import { eingabeText } from '#templates/sync/eingabeText.ts';
import { blaetter } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';
import { longTableSheet } from './table.ts';

const arten: Readonly<Record<AenderungArt, { readonly wort: string; readonly style: StyleName }>> = {
  erledigt: { wort: '✔ erledigt', style: 'matrixErledigt' },
  begonnen: { wort: '↻ begonnen', style: 'matrixInArbeit' },
  zurueckgefallen: { wort: '▼ wieder in Bearbeitung', style: 'matrixUeberfaellig' },
  'frist-verschoben': { wort: '→ Frist verschoben', style: 'cellCenter' },
  neu: { wort: '+ neue Mappe', style: 'cellCenter' },
  fehlend: { wort: '− fehlt diesmal', style: 'cellCenter' },
  geaendert: { wort: 'geändert', style: 'cellCenter' },
};

/** What changed since the overview compared with. */
export function aenderungenSheet({ overview, quelle = 'dateien' }: Merged): SheetPlan {
  const { vergleich, stichtag, aenderungen } = overview;
  return longTableSheet<Aenderung>({
    name: blaetter.aenderungen,
    title:
      vergleich === null ? 'Änderungen' : `Änderungen vom ${showTag(vergleich)} zum ${showTag(stichtag)}`,
    notes:
      vergleich === null
        ? [
            quelle === 'speicher'
              ? 'Für einen Vergleich wählen Sie einen früheren Stichtag.'
              : 'Für einen Vergleich fügen Sie beim Zusammenführen eine frühere Übersicht hinzu.',
          ]
        : [
            quelle === 'speicher'
              ? 'Verglichen werden Status und Frist aller Arbeitsschritte und Checkpoints zu beiden Stichtagen.'
              : 'Verglichen werden Status und Frist der Steuerungsindikatoren, die beide Übersichten enthalten.',
          ],
    columns: [
      { header: 'Land', width: 8, style: 'cellCenter', value: ({ land }) => land },
      { header: 'Kennung', width: 15, style: 'cellText', value: ({ kennung }) => kennung },
      { header: 'Nr.', width: 9, style: 'cellCenter', value: ({ id }) => id },
      {
        header: 'Was',
        width: 48,
        style: 'cellText',
        value: ({ id, vorher, nachher }) => (id === null ? (nachher ?? vorher) : labelOf(id)),
      },
      {
        header: 'Änderung',
        width: 20,
        style: 'cellCenter',
        value: ({ art }) => arten[art].wort,
        styleOf: ({ art }) => arten[art].style,
      },
      {
        header: 'Vorher',
        width: 22,
        style: 'cellText',
        value: (aenderung) => showWert(aenderung, aenderung.vorher),
      },
      {
        header: 'Nachher',
        width: 22,
        style: 'cellText',
        value: (aenderung) => showWert(aenderung, aenderung.nachher),
      },
      { header: 'Wochen', width: 9, style: 'cellCenter', value: ({ wochen }) => wochen },
    ],
    rows: aenderungen,
    empty: vergleich === null ? 'Keine frühere Übersicht zum Vergleich.' : 'Keine Änderungen.',
  });
}

/** Label of a step or checkpoint. */
export function labelOf(id: string): string {
  return (findSchritt(id) ?? findCheckpoint(id))?.label ?? id;
}

function showWert({ id, feld }: Aenderung, wert: string | null): string | null {
  if (id === null || wert === null) return null;
  return feld === null ? wert : eingabeText({ id, feld }, wert);
}
