/**
 * Whether a number format shows a day. Pure times (`hh:mm`, `[h]:mm`) do not; `m` is a month unless hours or seconds
 * stand beside it.
 */
export function showsDay(format: string): boolean {
  const section =
    format
      .slice(0, 255)
      .replace(/"[^"]*"?|\\.|[_*]./gs, '')
      .split(';', 1)[0] ?? '';
  const code = section.replace(/\[[^\]]*\]/g, (bracket) => (/^\[[hms]+\]$/i.test(bracket) ? bracket : ''));
  if (/^\s*(?:general|standard)\s*$/i.test(code)) return false;
  const tokens = code.replace(/am\/pm|a\/p/gi, '');
  if (/[yd]/i.test(tokens) || /t{1,4}.*j/i.test(tokens)) return true;
  return /m/i.test(tokens) && !/[hs]/i.test(tokens);
}
