import { type Parts, part } from './parts.ts';

const path = 'xl/workbook.xml';

/**
 * Says which Excel the file is for, as one of today does, so that it neither calculates anew when it opens nor asks to
 * save when it closes; and takes away exceljs's wish that Excel remove the names of authors at every save.
 */
export function patchWorkbook(parts: Parts): void {
  parts.set(
    path,
    part(parts, path)
      .replace(
        /<fileVersion [^>]*>/,
        '<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="29029"/>',
      )
      .replace(/ filterPrivacy="[^"]*"/, '')
      .replace(/ calcId="[^"]*"/, ' calcId="191029"'),
  );
}

/** The results that the file holds are all there and right: Excel need not calculate them when it opens. */
export function dropCalculation(parts: Parts): void {
  parts.set(path, part(parts, path).replace(' fullCalcOnLoad="1"', ''));
}
