/** Where the pane runs, as Office.js tells it. */
export interface HostFacts {
  readonly host: string;
  readonly platform: string;
  readonly version: string;
  /** The newest ExcelApi that is there. */
  readonly api: string;
}

/** Something that this Excel does in another way than expected. */
export interface Beobachtung {
  /** In plain words, without any content of the workbook. */
  readonly text: string;
  /** Whether the product reckons with it. */
  readonly bekannt: boolean;
}

/** An observation with the part of the test that made it. */
export interface Abweichung extends Beobachtung {
  readonly bereich: string;
}

export interface SelftestResult {
  readonly umgebung: HostFacts;
  /** What was looked at, in order. */
  readonly bereiche: readonly string[];
  readonly abweichungen: readonly Abweichung[];
  /** Test sheets that Excel did not let go. */
  readonly uebrig: readonly string[];
}

export type SelftestOutcome =
  | { readonly art: 'gelaufen'; readonly ergebnis: SelftestResult }
  /** Sheets of these names are somebody's own; nothing was done. */
  | { readonly art: 'vorhanden'; readonly blaetter: readonly string[] };

/** The self-test of the open Excel. */
export interface Selftest {
  /** Runs through what the pane needs, in sheets of its own, and removes them whatever happens. */
  run(onStep: (text: string) => void): Promise<SelftestOutcome>;
  /** Prepares a sheet for the steps that only a person can do; `null` where somebody has one of its name. */
  guide(): Promise<Guided | null>;
}

/** The sheet on which a person carries out steps. */
export interface Guided {
  /** Selects the cell of a step and listens. */
  begin(schritt: GefuehrterSchritt): Promise<void>;
  /** What the program itself sees of the step once the person has answered. */
  look(schritt: GefuehrterSchritt): Promise<readonly Beobachtung[]>;
  /** Removes the sheet; names it where Excel does not let it go. */
  end(): Promise<readonly string[]>;
}

/** What no program can do: a person does it and answers by a click. */
export interface GefuehrterSchritt {
  readonly id: 'auswahlliste' | 'woche' | 'sperre' | 'tippen' | 'rueckgaengig';
  readonly titel: string;
  readonly auftrag: string;
  readonly frage: string;
  /** On the sheet of the steps. */
  readonly cell: string;
  /** What a "Nein" means. */
  readonly nein: string;
}

export const gefuehrteSchritte: readonly GefuehrterSchritt[] = [
  {
    id: 'auswahlliste',
    titel: 'Auswahlliste',
    auftrag: 'Öffnen Sie in der markierten Zelle die Auswahlliste und wählen Sie „Erledigt“.',
    frage: 'Standen fünf Einträge zur Wahl, und zeigt die Zelle jetzt Zeichen und Wort?',
    cell: 'B2',
    nein: 'Die Auswahlliste zeigt nicht fünf Einträge, oder die Zelle zeigt kein Zeichen vor dem Wort.',
  },
  {
    id: 'woche',
    titel: 'Kalenderwoche',
    auftrag: 'Tippen Sie in die markierte Zelle 12/2027 und drücken Sie die Eingabetaste.',
    frage: 'Stand beim Markieren ein Hinweis mit einem Beispiel neben der Zelle?',
    cell: 'B3',
    nein: 'Beim Markieren einer Wochenzelle erscheint kein Hinweis.',
  },
  {
    id: 'sperre',
    titel: 'Gesperrte Zelle',
    auftrag: 'Versuchen Sie, die markierte Zelle zu überschreiben.',
    frage: 'Hat Excel das abgewiesen?',
    cell: 'A4',
    nein: 'Excel weist Eingaben in gesperrte Zellen nicht ab.',
  },
  {
    id: 'tippen',
    titel: 'Begonnene Eingabe',
    auftrag:
      'Beginnen Sie in der markierten Zelle zu tippen und klicken Sie, ohne die Eingabe abzuschließen, auf „Ja“ oder „Nein“.',
    frage: 'Ist der Text, den Sie getippt haben, noch zu sehen?',
    cell: 'B5',
    nein: 'Eine begonnene Eingabe geht verloren, wenn man in den Aufgabenbereich klickt.',
  },
  {
    id: 'rueckgaengig',
    titel: 'Strg+Z',
    auftrag:
      'Tippen Sie in die markierte Zelle ein Wort, drücken Sie die Eingabetaste und danach Strg+Z (am Mac ⌘Z).',
    frage: 'Ist das Wort wieder fort?',
    cell: 'B6',
    nein: 'Strg+Z nimmt eine Eingabe nicht zurück, solange der Aufgabenbereich offen ist.',
  },
];

/** `1 Abweichung, mit der die OZG-Checkliste rechnet`: the heading of a result. */
export function selftestHeading(abweichungen: readonly Abweichung[]): string {
  const neu = abweichungen.filter(({ bekannt }) => !bekannt).length;
  const alle = abweichungen.length;
  if (alle === 0) return 'Keine Abweichung';
  const zahl = alle === 1 ? '1 Abweichung' : `${alle} Abweichungen`;
  return `${zahl}, davon ${neu === 0 ? 'keine störend' : `${neu} störend`}`;
}

/** The result as a text to send on; it holds nothing of the workbook. */
export function selftestText(
  { umgebung, bereiche, abweichungen, uebrig }: SelftestResult,
  gefuehrt: readonly string[],
): string {
  const { host, platform, version, api } = umgebung;
  return [
    'OZG-Checkliste, Selbsttest',
    `${host} · ${platform} · ${version} · ExcelApi ${api}`,
    selftestHeading(abweichungen),
    ...abweichungen.map(
      ({ bereich, text, bekannt }) => `- ${bekannt ? 'bekannt' : 'STÖREND'} · ${bereich}: ${text}`,
    ),
    ...(uebrig.length > 0 ? [`- Nicht entfernte Testblätter: ${uebrig.join(', ')}`] : []),
    `Geprüft: ${bereiche.join(', ')}`,
    ...(gefuehrt.length > 0 ? ['Von Hand:', ...gefuehrt.map((line) => `- ${line}`)] : []),
  ].join('\n');
}
