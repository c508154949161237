import type { Pace } from '../pace.ts';

/** Entries of a list that are written at once. */
const slice = 200;

/** Units of work that an entry of a list takes. */
const entryUnits = 40;

/**
 * The bytes of `JSON.stringify` of an object, whose long lists are written piece by piece, so that neither the time nor
 * the memory of the whole is taken at once.
 */
export async function jsonPieces(value: object, pace: Pace): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '{';
  let separator = '';
  for (const [key, member] of Object.entries(value)) {
    // as JSON.stringify leaves them out
    if (member === undefined) continue;
    text += `${separator}${JSON.stringify(key)}:`;
    separator = ',';
    if (!Array.isArray(member)) {
      text += JSON.stringify(member);
      continue;
    }
    text += '[';
    for (let at = 0; at < member.length; at += slice) {
      const entries = JSON.stringify(member.slice(at, at + slice)).slice(1, -1);
      pieces.push(encoder.encode(`${text}${at === 0 ? '' : ','}${entries}`));
      text = '';
      if (pace.spend(slice * entryUnits)) await pace.giveWay();
    }
    text += ']';
  }
  pieces.push(encoder.encode(`${text}}`));
  return pieces;
}
