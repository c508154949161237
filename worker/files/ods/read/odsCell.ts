import type { Cell } from '#templates/sheets/grid.ts';
import { tagOfIso } from '../../days.ts';
import { CELL_CHARACTERS } from '../../limits.ts';
import { cellText, refuseUnknownReferences } from '../../text.ts';
import { characterData, skipElement, type XmlTags } from '../../xml.ts';

/** Error texts as LibreOffice shows them in German, and their English literal. */
const germanErrors: Readonly<Record<string, string>> = {
  '#BEZUG!': '#REF!',
  '#WERT!': '#VALUE!',
  '#NV': '#N/A',
  '#ZAHL!': '#NUM!',
};

/** Elements within a cell whose text is not the cell's: notes, pictures, text boxes, reading aids, embedded tables. */
const foreign = /^(?:office:annotation|office:event-listeners|draw:|dr3d:|form:|svg:|text:ruby-text|table:)/;

/** Reads the cell whose opening tag the tags stand on, and moves to its closing one. `formula` as the file has it. */
export function readOdsCell(tags: XmlTags, formula: string | null): Cell {
  const type = tags.attribute('office:value-type');
  const isError = tags.attribute('calcext:value-type') === 'error';
  if (formula !== null) refuseUnknownReferences(formula);
  const given = type === null ? null : givenValue(tags, type);
  const empty = tags.empty;
  const text = empty ? null : cellContent(tags);
  if (isError || (formula !== null && isErrorText(text))) return { fehler: errorLiteral(text ?? '') };
  if (type === null) {
    // Some writers leave the type away and give the text alone; LibreOffice does for a formula that gives ''.
    return text === null && formula !== null ? { formelOhneErgebnis: true } : text;
  }
  if (type === 'string') return given ?? text ?? '';
  if (given === null) return formula === null ? text : { formelOhneErgebnis: true };
  if (formula !== null && (given === 0 || given === 1) && isTruth(formula, text)) return given === 1;
  return given;
}

/** LibreOffice saves the truth values of formulas as 0 and 1, its constants as the formulas `TRUE()` and `FALSE()`. */
function isTruth(formula: string, text: string | null): boolean {
  return (
    /^(?:of|oooc)?:?=(?:TRUE|FALSE)\(\)$/.test(formula) || /^(?:TRUE|FALSE|WAHR|FALSCH)$/.test(text ?? '')
  );
}

/** The value that the cell's attributes state; `null` if they state none. */
function givenValue(tags: XmlTags, type: string): Cell {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const raw = tags.attribute('office:value') ?? '';
      if (raw === '') return null;
      const number = Number(raw);
      if (!Number.isFinite(number)) return cellText(raw);
      return type === 'percentage' ? { prozent: number } : number;
    }
    case 'date': {
      const raw = tags.attribute('office:date-value') ?? '';
      const tag = tagOfIso(raw);
      return raw === '' ? null : tag === null ? cellText(raw) : { tag };
    }
    case 'time':
      return dayFraction(tags.attribute('office:time-value') ?? '');
    case 'boolean': {
      const raw = tags.attribute('office:boolean-value');
      return raw === null ? null : raw === 'true' || raw === '1';
    }
    default: {
      const raw = tags.attribute('office:string-value');
      return raw === null ? null : cellText(raw);
    }
  }
}

/** `PT12H30M00S` as Excel holds a time: parts of a day. */
function dayFraction(duration: string): Cell {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(duration.trim());
  if (!match) return duration === '' ? null : cellText(duration);
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const parts =
    Number(days) + Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds.replace(',', '.')) / 86_400;
  return sign === '-' ? -parts : parts;
}

/** The paragraphs of a cell, a line each; `null` if it has none. Moves to the cell's closing tag. */
function cellContent(tags: XmlTags): string | null {
  const own = tags.name;
  let text = '';
  let paragraphs = 0;
  let depth = 0;
  const add = (more: string) => {
    // Spaces are written as elements with a count: only what a cell can hold is put together.
    if (text.length <= CELL_CHARACTERS) text += more;
  };
  while (tags.next()) {
    const { name } = tags;
    if (tags.closing && name === own) break;
    if (!tags.closing && foreign.test(name)) tags.end = skipElement(tags.xml, tags.start) - 1;
    else if (name === 'text:p' || name === 'text:h') {
      if (!tags.closing && paragraphs++ > 0) add('\n');
      if (!tags.empty) depth += tags.closing ? -1 : 1;
    } else if (!tags.closing) add(replacement(tags));
    if (depth > 0) add(collapse(characterData(tags.xml, tags.end + 1).text));
  }
  return paragraphs === 0 ? null : cellText(text);
}

/** Line breaks and runs of spaces in the file are one space of the text. */
function collapse(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[\t\r\n ]+/g, ' ') : text;
}

/** What an element stands for within a paragraph. */
function replacement(tags: XmlTags): string {
  switch (tags.name) {
    case 'text:s': {
      const count = Number(tags.attribute('text:c') ?? 1);
      return ' '.repeat(count >= 1 ? Math.min(Math.floor(count), CELL_CHARACTERS) : 1);
    }
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    default:
      return '';
  }
}

function isErrorText(text: string | null): boolean {
  return (
    text !== null &&
    /^(?:#(?:REF!|BEZUG!|VALUE!|WERT!|N\/A|NV|NUM!|ZAHL!|NAME\?|NULL!|DIV\/0!)|(?:Err|Fehler):\d{3})$/.test(
      text,
    )
  );
}

function errorLiteral(text: string): string {
  return germanErrors[text] ?? (isErrorText(text) ? text.replace('Fehler:', 'Err:') : '#VALUE!');
}
