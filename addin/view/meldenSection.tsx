import { useState } from 'preact/hooks';
import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { Felderwahl } from '#templates/api/wahl.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import type { MeldeOptions } from '../commands/melden.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import type { Service } from '../service/service.ts';
import { Angeglichenes } from './angeglichenes.tsx';
import { Gesendetes } from './gesendetes.tsx';
import { MeldeErgebnis } from './meldeErgebnis.tsx';
import { Section } from './section.tsx';
import { showCell } from './showCell.ts';
import type { Mappe } from './useMappe.ts';
import type { Task } from './useTask.ts';
import { useZugang } from './useZugang.ts';
import { Vorgaben } from './vorgaben.tsx';

import { ZugangField } from './zugangField.tsx';

interface Props {
  readonly workbook: OpenWorkbook;
  readonly checkliste: Checkliste;
  readonly mappe: Mappe;
  readonly task: Task;
  readonly heute: () => Tag;
  readonly onUndoable: (undo: Undo | null) => void;
}

/** Delivers the workbook to the coordination, and gets what the coordination has for it. */
export function MeldenSection({ workbook, checkliste, mappe, task, heute, onUndoable }: Props) {
  const zugang = useZugang();
  const [namen, setNamen] = useState(false);
  const [result, setResult] = useState<DeliverResult | null>(null);
  // a field that is decided stays so where others become a conflict meanwhile
  const [decided, setDecided] = useState<Felderwahl>({});
  const { busy } = task;

  /** Work that needs the service; what it refuses is said. */
  const ask = async (what: string, work: (service: Service) => Promise<void>) => {
    const service = zugang.open();
    if (!service) return;
    await task.run(what, async () => {
      try {
        await work(service);
        zugang.keep();
      } catch (error) {
        if (!(error instanceof ServiceRefusal)) throw error;
        if (error.code === 'zugang') zugang.forget(error.message);
        task.say(error.message, true);
      }
    });
  };
  const deliver = (options: Partial<MeldeOptions> = {}) =>
    ask('Die Mappe wird gemeldet …', async (service) => {
      // a conflict stays: what was chosen must not be lost where the service cannot be reached
      setResult((shown) => (shown?.outcome === 'conflict' ? shown : null));
      const { melde } = await import('../commands/melden.ts');
      setResult(await melde(workbook, service, { heute: heute(), namen, ...options }));
      // what was brought in belongs to the version that is noted: taking it back would take it from the others
      onUndoable(null);
      await mappe.refresh();
    });
  const decide = (chosen: Felderwahl, version: number) => {
    const felder = { ...decided, ...chosen };
    setDecided(felder);
    void deliver({ wahl: { version, felder } });
  };
  const insertOverview = () =>
    ask('Die Übersicht wird geholt …', async (service) => {
      const { insertOverview: insert } = await import('../commands/insertOverview.ts');
      const inserted = await insert(workbook, service, checkliste.stammdaten.land);
      if (inserted.art === 'abgelehnt') return task.say(inserted.grund, true);
      onUndoable(inserted.undo);
      task.say(
        inserted.geschlossen
          ? 'Die Übersicht ist eingefügt. Der Vergleich der Länder ist nicht freigegeben: Sie zeigt Ihr Land und die Summe über alle.'
          : 'Die Übersicht ist eingefügt.',
      );
    });
  return (
    <Section id="melden">
      <p>
        Meldet den Stand dieser Mappe an die Koordination. Jede Meldung ist eine neue Version; frühere bleiben
        erhalten.
      </p>
      <ZugangField zugang={zugang} busy={busy} />
      <Gesendetes checkliste={checkliste} namen={namen} />
      <Angeglichenes
        angeglichen={mappe.reading?.angeglichen ?? []}
        busy={busy}
        onGoTo={(sheet, cell) => void showCell(workbook, task, sheet, cell)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={namen}
          aria-describedby="namen-hinweis"
          onChange={(event) => setNamen(event.currentTarget.checked)}
        />{' '}
        Namen mitsenden
      </label>
      <p class="muted" id="namen-hinweis">
        Ohne Häkchen steht statt der Personen nur „besetzt“. Freitexte gehen in jedem Fall mit und können
        Namen enthalten.
      </p>
      <span>
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() => {
            setDecided({});
            void deliver();
          }}
        >
          Melden
        </button>
      </span>
      {result && (
        <MeldeErgebnis
          result={result}
          busy={busy}
          onGoTo={(sheet, cell) => void showCell(workbook, task, sheet, cell)}
          onDecide={decide}
          onOwn={() => deliver({ wahl: 'eigene' })}
          onStandHeute={() => deliver({ stand: 'heute' })}
          onProjekt={(projekt) => deliver({ projekt })}
        />
      )}
      <h3>Von der Koordination</h3>
      <Vorgaben workbook={workbook} mappe={mappe} task={task} ask={ask} onUndoable={onUndoable} />
      <p>
        Die Übersicht aller Länder kommt als eigenes Blatt ans Ende dieser Mappe; eine frühere wird ersetzt.
      </p>
      <span>
        <button type="button" disabled={busy} onClick={insertOverview}>
          Übersicht einfügen
        </button>
      </span>
    </Section>
  );
}
