import { statusEintrag, statusListe } from '#templates/catalogue/catalogue.ts';
import { a4Quer, cell, plainSheet } from '#templates/sheets/cell.ts';
import type { WorkbookPlan } from '#templates/sheets/plan.ts';

export const guidedSheetName = 'TestEingabe';

const erledigt = statusEintrag('erledigt');

/** One cell for each step that only a person can do. */
export function guidedPlan(): WorkbookPlan {
  const choices = statusListe.map(({ label }) => label);
  const lines = ['Status', 'Frist', 'gesperrt', 'Text', 'Wort'];
  const rows = [
    { height: null, cells: [cell('Selbsttest: Blatt für die Schritte von Hand', 'title')] },
    ...lines.map((label, index) => ({
      height: null,
      cells: [
        cell(label, 'cell'),
        label === 'gesperrt'
          ? null
          : cell(index === 0 ? 'Noch offen' : null, label === 'Frist' ? 'inputWeek' : 'input'),
        null,
        cell(choices[index] ?? null, 'cell'),
      ],
    })),
  ];
  const sheet = {
    ...plainSheet,
    name: guidedSheetName,
    widths: [14, 24, 4, 24],
    rows,
    page: a4Quer('Selbsttest', null),
    validations: [
      {
        kind: 'list' as const,
        range: 'B2',
        source: `${guidedSheetName}!$D$2:$D$6`,
        strict: true,
        title: 'Status',
        message: 'Wählen Sie einen Eintrag der Liste.',
      },
      {
        kind: 'custom' as const,
        range: 'B3',
        formula: 'LEN(B3)>0',
        strict: false,
        title: 'Kalenderwoche',
        message: 'Bitte eine Woche eintragen.',
        prompt: 'Zum Beispiel KW 12/2027',
      },
    ],
    formats: [
      {
        range: 'B2',
        formula: `B2="${erledigt.label}"`,
        color: null,
        fill: null,
        bold: false,
        symbol: erledigt.symbol,
      },
    ],
  };
  return { title: 'Selbsttest', sheets: [sheet], names: {}, properties: {} };
}
