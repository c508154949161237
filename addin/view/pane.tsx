import { useState } from 'preact/hooks';
import { land } from '#templates/catalogue/catalogue.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { FindingCode } from '#templates/model/finding.ts';
import { countFindings, headingOf } from '#templates/validate/countFindings.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import type { StillePruefung } from '../commands/validateWorkbook.ts';
import { OpeningQuestion } from './openingQuestion.tsx';
import { Pruefung } from './pruefungTab.tsx';
import { tabIds } from './sections.ts';
import { OtherVorlage, ReadOnly, Unread } from './states.tsx';
import { TabBar, type TabCount, TabPanel } from './tabBar.tsx';
import { TaskLine } from './taskLine.tsx';
import { useCreate } from './useCreate.ts';
import { useMappe } from './useMappe.ts';
import { useModule } from './useModule.ts';
import { type AutoShow, useOpening } from './useOpening.ts';
import { useRepair } from './useRepair.ts';
import { useTabs } from './useTabs.ts';
import { useTask } from './useTask.ts';
import { WaitingHint } from './waitingHint.tsx';

export interface PaneProps {
  readonly workbook: OpenWorkbook;
  readonly heute: () => Tag;
  /** Random bytes for a Kennung. */
  readonly random: () => Uint8Array;
  /** The open workbook as it was checked at the start; `null` where Excel refused. */
  readonly known: StillePruefung | null;
  readonly autoShow: AutoShow;
  /** The workbook was opened for reading alone. */
  readonly readOnly: boolean;
}

/** The pane while Excel is there: tabs that stay in view, and below them what the chosen one is for. */
export function Pane({ workbook, heute, random, known, autoShow, readOnly }: PaneProps) {
  const task = useTask();
  const mappe = useMappe(workbook, heute, known, task.busy);
  const [undo, setUndo] = useState<Undo | null>(null);
  const onUndoable = (back: Undo | null) => setUndo(() => back);
  const { pruefung, reading } = mappe;
  const checkliste = reading?.checkliste ?? null;
  const opening = useOpening(autoShow);
  const guide = useModule(() => import('./guide.tsx'), reading !== null);
  const befunde = useModule(() => import('#templates/catalogue/befunde.ts'), reading !== null);
  const remedyOf = (code: FindingCode) => befunde?.befunde[code].abhilfe ?? null;
  const tabs = useTabs(guide !== null);
  const tools = { workbook, mappe, task, heute, random, opening, onUndoable };
  const { fehler, create } = useCreate(tools);
  const onRepair = useRepair(tools);

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

  const [lift, setLift] = useState(0);
  const askForLift = () => {
    setLift(lift + 1);
    tabs.show('mehr');
  };
  const isForeign =
    !checkliste && (pruefung?.findings.every(({ code }) => code === 'vorlage-fremd') ?? false);
  const firstRun = useModule(() => import('./firstRun.tsx'), isForeign);
  const unread = <Unread busy={task.busy} onRead={read} />;
  return (
    <>
      <div class="top">
        <TabBar
          current={tabs.current}
          counts={{ pruefung: checkliste && pruefung && countOf(pruefung) }}
          onShow={tabs.show}
        />
        <WaitingHint workbook={workbook} busy={task.busy} />
      </div>
      {checkliste && <Wovon checkliste={checkliste} />}
      {readOnly && <ReadOnly />}
      {checkliste && opening.asks && <OpeningQuestion opening={opening} task={task} />}
      <TabPanel id="pruefung" current={tabs.current}>
        {!reading && tabs.current === 'pruefung' && unread}
        {isForeign && firstRun && <firstRun.FirstRun busy={task.busy} fehler={fehler} onCreate={create} />}
        {reading && <OtherVorlage reading={reading} onLift={askForLift} />}
        {reading && (
          <Pruefung
            workbook={workbook}
            mappe={mappe}
            task={task}
            isMain={!isForeign}
            onRepair={onRepair}
            onVorlage={() => tabs.goTo('vorlage')}
            remedyOf={remedyOf}
          />
        )}
      </TabPanel>
      {reading && guide ? (
        <guide.Guide
          {...tools}
          reading={reading}
          tabs={tabs}
          onRepair={onRepair}
          remedyOf={remedyOf}
          fehler={fehler}
          onCreate={create}
          lift={lift}
        />
      ) : (
        otherTabs.map((id) => (
          <TabPanel key={id} id={id} current={tabs.current}>
            {id === tabs.current && (reading ? <p class="muted">Wird geladen …</p> : unread)}
          </TabPanel>
        ))
      )}
      <TaskLine task={task} undo={undo} onTakeBack={takeBack} />
    </>
  );
}

const otherTabs = tabIds.filter((id) => id !== 'pruefung');

function countOf({ findings }: StillePruefung): TabCount | null {
  const counts = countFindings(findings);
  const n = counts.error + counts.warning;
  return n === 0 ? null : { n, text: headingOf(counts), isError: counts.error > 0 };
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
