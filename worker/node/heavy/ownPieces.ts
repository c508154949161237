import { chunks } from '../../http/chunks.ts';

/**
 * The output of a task with its pieces of bytes in buffers of their own, which change hands instead of being copied.
 * Pieces may stand as the output itself or in its field `pieces`.
 */
export function ownPieces(output: unknown): { readonly output: unknown; readonly buffers: ArrayBuffer[] } {
  const pieces = Array.isArray(output) ? output : fieldOf(output);
  if (!isPieces(pieces)) return { output, buffers: [] };
  const own = [...chunks(pieces)].map((piece) => (isWhole(piece) ? piece : new Uint8Array(piece)));
  const buffers = own.map(({ buffer }) => buffer as ArrayBuffer);
  return { output: Array.isArray(output) ? own : { ...(output as object), pieces: own }, buffers };
}

const fieldOf = (output: unknown): unknown =>
  typeof output === 'object' && output !== null && 'pieces' in output ? output.pieces : null;

const isPieces = (value: unknown): value is readonly Uint8Array[] =>
  Array.isArray(value) && value.length > 0 && value.every((piece) => piece instanceof Uint8Array);

const isWhole = ({ buffer, byteLength }: Uint8Array): boolean => buffer.byteLength === byteLength;
