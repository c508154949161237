import type { Tag } from '#templates/kalender/tage.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { Angaben, AngabenFehler } from '../commands/createWorkbook.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import type { FindingActions } from './findingCard.tsx';
import type { Mappe } from './useMappe.ts';
import type { Opening } from './useOpening.ts';
import type { RepairFindings } from './useRepair.ts';
import type { Tabs } from './useTabs.ts';
import type { Task } from './useTask.ts';

/** What the tabs beside "Prüfung" work with. */
export interface GuideProps {
  readonly workbook: OpenWorkbook;
  readonly reading: Reading;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly tabs: Tabs;
  readonly heute: () => Tag;
  readonly random: () => Uint8Array;
  readonly opening: Opening;
  /** A change makes what came before impossible to take back. */
  readonly onUndoable: (undo: Undo | null) => void;
  readonly onRepair: RepairFindings;
  readonly remedyOf: FindingActions['remedyOf'];
  /** What cannot be used of the entries for a new Checkliste. */
  readonly fehler: readonly AngabenFehler[];
  readonly onCreate: (angaben: Angaben) => void;
  /** Counts how often a lift to the current Vorlage was asked for elsewhere. */
  readonly lift: number;
}
