import { describe, it } from 'vitest';
import { newestApi, oldestApi } from '../../excel/openExcel.ts';
import { strictModes } from '../../excel/strict.ts';
import { browserUser } from '../journey/browserUser.ts';
import { journey } from '../journey/journey.ts';
import type { Session } from './session.ts';

/** The journey of `journey.test.ts` in Excel on the web and in Excel for Windows, both at the same time. */
export function journeys({ visit }: Session): void {
  describe.each([oldestApi, '1.14', newestApi])('a Checkliste in a browser with ExcelApi %s', (api) => {
    it.concurrent.each(['web', 'windows'] as const)(
      'is created, edited, spoilt, checked, repaired, delivered and shown in the overview (%s)',
      (platform) => visit({ platform, api, strict: strictModes }, (open) => journey(browserUser(open))),
      60_000,
    );
  });
}
