import { render } from 'preact';
import { today } from '#templates/kalender/today.ts';
import { listRanges } from './commands/listRanges.ts';
import type { OpenWorkbook } from './commands/openWorkbook.ts';
import { checkQuietly, type StillePruefung } from './commands/validateWorkbook.ts';
import { excelWorkbook } from './excel/excelWorkbook.ts';
import { autoShow, describeHost, findSurrounding, isDark, isReadOnly, supports } from './excel/office.ts';
import { guardKeyboard } from './view/keyboardGuard.ts';
import { Pane } from './view/pane.tsx';
import { Shell } from './view/shell.tsx';

/** Office.js outside of Excel answers after about a second; a slow network needs more. */
const patience = 8_000;

/** Excel lets even the first reading wait while somebody types; after a while the pane shows itself without it. */
const beimTippen =
  'Wird geladen … Schließen Sie eine begonnene Eingabe mit der Eingabetaste ab, dann geht es weiter.';

const heute = () => today(new Date());
const random = () => crypto.getRandomValues(new Uint8Array(4));

guardKeyboard(document);
void start();

async function start(): Promise<void> {
  const pane = document.getElementById('pane');
  if (!pane) throw new Error('The page has no pane');
  showTheme();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showTheme);
  // what the page says to an Excel that is too old to come here
  pane.replaceChildren();
  render(<Shell>{<p role="status">Wird geladen …</p>}</Shell>, pane);
  const surrounding = await findSurrounding(patience);
  showTheme();
  if (surrounding !== 'excel') {
    const { Notice } = await import('./view/notices.tsx');
    return render(<Shell>{<Notice surrounding={surrounding} />}</Shell>, pane);
  }
  const workbook = excelWorkbook({ excel: Excel, supports, lists: listRanges(), umgebung: describeHost });
  const unlisten = workbook.onWaiting((waiting) => {
    if (waiting?.giveUp) waiting.giveUp();
    else if (waiting) render(<Shell>{<p role="status">{beimTippen}</p>}</Shell>, pane);
  });
  const known = await checkOnce(workbook);
  await unlisten();
  render(
    <Shell>
      {
        <Pane
          workbook={workbook}
          heute={heute}
          random={random}
          known={known}
          autoShow={autoShow}
          readOnly={isReadOnly()}
        />
      }
    </Shell>,
    pane,
  );
}

function showTheme(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
}

/** Checks once, without marking; where Excel refuses (a cell is being edited), the pane says so. */
async function checkOnce(workbook: OpenWorkbook): Promise<StillePruefung | null> {
  return await checkQuietly(workbook, heute()).catch(() => null);
}
