/** Delivers the open workbook as a Checkliste, and brings what others stored meanwhile into it. */
import { type DeliverResult, rejectedUnsent } from '#templates/api/deliverResult.ts';
import { withoutPersonen } from '#templates/catalogue/withoutPersonen.ts';
import type { Tag } from '#templates/kalender/tage.ts';

import { withoutFelder } from '#templates/sync/findFehlendeFelder.ts';
import { cellOfFeld } from '#templates/sync/makeAbgleich.ts';
import { refusing } from '#templates/validate/storable.ts';

import type { DeliverOptions, Service } from '../service/service.ts';
import { bringIn } from './bringIn.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { readToMelden } from './readToMelden.ts';

export interface DeliverWorkbookOptions extends Omit<DeliverOptions, 'basis'> {
  readonly heute: Tag;
}

/**
 * Reads, checks and delivers the workbook; with errors in Stammdaten or Checkliste nothing is sent, and the result has
 * no problem. Throws what Excel refuses, and `ServiceRefusal`.
 */
export async function deliverWorkbook(
  workbook: OpenWorkbook,
  service: Service,
  { heute, ...options }: DeliverWorkbookOptions,
): Promise<DeliverResult> {
  const gelesen = await readToMelden(workbook, heute);
  if ('findings' in gelesen) return rejectedUnsent(null, gelesen.findings);
  const { reading, checkliste, stumm } = gelesen;
  const sent = options.namen ? checkliste : withoutPersonen(checkliste);
  // a copy with a Kennung of its own is based on nothing
  const basis = options.projekt === 'neu' ? null : reading.basis;
  const result = await service.deliver(withoutFelder(sent, stumm), { ...options, basis });
  if (result.problem === null) return await bringIn(workbook, { sent: gelesen, result, heute });
  return {
    ...result,
    findings: refusing(result.findings, []),
    // what came as JSON has no cells
    conflicts: result.conflicts.map((one) => ({ ...one, cell: cellOfFeld(reading.places, one) })),
  };
}
