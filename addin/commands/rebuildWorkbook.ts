import type { Tag } from '#templates/kalender/tage.ts';
import { type CarriedOver, carryOver } from '#templates/lift/carryOver.ts';
import { vorlagenversion } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import { isNewerVersion } from '#templates/read/readVersion.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import { blaetter, sheetNames } from '#templates/sheets/layout.ts';
import { mangelText } from './mangelText.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

export type RebuildOutcome =
  | {
      readonly art: 'neu-aufgebaut';
      /** Whether Excel refused nothing; else the last line of the protocol says what lacks. */
      readonly vollstaendig: boolean;
      readonly protokoll: readonly string[];
    }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

const neuLaden =
  'Diese Mappe ist auf einer neueren Vorlage gemacht, als die Seitenleiste sie kennt. Laden Sie die Seitenleiste neu: schließen Sie sie und öffnen Sie sie wieder. Die Mappe bleibt bis dahin, wie sie ist.';

/**
 * Builds all sheets of the Vorlage anew with the values that are there and says what became of everything. A list
 * that was made by hand becomes a Checkliste beside it. A renamed sheet gets its name back. `random` holds
 * at least 4 bytes, for a missing Kennung; `onStep` is told which sheet is being built.
 */
export async function rebuildWorkbook(
  workbook: OpenWorkbook,
  heute: Tag,
  random: Uint8Array,
  onStep?: (text: string) => void,
): Promise<RebuildOutcome> {
  const grid = await workbook.readGrid();
  const reading = read(grid, { stichtag: heute });
  const { checkliste } = reading;
  if (!checkliste) return { art: 'abgelehnt', grund: 'In dieser Mappe lässt sich keine Checkliste lesen.' };
  if (isNewerVersion(checkliste.vorlagenversion)) return { art: 'abgelehnt', grund: neuLaden };
  const umbenannt = renamedSheets(reading);
  const taken = Object.entries(umbenannt).find(([name]) => isThere(grid, name));
  if (taken)
    return {
      art: 'abgelehnt',
      grund: `Die Angaben stehen im Blatt „${taken[1]}“, daneben gibt es ein Blatt „${taken[0]}“. Benennen Sie eines davon um oder löschen Sie es, wenn es leer ist, und wiederholen Sie den Schritt.`,
    };
  const ours: readonly string[] = Object.values(sheetNames);
  const gelesen = new Set(reading.blaetter.map(({ sheet }) => sheet));
  const clash = grid.sheets.find(({ name }) => ours.includes(name) && !gelesen.has(name));
  if (clash)
    return {
      art: 'abgelehnt',
      grund: `Ihr Blatt „${clash.name}“ heißt wie ein Blatt der Vorlage. Benennen Sie es um und wiederholen Sie den Schritt.`,
    };
  const { stammdaten } = checkliste;
  const kennung = stammdaten.kennung ?? (stammdaten.land && makeKennung(stammdaten.land, random));
  const mitKennung = { ...checkliste, stammdaten: { ...stammdaten, kennung } };
  const carried = carryOver(grid, reading, mitKennung, 'bleiben');
  const maengel = await workbook.rebuildPlan(carried.plan, umbenannt, onStep);
  const mangel = mangelText(maengel);
  return {
    art: 'neu-aufgebaut',
    vollstaendig: mangel === null,
    protokoll: [
      ...protokollOf(checkliste.vorlagenversion, reading.zaehlung, carried),
      ...Object.entries(umbenannt).map(([name, bisher]) => `Das Blatt „${bisher}“ heißt wieder „${name}“.`),
      ...ausserhalbOf(grid, carried.plan, umbenannt),
      ...(mangel === null ? [] : [mangel]),
    ],
  };
}

/** Name of the Vorlage → name in the workbook, of the sheets that hold values and are called otherwise. */
function renamedSheets({ blaetter: found, places }: Reading): Readonly<Record<string, string>> {
  const read = new Set(Object.values(places).map(({ sheet }) => sheet));
  return Object.fromEntries(
    found.flatMap(({ key, sheet }) => {
      const { name } = blaetter[key];
      return read.has(sheet) && !isSameSheet(name, sheet) ? [[name, sheet]] : [];
    }),
  );
}

/** Excel takes names that differ in case alone for the same. */
const isSameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isThere = ({ sheets }: Grid, wanted: string): boolean =>
  sheets.some(({ name }) => isSameSheet(name, wanted));

/** Cells beyond what is read stay where they are. */
function ausserhalbOf(
  { sheets }: Grid,
  plan: CarriedOver['plan'],
  umbenannt: Readonly<Record<string, string>>,
): readonly string[] {
  return plan.sheets.flatMap(({ name }) => {
    const now = umbenannt[name] ?? name;
    const outside = sheets.find((sheet) => isSameSheet(sheet.name, now))?.outside ?? 0;
    return outside > 0
      ? [
          `Im Blatt „${name}“ stehen Zellen weit außerhalb der Tabelle: ${outside}. Sie werden nicht gelesen und sind unverändert stehen geblieben.`,
        ]
      : [];
  });
}

function protokollOf(
  alteVersion: string,
  { gelesen, uebernommen }: { readonly gelesen: number; readonly uebernommen: number },
  { behalten, eigenes, ungelesen, checkpoints, plan }: CarriedOver,
): readonly string[] {
  const notizblatt = plan.sheets.at(-1)?.name ?? '';
  return [
    alteVersion === vorlagenversion
      ? `Alle Blätter der Vorlage ${vorlagenversion} sind neu aufgebaut.`
      : `Die Mappe ist von Vorlage ${alteVersion} auf ${vorlagenversion} gehoben.`,
    `${uebernommen} von ${gelesen} Zeilen wurden übernommen.`,
    ...(alteVersion !== vorlagenversion
      ? [
          `Checkpoints, die Arbeitsschritte wiederholen: ${checkpoints.abgeleitet} folgen ihnen von selbst, ${checkpoints.eigene} behalten ihren eingetragenen Status.`,
        ]
      : []),
    ...(ungelesen > 0
      ? [
          `Nicht verstandene Angaben: ${ungelesen}. Sie stehen unverändert an ihrem Platz; „Mappe prüfen“ nennt sie.`,
        ]
      : []),
    ...(behalten > 0 ? [`Eigene Zellen in, neben und unter den Tabellen: ${behalten}, behalten.`] : []),
    ...(eigenes.length > 0
      ? [`Eigene Zellen ohne Platz in der Vorlage: ${eigenes.length}, kopiert in das Blatt „${notizblatt}“.`]
      : []),
    'Andere Blätter sind unverändert.',
  ];
}
