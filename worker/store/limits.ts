/** Bytes of one Checkliste as JSON; a filled one has about 15,000. Rows of a Durable Object end at 2 MB. */
export const CHECKLISTE_BYTES = 1024 * 1024;
