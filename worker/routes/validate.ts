import { figures } from '#templates/figures/figures.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import { today } from '#templates/kalender/today.ts';
import { carryOver } from '#templates/lift/carryOver.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import { read } from '#templates/read/read.ts';
import type { Reading } from '#templates/read/reading.ts';
import { wantedSheets } from '#templates/read/wantedSheets.ts';
import type { Grid } from '#templates/sheets/grid.ts';
import { validate } from '#templates/validate/validate.ts';
import { readWorkbook } from '../files/readWorkbook.ts';
import { addSheet } from '../files/xlsx/annotate/addSheet.ts';
import { writeWorkbook } from '../files/xlsx/write/writeWorkbook.ts';
import type { App } from '../http/appEnv.ts';
import { openToAll } from '../http/auth.ts';
import { workbookResponse } from '../http/download.ts';
import { Problem } from '../http/problem.ts';
import { readUpload, type Upload } from '../http/upload.ts';
import { checkUmfang } from '../intake/readFile.ts';
import type { Ports } from '../ports.ts';
import { pruefberichtSheet } from '../report/pruefberichtSheet.ts';
import { answerCheckliste } from './answerCheckliste.ts';
import { validateRoute } from './validate.schema.ts';

export function addValidate(app: App, ports: Ports): void {
  app.openapi({ ...validateRoute, middleware: openToAll(ports) }, async (c) => {
    const query = c.req.valid('query');
    const stichtag = query.stichtag ?? today(ports.now());
    const upload = await readUpload(c);
    const checked = check(upload.bytes, { ...query, stichtag });

    switch (query.format) {
      case 'vorlage':
        return answerVorlage(checked);
      case 'xlsx':
        return answerPruefbericht(checked, upload, stichtag);
      case 'json':
      case undefined:
        return c.json(answerFigures(checked, stichtag), 200, { 'cache-control': 'no-store' });
    }
  });
}

function answerFigures({ mappe, findings }: Checked, stichtag: Tag) {
  const checkliste = mappe?.reading.checkliste ?? null;
  const {
    kennung = null,
    land = null,
    umsetzungsprojekt = null,
    stand = null,
  } = checkliste?.stammdaten ?? {};
  return {
    valid: checkliste !== null && findings.every(({ severity }) => severity !== 'error'),
    kennung,
    land,
    umsetzungsprojekt,
    stand,
    figures: checkliste === null ? null : figures(checkliste, stichtag),
    checkliste: checkliste && answerCheckliste(checkliste, mappe?.reading.places ?? {}),
    findings,
    angeglichen: checkliste === null ? [] : (mappe?.reading.angeglichen ?? []),
  };
}

/** The values in a fresh template, with one more sheet for what has no place in it. */
async function answerVorlage({ mappe, findings }: Checked): Promise<Response> {
  const checkliste = mappe?.reading.checkliste ?? null;
  if (mappe === null || checkliste === null) {
    throw new Problem(
      'mappe-unbrauchbar',
      'Die Datei enthält keine Checkliste, die übernommen werden kann.',
      { findings },
    );
  }
  const { kennung } = checkliste.stammdaten;
  const name = kennung === null ? 'OZG-Checkliste.xlsx' : `OZG-Checkliste_${kennung}.xlsx`;
  const { plan } = carryOver(mappe.grid, mappe.reading, checkliste, 'kommen-mit');
  return workbookResponse(await writeWorkbook(plan), name);
}

/** The same .xlsx with the findings on one more sheet; the findings as a workbook of their own for .ods and where it cannot be edited. */
async function answerPruefbericht(
  { mappe, findings }: Checked,
  { filename, bytes }: Upload,
  stichtag: Tag,
): Promise<Response> {
  if (mappe === null) {
    throw new Problem(
      'mappe-unbrauchbar',
      'Die Datei ist keine Mappe, die um einen Prüfbericht ergänzt werden kann.',
      {
        findings,
      },
    );
  }
  const { format } = mappe;
  const berichtOf = (links: boolean) => pruefberichtSheet({ findings, stichtag, links });
  const name = `${filename?.replace(/\.\w+$/, '_') ?? ''}Prüfbericht.xlsx`;
  const annotated = format === 'xlsx' ? addSheet(bytes, berichtOf(true)) : null;
  if (annotated !== null) return workbookResponse(annotated, name);
  return workbookResponse(
    await writeWorkbook({ title: 'Prüfbericht', sheets: [berichtOf(false)], names: {}, properties: {} }),
    name,
  );
}

interface Checked {
  /** `null` if the file is no workbook that can be read. */
  readonly mappe: {
    readonly format: 'xlsx' | 'ods';
    readonly grid: Grid;
    readonly reading: Reading;
  } | null;
  readonly findings: readonly Finding[];
}

interface Angaben {
  readonly stichtag: Tag;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
  readonly format?: 'json' | 'xlsx' | 'vorlage' | undefined;
}

function check(bytes: Uint8Array, angaben: Angaben): Checked {
  const { stichtag, format } = angaben;
  // notes may stand on any sheet, and a fresh template keeps them
  const workbook = format === 'vorlage' ? readWorkbook(bytes) : readWorkbook(bytes, wantedSheets);
  if (!workbook.ok) return { mappe: null, findings: [workbook.finding] };
  const { grid } = workbook;
  const reading = fillMissing(read(grid, { stichtag }), angaben);
  const zuLang = reading.checkliste && checkUmfang(JSON.stringify(reading.checkliste));
  if (zuLang) return { mappe: null, findings: [zuLang] };
  return { mappe: { format: workbook.format, grid, reading }, findings: validate(reading, { stichtag }) };
}

/**
 * Land and Umsetzungsprojekt of the request where the workbook has none, as hand-made lists do. What stands in the
 * workbook counts, even if it is not understood.
 */
function fillMissing(reading: Reading, { land, umsetzungsprojekt }: Angaben): Reading {
  const { checkliste, findings } = reading;
  const stammdaten = checkliste?.stammdaten;
  const unknownLand = findings.some(({ code }) => code === 'land-unbekannt');
  // of a list without Status there is no Checkliste, but its other faults are told all the same
  const fillLand = (stammdaten?.land ?? null) === null && land !== null && !unknownLand;
  const fillProjekt = (stammdaten?.umsetzungsprojekt ?? null) === null && umsetzungsprojekt !== null;
  return {
    ...reading,
    checkliste: checkliste && {
      ...checkliste,
      stammdaten: {
        ...checkliste.stammdaten,
        land: fillLand ? land : checkliste.stammdaten.land,
        umsetzungsprojekt: fillProjekt ? umsetzungsprojekt : checkliste.stammdaten.umsetzungsprojekt,
      },
    },
    findings: findings.filter(
      ({ code }) =>
        !(code === 'land-fehlt' && fillLand) && !(code === 'umsetzungsprojekt-fehlt' && fillProjekt),
    ),
  };
}
