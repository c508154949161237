import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '#templates/finding.ts';
import type { Tag } from '#templates/workbook/grid.ts';
import { applyAktion } from '../commands/applyAktion.ts';
import { applyFix, fixCellsOf } from '../commands/applyFix.ts';
import type { Angaben } from '../commands/createWorkbook.ts';
import type { OpenWorkbook, Undo } from '../commands/openWorkbook.ts';
import { type Pruefung, validateWorkbook } from '../commands/validateWorkbook.ts';
import { refusalText } from '../excel/refusal.ts';
import { type AngabenFehler, CreateForm } from './createForm.tsx';
import { Ergebnis } from './ergebnis.tsx';

export interface PaneProps {
  readonly workbook: OpenWorkbook;
  readonly heute: () => Tag;
  /** Random bytes for a Kennung. */
  readonly zufall: () => Uint8Array;
  /** Whether the open workbook holds a Checkliste already. */
  readonly vorhanden: boolean;
  /** The ribbon's button for checking opened the pane. */
  readonly sofortPruefen: boolean;
}

interface Meldung {
  readonly text: string;
  readonly istFehler: boolean;
}

/** The pane while Excel is there: create a Checkliste, check it, go to its findings and repair them. */
export function Pane({ workbook, heute, zufall, vorhanden, sofortPruefen }: PaneProps) {
  const [istCheckliste, setIstCheckliste] = useState(vorhanden);
  const [laeuft, setLaeuft] = useState<string | null>(null);
  const [meldung, setMeldung] = useState<Meldung | null>(null);
  const [fehler, setFehler] = useState<AngabenFehler | null>(null);
  const [pruefung, setPruefung] = useState<Pruefung | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);

  const say = (text: string, istFehler = false) => setMeldung({ text, istFehler });
  const run = async (what: string, work: () => Promise<void>) => {
    setLaeuft(what);
    setMeldung(null);
    try {
      await work();
    } catch (error) {
      console.error(error);
      say(refusalText(error), true);
    } finally {
      setLaeuft(null);
    }
  };
  const check = async () => {
    const result = await validateWorkbook(workbook, heute());
    setPruefung(result);
    setIstCheckliste(result.reading.checkliste !== null);
  };
  const create = (angaben: Angaben) =>
    run('Die Blätter werden angelegt …', async () => {
      // only now: it brings all texts of the workbook
      const { createWorkbook } = await import('../commands/createWorkbook.ts');
      const outcome = await createWorkbook(workbook, angaben, heute(), zufall());
      setFehler(outcome.art === 'angabe' ? outcome : null);
      if (outcome.art === 'vorhanden')
        say(
          `In dieser Mappe gibt es schon: ${outcome.blaetter.join(', ')}. Es wurde nichts geändert. Öffnen Sie eine neue Mappe oder prüfen Sie diese.`,
          true,
        );
      if (outcome.art !== 'angelegt') return;
      setIstCheckliste(true);
      say('Die Checkliste ist angelegt. Ergänzen Sie die hellgelben Felder.');
    });
  const fix = (findings: readonly Finding[]) =>
    run('Wird behoben …', async () => {
      const back = await applyFix(workbook, findings);
      setUndo(() => back);
      await check();
      const anzahl = fixCellsOf(findings).length;
      say(anzahl === 1 ? '1 Zelle wurde geändert.' : `${anzahl} Zellen wurden geändert.`);
    });
  const repair = (finding: Finding) =>
    run('Wird behoben …', async () => {
      if (!pruefung) return;
      await applyAktion(workbook, finding, pruefung.reading);
      setUndo(null);
      await check();
      say(`Erledigt: ${finding.fix?.label ?? ''}.`);
    });
  const takeBack = (back: Undo) =>
    run('Wird zurückgenommen …', async () => {
      await back();
      setUndo(null);
      await check();
      say('Die Änderung ist zurückgenommen.');
    });
  const goTo = ({ sheet, cell }: Finding) =>
    run('', async () => {
      if (sheet !== null) await workbook.goToCell(sheet, cell);
    });

  const checkNow = () => run('Die Mappe wird geprüft …', check);
  useEffect(() => {
    if (sofortPruefen) void checkNow();
  }, []);

  const busy = laeuft !== null;
  return (
    <>
      {!istCheckliste && (
        <section class="stack" aria-labelledby="anlegen">
          <h2 id="anlegen">Neue Checkliste</h2>
          <p class="muted">
            Diese Arbeitsmappe ist noch keine OZG-Checkliste. Ihre vorhandenen Blätter bleiben unverändert.
          </p>
          <CreateForm busy={busy} fehler={fehler} onCreate={create} />
        </section>
      )}
      <section class="stack" aria-labelledby="pruefung">
        <h2 id="pruefung">Prüfung</h2>
        <button type="button" class={istCheckliste ? 'primary' : ''} disabled={busy} onClick={checkNow}>
          Mappe prüfen
        </button>
        <p role="status">{laeuft ?? (meldung && !meldung.istFehler ? meldung.text : '')}</p>
        {meldung?.istFehler && (
          <p class="message error" role="alert">
            {meldung.text}
          </p>
        )}
        {undo && (
          <button type="button" disabled={busy} onClick={() => takeBack(undo)}>
            Rückgängig machen
          </button>
        )}
        {pruefung && <Ergebnis pruefung={pruefung} busy={busy} onGoTo={goTo} onFix={fix} onRepair={repair} />}
      </section>
    </>
  );
}
