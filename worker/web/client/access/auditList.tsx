import { useEffect, useState } from 'preact/hooks';
import type { AuditEintrag } from '#templates/api/audit.ts';
import { showInstant } from '../show.ts';
import { Button } from '../ui/button.tsx';
import { TableRegion } from '../ui/tableRegion.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { loadAudit } from './accessRun.ts';

const words: Readonly<Record<string, string>> = {
  geliefert: 'Mappe gemeldet',
  wiederhergestellt: 'Version wiederhergestellt',
  zurueckgezogen: 'Mappe zurückgezogen',
  'endgueltig-geloescht': 'Mappe endgültig gelöscht',
  'vorgaben-geaendert': 'Vorgaben geändert',
  'zugang-angelegt': 'Zugangsschlüssel angelegt',
  'zugang-widerrufen': 'Zugangsschlüssel widerrufen',
  ausgegeben: 'alles ausgegeben',
  eingespielt: 'alles eingespielt',
  ausgeduennt: 'Versionen ausgedünnt',
};

/** Who did what when, the newest first; more on request. */
export function AuditList() {
  const [entries, setEntries] = useState<readonly AuditEintrag[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const task = useTask();
  const load = (before: number | null) =>
    void task.run('Das Protokoll wird geladen …', '', async () => {
      const page = await loadAudit(before);
      setEntries(before === null ? page.eintraege : [...entries, ...page.eintraege]);
      setNext(page.next);
    });
  useEffect(() => load(null), []);
  return (
    <>
      <TableRegion
        id="audit"
        title="Wer hat was wann getan?"
        note="Inhalte der Mappen werden nicht protokolliert."
        headers={['Wann', 'Wer', 'Was', 'Kennung', 'Version, Zugang oder Themenfeld']}
        rows={entries.map(({ at, by, was, kennung, ziel }) => [
          showInstant(at),
          by,
          words[was] ?? was,
          kennung ?? '',
          ziel ?? '',
        ])}
      />
      <div class="knoepfe">
        {next !== null && <Button label="Ältere Einträge laden" onClick={() => load(next)} />}
        <Button label="Protokoll neu laden" kind="tertiary" onClick={() => load(null)} />
      </div>
      <TaskMessage task={task} />
    </>
  );
}
