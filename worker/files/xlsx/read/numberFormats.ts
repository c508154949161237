import { showsDay } from '#templates/sheets/showsDay.ts';
import { showsPercent } from '#templates/sheets/showsPercent.ts';
import { XmlTags } from '../../xml.ts';

/** Built-in formats that show a day. 27 to 36 and 50 to 58 belong to East Asian Excels. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** `0%` and `0.00%`. */
const builtInPercents: ReadonlySet<number> = new Set([9, 10]);

/** What a number format shows, as far as it changes what a number means. */
export type NumberKind = 'day' | 'percent' | null;

const builtIn = (id: number): NumberKind =>
  builtInDates.has(id) ? 'day' : builtInPercents.has(id) ? 'percent' : null;
const kindOf = (format: string): NumberKind =>
  showsDay(format) ? 'day' : showsPercent(format) ? 'percent' : null;

/** For each cell format (`s="3"`) of styles.xml what it shows. */
export function readNumberKinds(xml: string): readonly NumberKind[] {
  const own = new Map<number, NumberKind>();
  const formats: NumberKind[] = [];
  const tags = new XmlTags(xml);
  let within = false;
  while (tags.next()) {
    if (tags.name === 'cellXfs') {
      if (tags.closing || tags.empty) break;
      within = true;
    } else if (tags.closing) continue;
    else if (within && tags.name === 'xf') {
      const id = Number(tags.attribute('numFmtId') ?? 0);
      const kind = own.get(id);
      formats.push(kind === undefined ? builtIn(id) : kind);
    } else if (tags.name === 'numFmt') {
      own.set(Number(tags.attribute('numFmtId')), kindOf(tags.attribute('formatCode') ?? ''));
    }
  }
  return formats;
}
