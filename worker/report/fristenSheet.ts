import { seite } from '#templates/catalogue/anleitung.ts';
import { checkpoint, fristenSchwellen, schritt } from '#templates/catalogue/catalogue.ts';
import type { Checkliste, Tag } from '#templates/checkliste.ts';
import { showTag, showWoche } from '#templates/kalender.ts';
import type { FristEintrag } from '#templates/overview.ts';
import { showVerantwortliche } from '#templates/personen.ts';
import type { SheetPlan } from '#templates/workbook/plan.ts';
import { fristenVon } from '../merge/createOverview.ts';
import type { Merged } from '../merge/merge.ts';
import { blaetter } from './blaetter.ts';
import { tableSheet } from './table.ts';

interface Zeile extends FristEintrag {
  readonly projekt: string | null;
  readonly label: string;
  readonly verantwortlich: string;
}

/** Overdue Fristen by days, then those of the next four weeks. */
export function fristenSheet({ overview, mappen }: Merged): SheetPlan {
  return tableSheet<Zeile>({
    name: blaetter.fristen,
    title: `Fristen zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      `Überfällig zuerst, dann fällig in den nächsten ${fristenSchwellen.vorschauTage} Tagen. Eine Frist endet am Sonntag ihrer Woche; gezählt werden die Tage danach.`,
    ],
    columns: [
      {
        header: 'Tage',
        width: 24,
        style: 'cell',
        value: ({ tage }) => showTage(tage),
        styleOf: ({ tage }) => (tage > 0 ? 'matrixUeberfaellig' : 'cell'),
      },
      { header: 'Frist', width: 12, style: 'cell', value: ({ frist }) => showWoche(frist) },
      { header: 'Land', width: 8, style: 'cellCenter', value: ({ land }) => land },
      { header: 'Umsetzungsprojekt', width: 30, style: 'cellText', value: ({ projekt }) => projekt },
      { header: 'Kennung', width: 15, style: 'cellText', value: ({ kennung }) => kennung },
      { header: 'Nr.', width: 9, style: 'cellCenter', value: ({ id }) => id },
      { header: 'Arbeitsschritt oder Checkpoint', width: 46, style: 'cell', value: ({ label }) => label },
      {
        header: 'Verantwortliche',
        width: 30,
        style: 'cellText',
        value: ({ verantwortlich }) => verantwortlich,
      },
    ],
    rows: mappen
      .flatMap(({ checkliste }) => zeilenVon(checkliste, overview.stichtag))
      .toSorted((a, b) => b.tage - a.tage),
    empty: 'Keine Frist überschritten und keine in den nächsten vier Wochen.',
  });
}

function showTage(tage: number): string {
  if (tage > 0) return `! ${tage} ${tage === 1 ? 'Tag' : 'Tage'} überfällig`;
  return tage === 0 ? 'heute fällig' : `in ${-tage} ${tage === -1 ? 'Tag' : 'Tagen'} fällig`;
}

function zeilenVon(checkliste: Checkliste, stichtag: Tag): Zeile[] {
  const beschreibung = new Map<string, Pick<Zeile, 'label' | 'verantwortlich'>>();
  for (const { id, verantwortliche } of checkliste.schritte) {
    const { label, seite: seitenId } = schritt(id);
    const verantwortlich = showVerantwortliche(verantwortliche, seite(seitenId).verantwortlich);
    beschreibung.set(id, { label, verantwortlich });
  }
  for (const { id, verantwortliche } of checkliste.checkpoints) {
    beschreibung.set(id, { label: checkpoint(id).label, verantwortlich: verantwortliche ?? '' });
  }
  return fristenVon(checkliste, stichtag).map((eintrag) => ({
    ...eintrag,
    projekt: checkliste.stammdaten.umsetzungsprojekt,
    ...(beschreibung.get(eintrag.id) ?? { label: eintrag.id, verantwortlich: '' }),
  }));
}
