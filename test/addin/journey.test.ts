import { describe, expect, it } from 'vitest';
import { newestApi, oldestApi } from '../excel/openExcel.ts';
import { commandUser } from './journey/commandUser.ts';
import { journey } from './journey/journey.ts';

describe.each([oldestApi, '1.14', newestApi])('a Checkliste in Node with ExcelApi %s', (api) => {
  it('is created, edited, spoilt, checked, repaired, delivered and shown in the overview', async () => {
    await expect(journey(commandUser(api))).resolves.toBeUndefined();
  });
});
