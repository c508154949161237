import { cleanText, escapeText } from './cellText.ts';
import { escapeContent, spreadsheetml, xmlHead } from './patch/xml.ts';

/** The texts of a workbook's cells, each once. */
export class SharedTexts {
  readonly #indexes = new Map<string, number>();
  readonly #items: string[] = [];

  get count(): number {
    return this.#items.length;
  }

  /** The number by which cells refer to a text. */
  index(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.#items.length;
    this.#indexes.set(text, index);
    const content = escapeContent(escapeText(cleanText(text)));
    // XML loses spaces at the ends and keeps them elsewhere
    const space = /^\s|\s$|\n/.test(content) ? ' xml:space="preserve"' : '';
    this.#items.push(`<si><t${space}>${content}</t></si>`);
    return index;
  }

  /** The part of the texts, piece by piece. */
  *xml(): Generator<string, void, undefined> {
    yield `${xmlHead}<sst xmlns="${spreadsheetml}" uniqueCount="${this.count}">`;
    yield* this.#items;
    yield '</sst>';
  }
}
