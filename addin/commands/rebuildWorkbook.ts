import type { Tag } from '#templates/kalender/tage.ts';
import { type CarriedOver, carryOver } from '#templates/lift/carryOver.ts';
import { vorlagenversion } from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';
import { read } from '#templates/read/read.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

export type RebuildOutcome =
  | { readonly art: 'neu-aufgebaut'; readonly protokoll: readonly string[] }
  /** Nothing was changed. */
  | { readonly art: 'abgelehnt'; readonly grund: string };

/**
 * Builds all sheets of the Vorlage anew with the values that are there and says what became of everything. A list
 * that was made by hand becomes a Checkliste beside it. `random` holds at least 4 bytes, for a missing Kennung.
 */
export async function rebuildWorkbook(
  workbook: OpenWorkbook,
  heute: Tag,
  random: Uint8Array,
): Promise<RebuildOutcome> {
  const grid = await workbook.readGrid();
  const reading = read(grid, { stichtag: heute });
  const { checkliste } = reading;
  if (!checkliste) return { art: 'abgelehnt', grund: 'In dieser Mappe lässt sich keine Checkliste lesen.' };
  const ours: readonly string[] = Object.values(sheetNames);
  const clash = grid.sheets.find(({ name }) => ours.includes(name));
  if (reading.herkunft === 'liste-von-hand' && clash)
    return {
      art: 'abgelehnt',
      grund: `Ihre Liste steht im Blatt „${clash.name}“, und so heißt auch ein Blatt der Vorlage. Benennen Sie Ihr Blatt um und wiederholen Sie den Schritt.`,
    };
  const { stammdaten } = checkliste;
  const kennung = stammdaten.kennung ?? (stammdaten.land && makeKennung(stammdaten.land, random));
  const mitKennung = { ...checkliste, stammdaten: { ...stammdaten, kennung } };
  const carried = carryOver(grid, reading, mitKennung, 'bleiben');
  await workbook.rebuildPlan(carried.plan);
  return {
    art: 'neu-aufgebaut',
    protokoll: protokollOf(checkliste.vorlagenversion, reading.zaehlung, carried),
  };
}

function protokollOf(
  alteVersion: string,
  { gelesen, uebernommen }: { readonly gelesen: number; readonly uebernommen: number },
  { behalten, notizen, ungelesen, plan }: CarriedOver,
): readonly string[] {
  const notizblatt = plan.sheets.at(-1)?.name ?? '';
  return [
    alteVersion === vorlagenversion
      ? `Alle Blätter der Vorlage ${vorlagenversion} sind neu aufgebaut.`
      : `Die Mappe ist von Vorlage ${alteVersion} auf ${vorlagenversion} gehoben.`,
    `${uebernommen} von ${gelesen} Zeilen wurden übernommen.`,
    ...(ungelesen > 0
      ? [
          `Nicht verstandene Angaben: ${ungelesen}. Sie stehen unverändert an ihrem Platz; „Mappe prüfen“ nennt sie.`,
        ]
      : []),
    ...(behalten > 0 ? [`Eigene Zellen neben und unter den Tabellen: ${behalten}, behalten.`] : []),
    ...(notizen.length > 0
      ? [`Eigene Zellen ohne Platz in der Vorlage: ${notizen.length}, kopiert in das Blatt „${notizblatt}“.`]
      : []),
    'Andere Blätter sind unverändert.',
  ];
}
