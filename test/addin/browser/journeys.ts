import { describe, it } from 'vitest';
import { newestApi, oldestApi } from '../../excel/openExcel.ts';
import { browserUser } from '../journey/browserUser.ts';
import { journey } from '../journey/journey.ts';
import type { Session } from './session.ts';

/** The journey of `journey.test.ts` in Excel on the web and in Excel for Windows. */
export function journeys({ visit }: Session): void {
  const apis = [oldestApi, '1.14', newestApi];
  const levels = (['web', 'windows'] as const).flatMap((platform) =>
    apis.map((api) => [platform, api] as const),
  );
  describe.each(levels)('a Checkliste in Excel (%s) with ExcelApi %s', (platform, api) => {
    it('is created, edited, spoilt, checked, repaired, delivered and shown in the overview', () =>
      visit({ platform, api }, (open) => journey(browserUser(open))));
  });
}
