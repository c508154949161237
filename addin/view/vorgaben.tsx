import type { FixCell } from '#templates/model/finding.ts';
import type { Reading } from '#templates/read/reading.ts';
import { count } from '#templates/validate/wording.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { verbindlichkeitenAusVorgaben } from '../commands/verbindlichkeiten.ts';
import { zielwochenAlsFristen } from '../commands/zielwochen.ts';
import type { Service } from '../service/service.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';
import type { KnownVorgaben } from './useVorgaben.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly ask: (what: string, work: (service: Service) => Promise<void>) => Promise<void>;
  readonly known: KnownVorgaben;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** Offers what the coordination has set: first what would be written, then the writing. */
export function Vorgaben({ workbook, mappe, task, ask, known, onUndoable }: Props) {
  const { vorgaben } = known;
  const { reading } = mappe;
  const fetchVorgaben = () =>
    ask('Die Vorgaben werden geholt …', async (service) => {
      await known.fetch(service, await mappe.refresh());
    });
  /** Excel does not tell of every change: what is written comes from the cells as they are now. */
  const apply = (vorschlaege: (now: Reading) => readonly FixCell[], said: (count: number) => string) =>
    task.run('Die Vorgaben werden eingetragen …', async () => {
      const cells = vorschlaege(await mappe.refresh());
      if (cells.length === 0) return task.say('In der Mappe fehlt davon nichts mehr.');
      const undo = await workbook.writeFixes(cells.map(({ sheet, cell, value }) => ({ sheet, cell, value })));
      await mappe.refresh();
      onUndoable(undo);
      task.say(said(cells.length));
    });
  const fristenFor = (now: Reading) => (vorgaben ? zielwochenAlsFristen(now, vorgaben.zielwochen) : []);
  const verbindlichFor = (now: Reading) =>
    vorgaben ? verbindlichkeitenAusVorgaben(now, vorgaben.verbindlichkeit) : [];
  const fristen = reading ? fristenFor(reading) : [];
  const verbindlich = reading ? verbindlichFor(reading) : [];
  return (
    <>
      <span>
        <button type="button" disabled={task.busy} onClick={fetchVorgaben}>
          Vorgaben anzeigen
        </button>
      </span>
      {vorgaben && fristen.length + verbindlich.length === 0 && (
        <p>Die Vorgaben der Koordination enthalten nichts, was in dieser Mappe fehlt.</p>
      )}
      {fristen.length > 0 && (
        <Vorschlag
          text={`${count(fristen.length, 'leere Frist bekommt', 'leere Fristen bekommen')} die Zielwoche der Koordination; eingetragene Fristen bleiben.`}
          summary="Welche Fristen eingetragen werden"
          lines={fristen.map(
            ({ id, label, sheet, cell, value }) => `${id} ${label}: ${value} (${sheet} ${cell})`,
          )}
          button="Zielwochen als Fristen übernehmen"
          busy={task.busy}
          onApply={() => apply(fristenFor, (n) => `${count(n, 'Frist ist', 'Fristen sind')} eingetragen.`)}
        />
      )}
      {verbindlich.length > 0 && (
        <Vorschlag
          text={`${count(verbindlich.length, 'Checkpoint bekommt', 'Checkpoints bekommen')} die Verbindlichkeit, die die Koordination festgelegt hat.`}
          summary="Welche Verbindlichkeit eingetragen wird"
          lines={verbindlich.map(
            ({ id, label, bisher, value }) =>
              `${id} ${label}: ${bisher === null ? '' : `${bisher} → `}${value}`,
          )}
          button="Verbindlichkeit übernehmen"
          busy={task.busy}
          onApply={() =>
            apply(
              verbindlichFor,
              (n) => `Die Verbindlichkeit ist bei ${count(n, 'Checkpoint', 'Checkpoints')} eingetragen.`,
            )
          }
        />
      )}
    </>
  );
}

interface VorschlagProps {
  readonly text: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly button: string;
  readonly busy: boolean;
  readonly onApply: () => void;
}

function Vorschlag({ text, summary, lines, button, busy, onApply }: VorschlagProps) {
  return (
    <>
      <p>{text}</p>
      <details class="preview">
        <summary>{summary}</summary>
        <ul class="detail">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      <span>
        <button type="button" disabled={busy} onClick={onApply}>
          {button}
        </button>
      </span>
    </>
  );
}
