import { useState } from 'preact/hooks';
import type { DeliverResult } from '#templates/api/deliverResult.ts';
import { keinVermerk, type Vermerk, vermerkOf } from '#templates/api/vermerk.ts';
import type { Felderwahl } from '#templates/api/wahl.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { refusing } from '#templates/validate/storable.ts';
import { count } from '#templates/validate/wording.ts';
import type { DeliverWorkbookOptions } from '../commands/deliverWorkbook.ts';
import { Angeglichenes } from './angeglichenes.tsx';
import { Gesendetes } from './gesendetes.tsx';
import type { GuideProps } from './guideProps.ts';
import { MeldeErgebnis } from './meldeErgebnis.tsx';
import { MeldeVorschau } from './meldeVorschau.tsx';
import { showCell } from './showCell.ts';
import type { Dienst } from './useDienst.ts';
import type { KnownVorgaben } from './useVorgaben.ts';
import { VermerkFields } from './vermerkFields.tsx';
import { Vorgaben } from './vorgaben.tsx';
import { ZugangField } from './zugangField.tsx';

const keinText = { notiz: '', freigabe: '' };

interface Props extends GuideProps {
  readonly checkliste: Checkliste;
  readonly dienst: Dienst;
  readonly vorgaben: KnownVorgaben;
}

/** Delivers the workbook to the coordination, and gets what the coordination has for it. */
export function MeldenTab(props: Props) {
  const { workbook, checkliste, reading, mappe, task, tabs, heute, onUndoable, dienst, vorgaben } = props;
  const { zugang, ask } = dienst;
  const [namen, setNamen] = useState(false);
  const [vermerkText, setVermerkText] = useState(keinText);
  // what went with the delivery that the receipt is for
  const [gesendet, setGesendet] = useState<Vermerk>(keinVermerk);
  const [result, setResult] = useState<DeliverResult | null>(null);
  // a field that is decided stays so where others become a conflict meanwhile
  const [decided, setDecided] = useState<Felderwahl>({});
  const { busy } = task;
  const fehler = refusing(mappe.pruefung?.findings ?? [], reading?.blaetter ?? []).length;

  const deliver = (options: Partial<DeliverWorkbookOptions> = {}) =>
    ask('Die Mappe wird gemeldet …', async (service) => {
      // a conflict stays: what was chosen must not be lost where the service cannot be reached
      setResult((shown) => (shown?.outcome === 'conflict' ? shown : null));
      const { deliverWorkbook } = await import('../commands/deliverWorkbook.ts');
      const vermerk = vermerkOf(vermerkText.notiz, vermerkText.freigabe);
      const next = await deliverWorkbook(workbook, service, { heute: heute(), namen, vermerk, ...options });
      setGesendet(next.outcome === 'accepted' ? vermerk : keinVermerk);
      setResult(next);
      // it was said for this delivery: the next one is another
      if (next.outcome === 'accepted') setVermerkText(keinText);
      // what was brought in belongs to the version that is noted: taking it back would take it from the others
      onUndoable(null);
      await mappe.refresh();
    });
  const decide = (chosen: Felderwahl, version: number) => {
    const felder = { ...decided, ...chosen };
    setDecided(felder);
    void deliver({ wahl: { version, felder } });
  };
  return (
    <>
      <ZugangField zugang={zugang} busy={busy} />
      {fehler > 0 && (
        <div class="message error stack">
          <p>
            {count(fehler, 'Fehler verhindert', 'Fehler verhindern')} das Melden. Beheben Sie sie zuerst in
            der Prüfung.
          </p>
          <span class="buttons">
            <button type="button" onClick={() => tabs.goTo('pruefung')}>
              Zu den Fehlern
            </button>
          </span>
        </div>
      )}
      <MeldeVorschau
        reading={reading}
        zugang={zugang}
        namen={namen}
        after={result}
        isShown={tabs.current === 'melden'}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={namen}
          aria-describedby="namen-hinweis"
          onChange={(event) => setNamen(event.currentTarget.checked)}
        />{' '}
        Namen von Personen mitsenden
      </label>
      <p class="muted" id="namen-hinweis">
        Ohne Häkchen steht statt der Personen nur „besetzt“. Freitexte gehen in jedem Fall mit und können
        Namen enthalten.
      </p>
      <VermerkFields text={vermerkText} onType={setVermerkText} />
      <Gesendetes checkliste={checkliste} namen={namen} />
      <Angeglichenes
        angeglichen={reading.angeglichen}
        busy={busy}
        onGoTo={(sheet, cell) => void showCell(workbook, task, sheet, cell)}
      />
      <span class="buttons">
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
          vermerk={gesendet}
          checkliste={checkliste}
          busy={busy}
          onGoTo={(sheet, cell) => void showCell(workbook, task, sheet, cell)}
          onDecide={decide}
          onOwn={() => deliver({ wahl: 'eigene' })}
          onStandHeute={() => deliver({ stand: 'heute' })}
          onProjekt={(projekt) => deliver({ projekt })}
        />
      )}
      <h2>Von der Koordination</h2>
      <Vorgaben
        workbook={workbook}
        mappe={mappe}
        task={task}
        ask={ask}
        known={vorgaben}
        onUndoable={onUndoable}
      />
    </>
  );
}
