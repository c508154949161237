/**
 * Formulas about weeks that Excel 2021 and LibreOffice 7.4 compute alike. A week stands in a cell as a date or as the
 * text `KW 12/2027` (also `KW 12/27`); ISO weeks need no function newer than 2007. A Monday is a serial with
 * remainder 2 modulo 7; the Monday of week 1 is the one on or before 4 January.
 */

/** Serials of 01.01.2000 and 31.12.2099: what a checklist can mean. */
const frueheste = 36526;
const spaeteste = 73050;

/** The serial of the Monday of the week in `ref`; empty if there is none, or none that exists. */
export function montagFormula(ref: string): string {
  const jahr = `VALUE(RIGHT("20"&TRIM(MID(${ref},FIND("/",${ref})+1,5)),4))`;
  const nummer = `VALUE(TRIM(SUBSTITUTE(UPPER(LEFT(${ref},FIND("/",${ref})-1)),"KW","")))`;
  const ausText = `7*(INT((DATE(${jahr},1,4)-2)/7)+${nummer})-5`;
  const gibtEs = `AND(INT(${nummer})=${nummer},YEAR(${ausText}+3)=${jahr})`;
  return `IF(ISNUMBER(${ref}),IF(AND(${ref}>=${frueheste},${ref}<=${spaeteste}),7*INT((${ref}-2)/7)+2,""),IFERROR(IF(${gibtEs},${ausText},""),""))`;
}

/**
 * A day in the week that a text names: weeks count from the one that holds 4 January. Short, for conditional formats:
 * at most 255 characters, else Excel refuses them through Office.js. An error where the text names no week.
 */
const tagInWoche = (ref: string): string =>
  `DATE(2000+RIGHT(TRIM(${ref}),2),1,7*VALUE(TRIM(MID(${ref},3,FIND("/",${ref})-3)))-3)`;

/** Whether the week in `ref` is past today; `wenn` are further arguments of the `AND`. */
export function isPastFormula(ref: string, wenn: string): string {
  const tag = `IF(ISNUMBER(${ref}),${ref},${tagInWoche(ref)})`;
  return `IFERROR(AND(${wenn},INT((${tag}-2)/7)<INT((TODAY()-2)/7)),FALSE)`;
}

/** Whether the text in `ref` names a week that its year does not have. */
export function isImpossibleFormula(ref: string): string {
  return `IFERROR(YEAR(7*INT((${tagInWoche(ref)}-2)/7)+5)<>2000+RIGHT(TRIM(${ref}),2),FALSE)`;
}

/** The text `KW 12/2027` of the week whose Monday's serial is `montag`. */
export function wocheTextFormula(montag: string): string {
  return `"KW "&${nummerFormula(montag)}&"/"&YEAR(${montag}+3)`;
}

/** The number of the week whose Monday's serial is `montag`. */
export const nummerFormula = (montag: string): string =>
  `(INT((${montag}+3-DATE(YEAR(${montag}+3),1,1))/7)+1)`;

/** True for a real date between 2000 and 2099. */
export const isTagFormula = (ref: string): string =>
  `AND(ISNUMBER(${ref}),${ref}>=${frueheste},${ref}<=${spaeteste})`;

/**
 * True for a date or for a week that exists, with its year in four digits. At most 255 characters: Excel calls a
 * workbook damaged whose check is longer.
 */
export function isWocheFormula(ref: string): string {
  const nummer = `VALUE(TRIM(MID(${ref},3,FIND("/",${ref})-3)))`;
  const jahr = `VALUE(RIGHT(${ref},4))`;
  const donnerstag = `7*(INT((DATE(${jahr},1,4)-2)/7)+${nummer})-2`;
  return `IF(ISNUMBER(${ref}),AND(${ref}>=${frueheste},${ref}<=${spaeteste}),IFERROR(AND(LEFT(${ref},2)="KW",YEAR(${donnerstag})=${jahr}),FALSE))`;
}
