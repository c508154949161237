/** What people set around a word without meaning anything by it: blanks, bullets, quotes, a full stop, symbols. */
const rand = String.raw`[\p{So}\p{Cf}\p{Pd}\s.,;:!•·*'"„“”‚‘’»«✓✔]`;
const vorn = new RegExp(`^${rand}+`, 'u');
const hinten = new RegExp(`${rand}+$`, 'u');

/** A word and the signs that stood around it; a question mark is none of them, it belongs to the word. */
export interface SplitSigns {
  readonly word: string;
  /** The signs before and behind, trimmed, without empty ones. */
  readonly signs: readonly string[];
}

/** Parts a text into its word and the signs around it; texts too long for a word stay whole. */
export function splitSigns(text: string): SplitSigns {
  if (text.length > 100) return { word: text, signs: [] };
  const davor = vorn.exec(text)?.[0] ?? '';
  const rest = text.slice(davor.length);
  const danach = hinten.exec(rest)?.[0] ?? '';
  return {
    word: rest.slice(0, rest.length - danach.length),
    // behind a word an exclamation mark is emphasis
    signs: [davor, danach.replaceAll('!', '')].map((part) => part.trim()).filter((part) => part !== ''),
  };
}
