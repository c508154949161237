import { useState } from 'preact/hooks';
import { land } from '#templates/catalogue/catalogue.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { Angaben } from '../commands/createWorkbook.ts';
import { mangelText } from '../commands/mangelText.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { type AngabenFehler, CreateForm } from './createForm.tsx';
import { OpeningQuestion } from './openingQuestion.tsx';
import { PruefungSection } from './pruefungSection.tsx';
import { Section, SectionLinks } from './section.tsx';
import type { SectionId } from './sections.ts';
import { TaskLine } from './taskLine.tsx';
import { useMappe } from './useMappe.ts';
import { useModule } from './useModule.ts';
import { type AutoShow, useOpening } from './useOpening.ts';
import { useTask } from './useTask.ts';
import { WaitingHint } from './waitingHint.tsx';

export interface PaneProps {
  readonly workbook: OpenWorkbook;
  readonly heute: () => Tag;
  /** Random bytes for a Kennung. */
  readonly zufall: () => Uint8Array;
  /** The open workbook as it was read at the start; `null` where Excel refused. */
  readonly known: Reading | null;
  readonly autoShow: AutoShow;
}

/** The pane while Excel is there: first the form for a new Checkliste, then what a Checkliste needs. */
export function Pane({ workbook, heute, zufall, known, autoShow }: PaneProps) {
  const task = useTask();
  const mappe = useMappe(workbook, heute, known, task.busy);
  const [fehler, setFehler] = useState<AngabenFehler | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const onUndoable = (back: Undo | null) => setUndo(() => back);
  const { reading } = mappe;
  const checkliste = reading?.checkliste ?? null;
  const opening = useOpening(autoShow);
  const guide = useModule(() => import('./guide.tsx'), checkliste !== null);

  const create = (angaben: Angaben) =>
    task.run('Die Blätter werden angelegt …', async () => {
      // only now: it brings all texts of the workbook
      const { createWorkbook } = await import('../commands/createWorkbook.ts');
      const outcome = await createWorkbook(workbook, angaben, heute(), zufall(), task.step);
      setFehler(outcome.art === 'angabe' ? outcome : null);
      if (outcome.art === 'vorhanden') {
        // somebody else may have built it since, or Excel lets it be read only now
        await mappe.refresh();
        task.say(
          `In dieser Mappe gibt es schon: ${outcome.blaetter.join(', ')}. Es wurde nichts geändert. Ist es eine Checkliste, bauen Sie sie unter „Vorlage“ neu auf, Ihre Angaben bleiben; sonst benennen Sie diese Blätter um.`,
          true,
        );
      }
      if (outcome.art !== 'angelegt') return;
      mappe.forget();
      await mappe.refresh();
      opening.ask();
      onUndoable(async () => {
        const done = await outcome.undo();
        // the workbook is no longer ours to open the pane for
        if (done) await opening.set(false);
        return done;
      });
      const mangel = mangelText(outcome.maengel);
      task.say(
        ['Die Checkliste ist angelegt. Ergänzen Sie die hellgelben Felder.', mangel]
          .filter(Boolean)
          .join(' '),
      );
    });
  const takeBack = (back: Undo) =>
    task.run('Wird zurückgenommen …', async () => {
      const done = await back();
      onUndoable(null);
      await mappe.refresh();
      task.say(
        done
          ? 'Die Änderung ist zurückgenommen.'
          : 'Seitdem wurde etwas eingetragen; das bleibt stehen und wurde nicht zurückgenommen.',
        !done,
      );
    });

  const read = () =>
    task.run('Die Mappe wird gelesen …', async () => {
      await mappe.refresh();
    });

  const { busy } = task;
  const ids: readonly SectionId[] = checkliste
    ? ['pruefung', 'schritt', 'fortschritt', 'melden', 'bericht', 'vorlage', 'hilfe']
    : reading
      ? ['anlegen', 'pruefung']
      : ['pruefung'];
  return (
    <>
      <div class="top">
        <SectionLinks ids={ids} />
        <TaskLine task={task} undo={undo} onTakeBack={takeBack} />
        <WaitingHint workbook={workbook} busy={busy} />
      </div>
      {checkliste && <Wovon checkliste={checkliste} />}
      {checkliste && opening.asks && <OpeningQuestion opening={opening} task={task} />}
      {!reading && <Unread busy={busy} onRead={read} />}
      {reading && !checkliste && (
        <Section id="anlegen">
          <FirstRun />
          <CreateForm busy={busy} fehler={fehler} onCreate={create} />
        </Section>
      )}
      <PruefungSection
        workbook={workbook}
        mappe={mappe}
        task={task}
        isMain={checkliste !== null}
        heute={heute}
        zufall={zufall}
        onUndoable={onUndoable}
      />
      {reading && checkliste && guide && (
        <guide.Guide
          workbook={workbook}
          reading={reading}
          checkliste={checkliste}
          mappe={mappe}
          task={task}
          heute={heute}
          zufall={zufall}
          opening={opening}
          onUndoable={onUndoable}
        />
      )}
    </>
  );
}

/** Which Checkliste is open. */
function Wovon({ checkliste: { stammdaten } }: { readonly checkliste: Checkliste }) {
  const { land: id, umsetzungsprojekt, kennung } = stammdaten;
  return (
    <p class="muted">
      {[id && land(id).label, umsetzungsprojekt, kennung].filter((part) => part !== null).join(' · ')}
    </p>
  );
}

/** Excel refused at the start, because somebody is typing: nothing is known of the workbook yet. */
function Unread({ busy, onRead }: { readonly busy: boolean; readonly onRead: () => void }) {
  return (
    <div class="message stack">
      <p>
        Excel hat die Mappe noch nicht lesen lassen. Schließen Sie eine begonnene Eingabe mit der Eingabetaste
        ab.
      </p>
      <span>
        <button type="button" disabled={busy} onClick={onRead}>
          Mappe noch einmal lesen
        </button>
      </span>
    </div>
  );
}

function FirstRun() {
  return (
    <>
      <p>Diese Arbeitsmappe ist noch keine OZG-Checkliste. Ihre vorhandenen Blätter bleiben unverändert.</p>
      <ol>
        <li>Sie geben Land und Umsetzungsprojekt an; daraus entstehen die Blätter der Checkliste.</li>
        <li>Sie pflegen Status und Fristen in der Mappe; dieser Bereich erklärt jeden Schritt.</li>
        <li>Sie prüfen die Mappe mit denselben Regeln, nach denen die Länder zusammengeführt werden.</li>
      </ol>
    </>
  );
}
