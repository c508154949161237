import type { ComponentChildren } from 'preact';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { FortschrittTab } from './fortschrittTab.tsx';
import { goToCell } from './goToCell.ts';
import type { GuideProps } from './guideProps.ts';
import { MehrTab } from './mehrTab.tsx';
import { MeldenTab } from './meldenTab.tsx';
import { SchrittTab } from './schrittTab.tsx';
import type { TabId } from './sections.ts';
import { NoCheckliste } from './states.tsx';
import { TabPanel } from './tabBar.tsx';
import { useDienst } from './useDienst.ts';
import { useVorgaben } from './useVorgaben.ts';

/** The tabs beside "Prüfung"; loaded once the workbook was read. */
export function Guide(props: GuideProps) {
  const { workbook, reading, mappe, task, tabs, heute } = props;
  const { checkliste } = reading;
  const dienst = useDienst(task, () => tabs.show('melden'));
  const vorgaben = useVorgaben();
  const goTo = (place: { readonly sheet: string; readonly cell: string | null }) =>
    void goToCell(workbook, mappe, task, place);
  const refresh = () =>
    task.run('Die Mappe wird gelesen …', async () => {
      await mappe.refresh();
    });
  const shared = { ...props, dienst, vorgaben, onGoTo: goTo, onRefresh: refresh };
  const none = <NoCheckliste onCreate={() => tabs.goTo('pruefung')} />;
  /** A tab is made when it is first shown, and keeps what was begun in it. */
  const panel = (id: TabId, content: (checkliste: Checkliste) => ComponentChildren) => (
    <TabPanel id={id} current={tabs.current}>
      {checkliste ? tabs.seen.has(id) && content(checkliste) : id === tabs.current && none}
    </TabPanel>
  );
  return (
    <>
      {panel('schritt', (open) => (
        <SchrittTab {...shared} checkliste={open} />
      ))}
      {panel('fortschritt', (open) => (
        <FortschrittTab
          checkliste={open}
          places={reading.places}
          heute={heute}
          busy={task.busy}
          onGoTo={goTo}
          onRefresh={refresh}
        />
      ))}
      {panel('melden', (open) => (
        <MeldenTab {...shared} checkliste={open} />
      ))}
      <TabPanel id="mehr" current={tabs.current}>
        {tabs.seen.has('mehr') && <MehrTab {...shared} />}
      </TabPanel>
    </>
  );
}
