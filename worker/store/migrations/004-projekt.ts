/** Quotation marks that people type; the key of an Umsetzungsprojekt leaves them out. */
const anfuehrungszeichen = '"\'`´«»‘’‚‛“”„‟′″‹›';

const ohne = [...anfuehrungszeichen].reduce(
  (text, zeichen) => `replace(${text}, char(${zeichen.codePointAt(0)}), '')`,
  'projekt',
);

/** Quotation marks part no two Umsetzungsprojekte: the keys of earlier releases held them. */
export const projekt: readonly string[] = [`UPDATE mappe SET projekt = ${ohne} WHERE projekt <> ${ohne}`];
