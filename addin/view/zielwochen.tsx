import { useState } from 'preact/hooks';
import { findThemenfeld } from '#templates/catalogue/catalogue.ts';
import { count } from '#templates/validate/wording.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { type FristVorschlag, zielwochenAlsFristen } from '../commands/zielwochen.ts';
import type { Service } from '../service/service.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly ask: (what: string, work: (service: Service) => Promise<void>) => Promise<void>;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** Offers the target weeks of the coordination for empty Fristen: first what would be written, then the writing. */
export function Zielwochen({ workbook, mappe, task, ask, onUndoable }: Props) {
  const [zielwochen, setZielwochen] = useState<Parameters<typeof zielwochenAlsFristen>[1] | null>(null);
  const vorschlaege = zielwochen && mappe.reading ? zielwochenAlsFristen(mappe.reading, zielwochen) : null;
  const fetchWeeks = () =>
    ask('Die Vorgaben werden geholt …', async (service) => {
      await mappe.refresh();
      const themenfeld = mappe.reading?.checkliste?.stammdaten.themenfeld ?? '';
      const vorgaben = await service.fetchVorgaben(findThemenfeld(themenfeld)?.label ?? null);
      setZielwochen(vorgaben.zielwochen);
    });
  const apply = (fristen: readonly FristVorschlag[]) =>
    task.run('Die Fristen werden eingetragen …', async () => {
      const undo = await workbook.writeFixes(
        fristen.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
      );
      await mappe.refresh();
      onUndoable(undo);
      setZielwochen(null);
      task.say(`${count(fristen.length, 'Frist ist', 'Fristen sind')} eingetragen.`);
    });
  if (vorschlaege === null || vorschlaege.length === 0)
    return (
      <>
        <span>
          <button type="button" disabled={task.busy} onClick={fetchWeeks}>
            Zielwochen anzeigen
          </button>
        </span>
        {vorschlaege && <p>Es gibt keine Zielwochen für leere Fristen.</p>}
      </>
    );
  return (
    <>
      <p>
        {count(vorschlaege.length, 'leere Frist bekommt', 'leere Fristen bekommen')} die Zielwoche der
        Koordination; eingetragene Fristen bleiben.
      </p>
      <details class="preview">
        <summary>Was eingetragen wird</summary>
        <ul class="detail">
          {vorschlaege.map(({ id, label, sheet, cell, value }) => (
            <li key={id}>
              {id} {label}: {value} ({sheet} {cell})
            </li>
          ))}
        </ul>
      </details>
      <span>
        <button type="button" disabled={task.busy} onClick={() => apply(vorschlaege)}>
          Zielwochen als Fristen übernehmen
        </button>
      </span>
    </>
  );
}
