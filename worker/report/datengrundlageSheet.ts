import type { DatengrundlageZeile } from '#templates/api/mergeAnswer.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { SheetPlan } from '#templates/sheets/plan.ts';
import { blaetter, datengrundlageHeader } from '../merge/blaetter.ts';
import type { Merged } from '../merge/merge.ts';
import { longTableSheet, type TableColumn } from './table.ts';

/** Where the figures come from: every file, used or why not. */
export function datengrundlageSheet({ datengrundlage, overview }: Merged): SheetPlan {
  return longTableSheet<DatengrundlageZeile>({
    name: blaetter.datengrundlage,
    title: `Datengrundlage zum Stichtag ${showTag(overview.stichtag)}`,
    notes: [
      'Zeilen gelesen = Zeilen übernommen + Zeilen beanstandet. Beanstandete Zeilen stehen im Blatt „Prüfhinweise“.',
      'Die Prüfsumme (SHA-256) gehört zum Inhalt der Checkliste: gleicher Inhalt, gleiche Prüfsumme.',
    ],
    columns: spalten(overview.stichtag),
    rows: datengrundlage,
    empty: 'Keine Dateien.',
  });
}

function spalten(stichtag: Tag): readonly TableColumn<DatengrundlageZeile>[] {
  return [
    { header: 'Datei', width: 28, style: 'cellText', value: ({ file }) => file },
    {
      header: datengrundlageHeader.genutzt,
      width: 10,
      style: 'cellCenter',
      value: ({ used }) => (used ? 'ja' : 'nein'),
      styleOf: ({ used }) => (used ? 'matrixErledigt' : 'matrixUeberfaellig'),
    },
    { header: 'Bemerkung', width: 48, style: 'cellText', value: ({ grund }) => grund },
    { header: datengrundlageHeader.land, width: 8, style: 'cellCenter', value: ({ land }) => land },
    {
      header: datengrundlageHeader.umsetzungsprojekt,
      width: 28,
      style: 'cellText',
      value: ({ umsetzungsprojekt }) => umsetzungsprojekt,
    },
    { header: datengrundlageHeader.kennung, width: 15, style: 'cellText', value: ({ kennung }) => kennung },
    { header: 'Stand', width: 12, style: 'cellDate', value: ({ stand }) => stand && { tag: stand } },
    { header: 'Version', width: 9, style: 'cellCenter', value: ({ version }) => version },
    { header: 'Zeilen gelesen', width: 10, style: 'cellCenter', value: ({ gelesen }) => gelesen },
    { header: 'Zeilen übernommen', width: 13, style: 'cellCenter', value: ({ uebernommen }) => uebernommen },
    { header: 'Zeilen beanstandet', width: 13, style: 'cellCenter', value: ({ gemeldet }) => gemeldet },
    { header: 'Fehler', width: 8, style: 'cellCenter', value: ({ fehler }) => fehler },
    { header: 'Warnungen', width: 11, style: 'cellCenter', value: ({ warnungen }) => warnungen },
    { header: datengrundlageHeader.stichtag, width: 12, style: 'cellDate', value: () => ({ tag: stichtag }) },
    { header: 'Prüfsumme', width: 36, style: 'cellKey', value: ({ hash }) => hash },
  ];
}
