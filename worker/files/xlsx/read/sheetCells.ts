import { SHEET_COLUMNS, SHEET_ROWS } from '../../limits.ts';
import { refuse } from '../../refusal.ts';
import type { SheetBuilder } from '../../sheetBuilder.ts';
import {
  Attributes,
  characterData,
  endsName,
  findQuote,
  findTag,
  isMarkup,
  isSpace,
  skipClosing,
  skipElement,
  skipMarkup,
  tagEnd,
} from '../../xml.ts';
import { type CellContext, cellType, cellValue, NUMBER } from './cellValue.ts';
import { richText } from './sharedStrings.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const GT = 62;
const EQUALS = 61;
const LETTER_C = 99;
const LETTER_F = 102;
const LETTER_I = 105;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LETTER_V = 118;

/**
 * Reads the cells behind an opening `<sheetData>` by character codes: nine tenths of a workbook's reading happen
 * here. Ends before `</sheetData>` and returns where that is.
 */
export class CellScanner {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #context: CellContext;
  readonly #sheet: SheetBuilder;
  readonly #attributes = new Attributes();
  #at: number;
  // The cell at hand; rows and columns count from 0.
  #row = -1;
  #column = 0;
  #nextColumn = 0;
  #type = NUMBER;
  #style = 0;
  #raw: string | null = null;
  #text: string | null = null;
  #formula: string | null = null;
  /** Where the attributes of the cell begin that was passed over last; -1 if its address is of no use any more. */
  #skipped = -1;

  constructor(xml: string, from: number, prefix: string, context: CellContext, sheet: SheetBuilder) {
    this.#xml = xml;
    this.#at = from;
    this.#prefix = prefix;
    this.#context = context;
    this.#sheet = sheet;
  }

  run(): number {
    const xml = this.#xml;
    const close = `</${this.#prefix}sheetData`;
    for (;;) {
      const at = findTag(xml, this.#at);
      const name = this.#nameAt(at);
      const code = xml.charCodeAt(name);
      if (code === LETTER_C && endsName(xml.charCodeAt(name + 1))) this.#readCell(name);
      else if (code === LETTER_R && xml.startsWith('row', name) && endsName(xml.charCodeAt(name + 3))) {
        this.#readRow(name);
      } else if (xml.charCodeAt(at + 1) === SLASH) {
        if (xml.startsWith(close, at)) return at;
        this.#at = at + 2;
      } else this.#at = isMarkup(xml, at) ? skipMarkup(xml, at) : skipElement(xml, at);
    }
  }

  /** Where the local name of the tag at this `<` begins; at the `<` itself if it is of another vocabulary. */
  #nameAt(at: number): number {
    if (this.#prefix === '') return at + 1;
    return this.#xml.startsWith(this.#prefix, at + 1) ? at + 1 + this.#prefix.length : at;
  }

  #readRow(name: number): void {
    const end = this.#attributes.turnTo(this.#xml, name);
    const given = this.#givenRow(name);
    if (given === null) this.#catchUp();
    this.#skipped = -1;
    const row = given === null ? this.#row + 1 : given - 1;
    if (!Number.isInteger(row) || row < 0 || row >= SHEET_ROWS) refuse('beschaedigt');
    this.#row = row;
    this.#nextColumn = 0;
    this.#at = end + 1;
  }

