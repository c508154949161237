/** What stands for a person whose name was withheld. */
export const besetzt = 'besetzt';

/** Whether a person stands there withheld, also as outputs print it: `besetzt (Leistungsverantwortliche:r)`. */
export function isBesetzt(person: string | null): boolean {
  return person !== null && /^besetzt(?: \(.*\))?$/.test(person);
}

/** How a Verantwortliche prints: the name, or `besetzt (Leistungsverantwortliche:r)` where it was withheld. */
export function showVerantwortliche(verantwortliche: string | null, rolle: string): string {
  if (verantwortliche === null) return '';
  return verantwortliche === besetzt ? `${besetzt} (${rolle})` : verantwortliche;
}

/** The same where a person has to be named: without a person, the role of the handbook. */
export function showZustaendig(verantwortliche: string | null, rolle: string): string {
  return verantwortliche === null ? `${rolle} (laut Handbuch)` : showVerantwortliche(verantwortliche, rolle);
}
