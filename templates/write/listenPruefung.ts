import { statusListe } from '../catalogue/catalogue.ts';
import type { Column, ListenKey } from '../sheets/columns.ts';
import { columnLetters } from '../sheets/grid.ts';
import type { ValidationPlan } from '../sheets/plan.ts';
import { listenBereich } from './listenSheet.ts';

type Text = Pick<ValidationPlan, 'strict' | 'title' | 'message' | 'prompt'>;

/** Lets other values pass after a question. */
const frei = (title: string): Text => ({
  strict: false,
  title,
  message: 'Wählen Sie aus der Liste. Andere Angaben bleiben erhalten, werden aber bei der Prüfung gemeldet.',
});

const texte: Readonly<Record<ListenKey, Text>> = {
  status: {
    strict: true,
    title: 'Status',
    message: 'Wählen Sie den Status aus der Liste. Entfällt bitte in der Bemerkung begründen.',
    prompt: `Aus der Liste wählen (Alt+Pfeil nach unten): ${statusListe.map(({ label }) => label).join(', ')}. Bei Entfällt den Grund in die Bemerkung.`,
  },
  land: {
    strict: false,
    title: 'Land',
    message: 'Wählen Sie das Land aus der Liste. Das Kürzel, zum Beispiel SH, wird auch verstanden.',
  },
  themenfeld: frei('Themenfeld'),
  vorgehensmodell: frei('Vorgehensmodell'),
  nachnutzungsmodell: frei('Nachnutzungsmodell'),
  verbindlichkeit: {
    strict: true,
    title: 'Verbindlichkeit',
    message:
      'Wählen Sie aus der Liste oder lassen Sie die Zelle leer. Die Koordination legt die Verbindlichkeit in den Vorgaben fest.',
  },
  ampel: {
    strict: true,
    title: 'Ampel',
    message: 'Wählen Sie Grün, Gelb, Rot oder Grau. Gelb und Rot brauchen eine Begründung.',
  },
  punktArt: { strict: false, title: 'Art', message: 'Termin, Maßnahme, Entscheidung oder Risiko.' },
  risiko: { strict: false, title: 'Risiko', message: 'Nur bei einem Risiko: gering, mittel oder hoch.' },
  bedarf: {
    strict: false,
    title: 'Bedarf',
    message: 'nötig, nicht nötig oder ungeklärt. Leer heißt: dazu ist noch nichts gesagt.',
  },
  mvp: {
    strict: false,
    title: 'Teil des MVP',
    message: 'ja, wenn die Leistung zum Minimalprodukt (MVP) gehört, sonst nein. Leer heißt: noch offen.',
  },
  eskalation: {
    strict: false,
    title: 'Eskalation',
    message:
      'ja, wenn das Risiko den Projekterfolg gefährdet oder die Entscheidung nicht beim Projekt liegt.',
  },
};

/** The drop-down of a list for a range. */
export function listenPruefung(liste: ListenKey, range: string): ValidationPlan {
  return { kind: 'list', range, source: listenBereich(liste), ...texte[liste] };
}

/** The drop-downs of a table's columns, from row to row, both counted from 1. */
export function spaltenListen(
  columns: readonly Column[],
  von: number,
  bis: number,
): readonly ValidationPlan[] {
  return columns.flatMap(({ liste }, index) => {
    const letter = columnLetters(index);
    return liste === undefined ? [] : [listenPruefung(liste, `${letter}${von}:${letter}${bis}`)];
  });
}
