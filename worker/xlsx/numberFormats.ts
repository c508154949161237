import { XmlTags } from './xml.ts';

/** Built-in formats that show a day. 27 to 36 and 50 to 58 belong to East Asian Excels. */
const builtInDates: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/**
 * Whether a number format shows a day. Pure times (`hh:mm`, `[h]:mm`) do not; `m` is a month unless hours or seconds
 * stand beside it.
 */
export function showsDay(format: string): boolean {
  const section = format.replace(/"[^"]*"?|\\.|[_*]./gs, '').split(';', 1)[0] ?? '';
  const code = section.replace(/\[[^\]]*\]/g, (bracket) => (/^\[[hms]+\]$/i.test(bracket) ? bracket : ''));
  if (/^\s*(?:general|standard)\s*$/i.test(code)) return false;
  const tokens = code.replace(/am\/pm|a\/p/gi, '');
  if (/[yd]/i.test(tokens) || /t{1,4}.*j/i.test(tokens)) return true;
  return /m/i.test(tokens) && !/[hs]/i.test(tokens);
}

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
