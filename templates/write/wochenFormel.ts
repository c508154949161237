/**
 * Formulas about weeks that Excel 2021 and LibreOffice 7.4 compute alike. A week stands in a cell as a date or as the
 * text `KW 12/2027` (also `KW 12/27`); ISO weeks need no function newer than 2007. A Monday is a serial with
 * remainder 2 modulo 7; the Monday of week 1 is the one on or before 4 January.
 */

/** The serial of the Monday of the week in `ref`; `sonst` if there is none. */
export function montagFormel(ref: string, sonst = '""'): string {
  const jahr = `VALUE(RIGHT("20"&TRIM(MID(${ref},FIND("/",${ref})+1,5)),4))`;
  const nummer = `VALUE(TRIM(SUBSTITUTE(UPPER(LEFT(${ref},FIND("/",${ref})-1)),"KW","")))`;
  const ausText = `7*(INT((DATE(${jahr},1,4)-2)/7)+${nummer})-5`;
  return `IF(ISNUMBER(${ref}),7*INT((${ref}-2)/7)+2,IFERROR(${ausText},${sonst}))`;
}

/** The text `KW 12/2027` of the week whose Monday's serial is `montag`. */
export function wocheTextFormel(montag: string): string {
  return `"KW "&${nummerFormel(montag)}&"/"&YEAR(${montag}+3)`;
}

/** The number of the week whose Monday's serial is `montag`. */
export const nummerFormel = (montag: string): string =>
  `(INT((${montag}+3-DATE(YEAR(${montag}+3),1,1))/7)+1)`;

/** Serials of 01.01.2000 and 31.12.2099: what a checklist can mean. */
const frueheste = 36526;
const spaeteste = 73050;

/** True for a real date between 2000 and 2099. */
export const istTagFormel = (ref: string): string =>
  `AND(ISNUMBER(${ref}),${ref}>=${frueheste},${ref}<=${spaeteste})`;

/**
 * True for a date or for a week that exists, with its year in four digits. At most 255 characters: Excel calls a
 * workbook damaged whose check is longer.
 */
export function istWocheFormel(ref: string): string {
  const nummer = `VALUE(TRIM(MID(${ref},3,FIND("/",${ref})-3)))`;
  const jahr = `VALUE(RIGHT(${ref},4))`;
  const donnerstag = `7*(INT((DATE(${jahr},1,4)-2)/7)+${nummer})-2`;
  return `IF(ISNUMBER(${ref}),${ref}>=${frueheste},IFERROR(AND(LEFT(${ref},2)="KW",${nummer}>0,YEAR(${donnerstag})=${jahr}),FALSE))`;
}
