import { hinweiseZu, type Seite, seiten } from '../catalogue/anleitung.ts';
import { schritt, schritte } from '../catalogue/catalogue.ts';
import { showTag } from '../kalender/anzeigen.ts';
import type { SchrittId } from '../model/checkliste.ts';
import { a4Quer, cell, emptyRow, plainSheet } from '../sheets/cell.ts';
import { sheetNames } from '../sheets/layout.ts';
import type { RowPlan, SheetPlan } from '../sheets/plan.ts';
import { fittedRow } from '../sheets/rowHeight.ts';
import { breaksBetween } from '../sheets/scale.ts';
import { checklisteSpalte, ersteZeile } from './spalten.ts';

const widths = [30, 104] as const;

const einleitung = [
  fittedRow([cell('Anleitung', 'title')], widths, { least: 26 }),
  fittedRow(
    [
      cell(
        'Zu jedem Arbeitsschritt: wer verantwortlich ist, warum der Schritt notwendig ist und was zu tun ist. ★ kennzeichnet Steuerungsindikatoren. Die Nummern führen zurück zur Checkliste.',
        'muted',
      ),
      null,
    ],
    widths,
    { spans: { 0: widths[0] + widths[1] } },
  ),
  emptyRow,
];

/** The guidance pages one below the other, each with the row (from 1) of its title. */
const { rows, stellen } = stack();

/** On paper, in per cent: two pages of the source fit on most pages of ours, in letters that can be read. */
const groesse = 80;

/** `Anleitung`: the guidance pages stacked in the order of the source. */
export function anleitungSheet(header: string): SheetPlan {
  return {
    ...plainSheet,
    name: sheetNames.anleitung,
    tabColor: '5A5A5A',
    widths,
    rows,
    merges: ['A2:B2'],
    page: {
      ...a4Quer(header, null),
      scale: groesse,
      breaks: { rows: breaksBetween(rows, [...stellen.values()], groesse), columns: [] },
    },
  };
}

/** The cell with the title of a guidance page, e.g. `Anleitung!A12`. */
export function anleitungZelle(seiteId: string): string {
  return `${sheetNames.anleitung}!A${stellen.get(seiteId) ?? 1}`;
}

function stack(): { rows: readonly RowPlan[]; stellen: ReadonlyMap<string, number> } {
  const stacked: RowPlan[] = [...einleitung];
  const found = new Map<string, number>();
  for (const seite of seiten) {
    found.set(seite.id, stacked.length + 1);
    stacked.push(...seitenZeilen(seite), emptyRow);
  }
  return { rows: stacked, stellen: found };
}

function seitenZeilen(seite: Seite): readonly RowPlan[] {
  const first = seite.schritte[0];
  const star = seite.steuerungsindikator ? '★ ' : '';
  const title = cell(
    `${star}${seite.label}`,
    'pageTitle',
    first === undefined ? {} : { link: checklisteZelle(first), tip: zurCheckliste(first) },
  );
  return [
    fittedRow([title, cell(null, 'pageTitle')], [widths[0] + widths[1]], { least: 24 }),
    ...absaetze('Verantwortlich', [seite.verantwortlich]),
    ...absaetze('Umsetzung durch', [seite.umsetzungDurch]),
    ...absaetze('Warum ist der Schritt notwendig?', seite.kontext),
    ...absaetze('Was ist zu tun?', aufzaehlung(seite.anleitung)),
    ...hinweiseZu(seite.id).flatMap(({ label, tag }) => absaetze(`Hinweis vom ${showTag(tag)}`, [label])),
    ...absaetze('Weiterführende Dokumente', aufzaehlung(seite.dokumente)),
    ...seite.schritte.map((id, index) => {
      const step = schritt(id);
      return fittedRow(
        [
          cell(index === 0 ? 'Zugehörige Schritte' : null, 'label'),
          cell(`${id} ${step.label}${step.steuerungsindikator ? ' ★' : ''}`, 'link', {
            link: checklisteZelle(id),
            tip: zurCheckliste(id),
          }),
        ],
        widths,
      );
    }),
  ];
}

function aufzaehlung(texte: readonly string[]): readonly string[] {
  return texte.length > 1 ? texte.map((text) => `• ${text}`) : texte;
}

/** A row a paragraph, so that no row grows higher than a program shows; the label stands beside the first. */
function absaetze(label: string, texte: readonly string[]): readonly RowPlan[] {
  return texte.map((text, index) =>
    fittedRow([cell(index === 0 ? label : null, 'label'), cell(text, 'text')], widths),
  );
}

/** The cell with the Nr. of a step in `Checkliste`. */
export function checklisteZelle(id: SchrittId): string {
  const row = ersteZeile + schritte.findIndex((step) => step.id === id);
  return `${sheetNames.checkliste}!${checklisteSpalte('nr')}${row}`;
}

/** What is said of a link to a step. */
export function zurCheckliste(id: SchrittId): string {
  return `Zur Checkliste: ${id} ${schritt(id).label}`;
}
