import { BerichtSection } from './berichtSection.tsx';
import { CreateForm } from './createForm.tsx';
import type { GuideProps } from './guideProps.ts';
import { HilfeSection } from './hilfeSection.tsx';
import { Section } from './section.tsx';
import { SelbsttestSection } from './selbsttestSection.tsx';
import { UebersichtSection } from './uebersichtSection.tsx';
import type { Dienst } from './useDienst.ts';
import { VorlageSection } from './vorlageSection.tsx';

interface Props extends GuideProps {
  readonly dienst: Dienst;
}

/** What is needed now and then. Sections that need a Checkliste are left out where there is none. */
export function MehrTab(props: Props) {
  const { workbook, reading, mappe, task, heute, random, opening, onUndoable, dienst } = props;
  const { checkliste } = reading;
  return (
    <>
      {checkliste && (
        <>
          <BerichtSection
            workbook={workbook}
            mappe={mappe}
            task={task}
            heute={heute}
            onUndoable={onUndoable}
          />
          <UebersichtSection
            workbook={workbook}
            land={checkliste.stammdaten.land}
            task={task}
            dienst={dienst}
            onUndoable={onUndoable}
          />
          <VorlageSection
            workbook={workbook}
            reading={reading}
            mappe={mappe}
            task={task}
            heute={heute}
            random={random}
            opening={opening}
            onRebuilt={() => onUndoable(null)}
            asking={props.lift}
          />
        </>
      )}
      <SelbsttestSection workbook={workbook} mappe={mappe} task={task} onRun={() => onUndoable(null)} />
      <HilfeSection workbook={workbook} task={task} hasAnleitung={checkliste !== null} />
      {checkliste && (
        <Section id="anlegen">
          <p>
            Jede Mappe enthält ein Umsetzungsprojekt. Für ein weiteres öffnen Sie eine neue Arbeitsmappe und
            legen die Checkliste dort an.
          </p>
          <CreateForm busy={task.busy} fehler={props.fehler} onCreate={props.onCreate} />
        </Section>
      )}
    </>
  );
}
