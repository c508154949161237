import type { LandId, Tag } from '#templates/checkliste.ts';
import { figures } from '#templates/figures/figures.ts';
import type { Finding } from '#templates/finding.ts';
import { validate } from '#templates/validate/validate.ts';
import { read } from '#templates/workbook/read.ts';
import type { Reading } from '#templates/workbook/reading.ts';
import { planWorkbook } from '#templates/workbook/write.ts';
import type { App } from '../app.ts';
import { openToAll } from '../auth.ts';
import { workbookResponse } from '../http/download.ts';
import { today } from '../http/today.ts';
import { readUpload } from '../http/upload.ts';
import type { Ports } from '../ports.ts';
import { Problem } from '../problem.ts';
import { readWorkbook } from '../xlsx/readWorkbook.ts';
import { writeWorkbook } from '../xlsx/writeWorkbook.ts';
import { validateRoute } from './validate.schema.ts';

export function addValidate(app: App, ports: Ports): void {
  app.openapi({ ...validateRoute, middleware: openToAll(ports) }, async (c) => {
    const query = c.req.valid('query');
    const stichtag = query.stichtag ?? today(ports.now());
    const { bytes } = await readUpload(c);
    const { checkliste, findings } = check(bytes, { ...query, stichtag });

    if (query.format === 'vorlage') {
      if (checkliste === null) {
        throw new Problem(
          'mappe-unbrauchbar',
          'Die Datei enthält keine Checkliste, die übernommen werden kann.',
          { findings },
        );
      }
      const kennung = checkliste.stammdaten.kennung;
      const name = kennung === null ? 'OZG-Checkliste.xlsx' : `OZG-Checkliste_${kennung}.xlsx`;
      return workbookResponse(await writeWorkbook(planWorkbook(checkliste)), name);
    }
    const {
      kennung = null,
      land = null,
      umsetzungsprojekt = null,
      stand = null,
    } = checkliste?.stammdaten ?? {};
    return c.json(
      {
        valid: checkliste !== null && findings.every(({ severity }) => severity !== 'error'),
        kennung,
        land,
        umsetzungsprojekt,
        stand,
        figures: checkliste === null ? null : figures(checkliste, stichtag),
        checkliste,
        findings,
      },
      200,
      { 'cache-control': 'no-store' },
    );
  });
}

interface Angaben {
  readonly stichtag: Tag;
  readonly land: LandId | null;
  readonly umsetzungsprojekt: string | null;
}

function check(
  bytes: Uint8Array,
  angaben: Angaben,
): { checkliste: Reading['checkliste']; findings: readonly Finding[] } {
  const { stichtag } = angaben;
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) return { checkliste: null, findings: [workbook.finding] };
  const reading = fillMissing(read(workbook.grid, { stichtag }), angaben);
  return { checkliste: reading.checkliste, findings: validate(reading, { stichtag }) };
}

/**
 * Land and Umsetzungsprojekt of the request where the workbook has none, as hand-made lists do. What stands in the
 * workbook counts, even if it is not understood.
 */
function fillMissing(reading: Reading, { land, umsetzungsprojekt }: Angaben): Reading {
  const { checkliste, findings } = reading;
  if (checkliste === null) return reading;
  const { stammdaten } = checkliste;
  const unknownLand = findings.some(({ code }) => code === 'land-unbekannt');
  const fillLand = stammdaten.land === null && land !== null && !unknownLand;
  const fillProjekt = stammdaten.umsetzungsprojekt === null && umsetzungsprojekt !== null;
  return {
    ...reading,
    checkliste: {
      ...checkliste,
      stammdaten: {
        ...stammdaten,
        land: fillLand ? land : stammdaten.land,
        umsetzungsprojekt: fillProjekt ? umsetzungsprojekt : stammdaten.umsetzungsprojekt,
      },
    },
    findings: findings.filter(
      ({ code }) =>
        !(code === 'land-fehlt' && fillLand) && !(code === 'umsetzungsprojekt-fehlt' && fillProjekt),
    ),
  };
}
