import { useEffect, useState } from 'preact/hooks';
import type { VersionEintrag } from '#templates/api/gespeichert.ts';
import { vermerkZeilen } from '#templates/api/vermerk.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { showInstant } from '../show.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmButton } from '../ui/confirmButton.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useFocus } from '../ui/useFocus.ts';
import { useTask } from '../ui/useTask.ts';
import { FieldChanges } from './fieldChanges.tsx';
import { loadVersions, restore } from './ownRun.ts';

/** The versions of one workbook, newest first; each earlier one can become the newest again. */
export function Versions({ kennung, onClose }: { readonly kennung: string; readonly onClose: () => void }) {
  const [versions, setVersions] = useState<readonly VersionEintrag[] | null>(null);
  const task = useTask();
  const heading = useFocus<HTMLHeadingElement>(versions === null ? null : kennung);
  useEffect(() => {
    void task.run('Die Versionen werden geladen …', '', async () => setVersions(await loadVersions(kennung)));
  }, [kennung]);
  return (
    <section class="abschnitt" aria-labelledby="versionen-titel">
      <h4 class="kern-heading-small" id="versionen-titel" tabIndex={-1} ref={heading}>
        Versionen von {kennung}
      </h4>
      <TaskMessage task={task} />
      <ul class="pruefliste">
        {versions?.map(({ version, stand, at, by, changes, notiz, freigabe }, index) => (
          <li key={version} class="pruefzeile">
            <p class="kern-body">
              <strong>Version {version}</strong>, Stand {stand === null ? 'ohne Angabe' : showTag(stand)},
              gemeldet {showInstant(at)} von {by}
            </p>
            {vermerkZeilen({ notiz, freigabe }).map((zeile) => (
              <p key={zeile} class="kern-body zeilen">
                {zeile}
              </p>
            ))}
            {changes.length > 0 && <FieldChanges of={`Version ${version}`} changes={changes} />}
            {index > 0 && (
              <ConfirmButton
                label="Wiederherstellen"
                name={`Wiederherstellen: Version ${version}`}
                question={`Version ${version} wiederherstellen? Sie wird die neueste; die anderen bleiben erhalten.`}
                confirm="Ja, wiederherstellen"
                onConfirm={() =>
                  void task.run(
                    'Die Version wird wiederhergestellt …',
                    `Version ${version} gilt wieder.`,
                    async () => {
                      await restore(kennung, version);
                      setVersions(await loadVersions(kennung));
                    },
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button label="Versionen schließen" kind="tertiary" onClick={onClose} />
      </div>
    </section>
  );
}
