import type { Finding } from '#templates/model/finding.ts';
import type { WantedSheets } from '#templates/read/wantedSheets.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import { Archive } from './archive.ts';
import { refuseForeign } from './foreignFile.ts';
import { FILE_BYTES } from './limits.ts';
import { readOds } from './ods/read/readOds.ts';
import { Refusal, refusalFinding, refuse } from './refusal.ts';
import { readXlsx } from './xlsx/read/readXlsx.ts';

export type WorkbookReading =
  | { readonly ok: true; readonly grid: Grid; readonly format: 'xlsx' | 'ods' }
  | { readonly ok: false; readonly finding: Finding };

/**
 * Reads a workbook from untrusted bytes. The format is told by the content, never by a name. Any bytes give an
 * answer: what is no workbook, encrypted, too large or dangerous gives the finding that says so. Sheets of an .xlsx
 * that are not wanted are not even inflated and come without rows; an .ods is one part and always read whole.
 */
export function readWorkbook(
  bytes: Uint8Array,
  wantedSheets: WantedSheets = () => () => true,
): WorkbookReading {
  try {
    if (bytes.length > FILE_BYTES) refuse('dateiGross');
    refuseForeign(bytes);
    const archive = new Archive(bytes);
    const format = tellFormat(archive);
    const grid = format === 'ods' ? readOds(archive) : readXlsx(archive, wantedSheets);
    return { ok: true, grid, format };
  } catch (cause) {
    // Whatever a file may do to the reader, for the person who sent it the file is what is wrong.
    const finding =
      cause instanceof Refusal ? refusalFinding(cause.reason, cause.sheet) : refusalFinding('beschaedigt');
    return { ok: false, finding };
  }
}

function tellFormat(archive: Archive): 'xlsx' | 'ods' {
  if (archive.has('[Content_Types].xml')) return 'xlsx';
  if (archive.has('content.xml') || archive.has('encrypted-package')) return 'ods';
  for (const name of archive.entries.keys()) if (name.endsWith('.iwa')) return refuse('numbers');
  return refuse('archiv');
}
