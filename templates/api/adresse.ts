/** Characters of an address at most. */
export const maxAdresse = 500;

/** Scheme, host by name or number, port, and the rest; a name before the host (`name@host`) would hide where it leads. */
const webAdresse =
  /^https?:\/\/(?:[\p{L}\p{N}][\p{L}\p{N}._-]*|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#][^\s"<>\\]*)?$/iu;

/** An address of the web without blanks around it; `null` if it is none or too long. Only http and https are taken. */
export function readAdresse(text: string): string | null {
  const adresse = text.trim();
  return adresse.length <= maxAdresse && webAdresse.test(adresse) ? adresse : null;
}
