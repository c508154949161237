import { useState } from 'preact/hooks';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Reading } from '#templates/read/reading.ts';
import { deleteOwnRow, insertOwnRow } from '../commands/eigeneZeile.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import {
  enterGrund,
  fristSpaeter,
  heuteBegonnen,
  heuteErledigt,
  type RowId,
  takeVorgabe,
  type Vorhaben,
} from '../commands/schrittAktion.ts';
import { takeOverOf } from '../commands/takeOver.ts';
import type { Dienst } from './useDienst.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';
import type { KnownVorgaben } from './useVorgaben.ts';

interface Options {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly dienst: Dienst;
  readonly vorgaben: KnownVorgaben;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** A Frist that was moved and whose reason may be given. */
export interface Verschoben {
  readonly id: RowId;
  readonly gesagt: string;
}

export interface SchrittAktionen {
  /** The Frist that was moved last, until its reason was given or not. */
  readonly verschoben: Verschoben | null;
  begonnen(id: RowId): Promise<void>;
  erledigt(id: RowId): Promise<void>;
  spaeter(id: RowId): Promise<void>;
  /** Writes the reason for the moved Frist; without one nothing is written. */
  begruenden(grund: string): Promise<void>;
  vorgabe(id: RowId): Promise<void>;
  /** The state of the step that a checkpoint repeats. */
  stand(id: RowId): Promise<void>;
  /** A row of one's own at the selected one. */
  eigeneEinfuegen(): Promise<void>;
  /** The selected row, where it is one's own. */
  eigeneLoeschen(): Promise<void>;
}

/** What a click on a step writes: always from the cells as they are now, and each with its way back. */
export function useSchrittAktion(options: Options): SchrittAktionen {
  const { workbook, mappe, task, heute, dienst, vorgaben, onUndoable } = options;
  const [verschoben, setVerschoben] = useState<(Verschoben & { readonly undo: Undo }) | null>(null);

  /** Excel does not tell of every change: the workbook is read again before anything is written. */
  const write = async (plan: (now: Reading) => Vorhaben): Promise<Geschrieben | null> => {
    const vorhaben = plan(await mappe.refresh());
    if ('grund' in vorhaben) {
      if (vorhaben.zelle) await workbook.goToCell(vorhaben.zelle.sheet, vorhaben.zelle.cell);
      task.say(vorhaben.grund, true);
      return null;
    }
    const undo = await workbook.writeFixes(vorhaben.cells);
    onUndoable(undo);
    await mappe.refresh();
    task.say(vorhaben.gesagt);
    return { gesagt: vorhaben.gesagt, undo };
  };
  const moveRows = (what: string, work: typeof insertOwnRow) =>
    task.run(what, async () => {
      setVerschoben(null);
      const done = await work(workbook, heute());
      if (done.art === 'abgelehnt') return task.say(done.grund, true);
      onUndoable(done.undo);
      if (done.zelle) await workbook.goToCell(done.zelle.sheet, done.zelle.cell);
      await mappe.refresh();
      task.say(done.gesagt);
    });
  const run = (plan: (now: Reading) => Vorhaben) =>
    task.run('Wird eingetragen …', async () => {
      setVerschoben(null);
      await write(plan);
    });
  return {
    verschoben,
    begonnen: (id) => run((now) => heuteBegonnen(now, id, heute())),
    erledigt: (id) => run((now) => heuteErledigt(now, id, heute())),
    spaeter: (id) =>
      task.run('Wird eingetragen …', async () => {
        setVerschoben(null);
        const done = await write((now) => fristSpaeter(now, id));
        if (done) setVerschoben({ id, ...done });
      }),
    begruenden: (grund) =>
      task.run('Wird eingetragen …', async () => {
        if (!verschoben) return;
        setVerschoben(null);
        if (grund.trim() === '') return task.say(verschoben.gesagt);
        const done = await write((now) => enterGrund(now, verschoben.id, grund));
        // one click takes back both
        if (done) onUndoable(both(done.undo, verschoben.undo));
      }),
    vorgabe: (id) =>
      dienst.ask('Die Vorgaben werden geholt …', async (service) => {
        setVerschoben(null);
        const fetched = await vorgaben.fetch(service, await mappe.refresh());
        await write((now) => takeVorgabe(now, id, fetched));
      }),
    stand: (id) =>
      run((now) => {
        const current = takeOverOf(now, id);
        return current
          ? { cells: current.cells, gesagt: `Der Stand von ${current.von} ist übernommen.` }
          : { grund: 'Beide Zeilen sind inzwischen gleich.', zelle: null };
      }),
    eigeneEinfuegen: () => moveRows('Die Zeile wird eingefügt …', insertOwnRow),
    eigeneLoeschen: () => moveRows('Die Zeile wird gelöscht …', deleteOwnRow),
  };
}

interface Geschrieben {
  readonly gesagt: string;
  readonly undo: Undo;
}

const both =
  (last: Undo, first: Undo): Undo =>
  async () => {
    const done = await last();
    return (await first()) && done;
  };
