import { useEffect, useState } from 'preact/hooks';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { count } from '#templates/validate/wording.ts';
import { landName } from '../data.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirmButton.tsx';
import { TableRegion } from '../ui/tableRegion.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { deliverRun } from './deliverRun.ts';
import { loadOwn, ownWorkbooks, saveWorkbook, withdraw } from './ownRun.ts';
import { Versions } from './versions.tsx';

/** The stored workbooks of the Land, to fetch, to look into their versions, to withdraw. */
export function OwnWorkbooks() {
  const workbooks = useStore(ownWorkbooks);
  const { finished } = useStore(deliverRun);
  const task = useTask();
  const [versionsOf, setVersionsOf] = useState<string | null>(null);
  // Anew after each delivery
  useEffect(() => {
    void task.run('Die gemeldeten Mappen werden geladen …', '', loadOwn);
  }, [finished]);
  return (
    <section class="ergebnis" aria-labelledby="eigene-titel">
      <h3 class="kern-heading-medium" id="eigene-titel">
        Gemeldete Mappen
      </h3>
      <TaskMessage task={task} />
      {workbooks?.length === 0 && <p class="kern-body">Es ist noch keine Mappe gemeldet.</p>}
      {workbooks !== null && workbooks.length > 0 && (
        <TableRegion
          id="eigene-mappen"
          title={count(workbooks.length, 'Mappe', 'Mappen')}
          headers={['Umsetzungsprojekt', 'Land', 'Kennung', 'Version', 'Stand', 'Aktionen']}
          rows={workbooks.map(({ kennung, land, umsetzungsprojekt, version, stand }) => {
            const name = umsetzungsprojekt ?? kennung;
            return [
              name,
              landName(land),
              kennung,
              version,
              stand === null ? 'keine Angabe' : showTag(stand),
              <div key={kennung} class="knoepfe knoepfe--eng">
                <Button
                  label="Herunterladen"
                  name={`Herunterladen: ${name}`}
                  kind="tertiary"
                  onClick={() =>
                    void task.run('Die Mappe wird erstellt …', 'Die Mappe ist heruntergeladen.', () =>
                      saveWorkbook(kennung),
                    )
                  }
                />
                <Button
                  label="Versionen"
                  name={`Versionen: ${name}`}
                  kind="tertiary"
                  onClick={() => setVersionsOf(kennung)}
                />
                <ConfirmButton
                  label="Zurückziehen"
                  name={`Zurückziehen: ${name}`}
                  question={`„${name}“ zurückziehen? Die Mappe zählt dann nirgends mehr mit. Eine neue Meldung holt sie zurück.`}
                  confirm="Ja, zurückziehen"
                  onConfirm={() =>
                    void task.run('Die Mappe wird zurückgezogen …', `„${name}“ ist zurückgezogen.`, () =>
                      withdraw(kennung),
                    )
                  }
                />
              </div>,
            ];
          })}
        />
      )}
      {versionsOf !== null && workbooks?.some(({ kennung }) => kennung === versionsOf) && (
        <Versions key={versionsOf} kennung={versionsOf} onClose={() => setVersionsOf(null)} />
      )}
    </section>
  );
}