  /** The number that a row gives itself, counted from 1; mostly in its first attribute, as in `<row r="7" …>`. */
  #givenRow(name: number): number | null {
    const xml = this.#xml;
    if (xml.startsWith(' r="', name + 3)) return this.#digits(name + 7, findQuote(xml, QUOTE, name + 7));
    const given = this.#attributes.value('r');
    return given === null ? null : Number(given);
  }

  #readCell(name: number): void {
    if (!this.#context.emptyLooks && this.#skipEmpty(name)) return;
    if (this.#xml.charCodeAt(name + 2) !== LETTER_R) this.#catchUp();
    this.#skipped = -1;
    this.#type = NUMBER;
    this.#style = 0;
    this.#column = this.#nextColumn;
    if (this.#row < 0) this.#row = 0;
    const end = this.#readAttributes(name + 1);
    this.#nextColumn = this.#column + 1;
    this.#at = end + 1;
    const look = this.#context.looks[this.#style];
    if (look) this.#sheet.format(this.#row, this.#column, look);
    if (this.#xml.charCodeAt(end - 1) === SLASH) return;
    this.#readChildren();
    const value = cellValue(this.#type, this.#style, this.#raw, this.#text, this.#formula, this.#context);
    if (value !== null) {
      this.#context.budget.cells(1);
      this.#sheet.put(this.#row, this.#column, value);
    }
    if (this.#formula !== null) this.#sheet.formula(this.#row, this.#column, this.#formula);
  }

  /**
   * Passes over a cell without a value as all programs write it, `<c r="B7" s="4"/>`: two thirds of the cells of a
   * table with room for more.
   */
  #skipEmpty(name: number): boolean {
    const xml = this.#xml;
    if (xml.charCodeAt(name + 2) !== LETTER_R || xml.charCodeAt(name + 3) !== EQUALS) return false;
    const end = xml.indexOf('>', name);
    if (xml.charCodeAt(end - 1) !== SLASH || xml.charCodeAt(end - 2) !== QUOTE) return false;
    if (xml.charCodeAt(end - 3) === EQUALS) return false;
    this.#skipped = name + 1;
    this.#at = end + 1;
    return true;
  }

  /** Reads the address of the cell passed over last, for a cell or row that has none and follows it. */
  #catchUp(): void {
    if (this.#skipped < 0) return;
    this.#readAttributes(this.#skipped);
    this.#nextColumn = this.#column + 1;
    this.#skipped = -1;
  }

  /** Returns the index of the tag's `>`. */
  #readAttributes(from: number): number {
    const xml = this.#xml;
    for (let i = from; ; ) {
      let code = xml.charCodeAt(i);
      while (isSpace(code)) code = xml.charCodeAt(++i);
      if (code === GT) return i;
      if (code === SLASH && xml.charCodeAt(i + 1) === GT) return i + 1;
      const start = i;
      while (code !== EQUALS) {
        if (code === GT || Number.isNaN(code)) refuse('beschaedigt');
        code = xml.charCodeAt(++i);
      }
      const length = i - start;
      code = xml.charCodeAt(++i);
      while (isSpace(code)) code = xml.charCodeAt(++i);
      if (code !== QUOTE && code !== APOSTROPHE) refuse('beschaedigt');
      const close = findQuote(xml, code, i + 1);
      if (length === 1 || isSpace(xml.charCodeAt(start + 1))) {
        const name = xml.charCodeAt(start);
        if (name === LETTER_R) this.#readReference(i + 1, close);
        else if (name === LETTER_S) this.#style = close === i + 1 ? 0 : this.#digits(i + 1, close);
        else if (name === LETTER_T) this.#type = cellType(xml, i + 1, close);
      }
      i = close + 1;
    }
  }

  #readReference(from: number, to: number): void {
    const xml = this.#xml;
    let i = from;
    let column = 0;
    for (; i < to; i++) {
      const code = xml.charCodeAt(i) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = this.#digits(i, to);
    if (i === from || i - from > 3 || column > SHEET_COLUMNS || row < 1 || row > SHEET_ROWS)
      refuse('beschaedigt');
    this.#column = column - 1;
    this.#row = row - 1;
  }

  #digits(from: number, to: number): number {
    let n = 0;
    for (let i = from; i < to; i++) {
      const digit = this.#xml.charCodeAt(i) - 48;
      if (!(digit >= 0 && digit <= 9)) refuse('beschaedigt');
      n = n * 10 + digit;
    }
    return from < to ? n : refuse('beschaedigt');
  }

  /** Collects value, inline text and formula, and moves behind `</c>`. */
  #readChildren(): void {
    const xml = this.#xml;
    this.#raw = null;
    this.#text = null;
    this.#formula = null;
    for (;;) {
      const at = findTag(xml, this.#at);
      if (xml.charCodeAt(at + 1) === SLASH) {
        this.#at = skipClosing(xml, at, this.#prefix.length + 1);
        return;
      }
      const name = this.#nameAt(at);
      const code = xml.charCodeAt(name);
      const ends = endsName(xml.charCodeAt(name + 1));
      if (code === LETTER_V && ends) this.#raw = this.#leaf(name);
      else if (code === LETTER_F && ends) this.#formula = this.#leaf(name);
      else if (code === LETTER_I && xml.startsWith('is', name) && endsName(xml.charCodeAt(name + 2))) {
        const end = skipElement(xml, at);
        this.#text = richText(xml, tagEnd(xml, name) + 1, end, this.#prefix, false);
        this.#at = end;
      } else this.#at = isMarkup(xml, at) ? skipMarkup(xml, at) : skipElement(xml, at);
    }
  }

  /** The text of an element without children and with a name of one letter, and moves behind it. */
  #leaf(name: number): string {
    const xml = this.#xml;
    const end = xml.charCodeAt(name + 1) === GT ? name + 1 : tagEnd(xml, name);
    if (xml.charCodeAt(end - 1) === SLASH) {
      this.#at = end + 1;
      return '';
    }
    const close = findTag(xml, end + 1);
    if (xml.charCodeAt(close + 1) === SLASH) {
      this.#at = skipClosing(xml, close, this.#prefix.length + 1);
      return xml.slice(end + 1, close);
    }
    const data = characterData(xml, end + 1);
    this.#at = skipClosing(xml, data.end, this.#prefix.length + 1);
    // Escaped again, so that both ways end alike.
    return data.text.replace(/[&\u0080-\u{10ffff}]/gu, (character) => `&#${character.codePointAt(0)};`);
  }
}
