/**
 * A text as cells hold it, whatever it came from: composed letters (NFC), lines that end with `\n`, no control
 * characters, no half surrogates. Runs of blanks stay.
 */
export function plainText(text: string): string {
  // Each character by itself: for texts as short as these a pattern costs several times as much.
  let wide = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 10 && code !== 9) || code === 127 || code >= 0xd800) return cleaned(text);
    // below the first combining letter every text is composed
    if (code >= 0x300) wide = true;
  }
  return wide ? text.normalize('NFC') : text;
}

function cleaned(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
      .replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, '')
      .toWellFormed()
      .normalize('NFC')
  );
}
