import { showsDay } from '#templates/sheets/showsDay.ts';
import { XmlTags } from '../../xml.ts';

/** Built-in formats that show a day. 27 to 36 and 50 to 58 belong to East Asian Excels. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** For each cell format (`s="3"`) of styles.xml whether it shows a day. */
export function readDayFormats(xml: string): readonly boolean[] {
  const own = new Map<number, boolean>();
  const formats: boolean[] = [];
  const tags = new XmlTags(xml);
  let within = false;
  while (tags.next()) {
    if (tags.name === 'cellXfs') {
      if (tags.closing || tags.empty) break;
      within = true;
    } else if (tags.closing) continue;
    else if (within && tags.name === 'xf') {
      const id = Number(tags.attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? builtInDates.has(id));
    } else if (tags.name === 'numFmt') {
      own.set(Number(tags.attribute('numFmtId')), showsDay(tags.attribute('formatCode') ?? ''));
    }
  }
  return formats;
}
