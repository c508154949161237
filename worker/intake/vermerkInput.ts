import { z } from 'zod';
import { FREIGABE_ZEICHEN, NOTIZ_ZEICHEN } from '#templates/api/vermerk.ts';
import { plainText } from '#templates/sheets/plainText.ts';

/** Lines of a form end with `\r\n`: characters count as they are kept. Empty counts as absent. */
const vermerkText = (name: string, zeichen: number) =>
  z
    .string(`${name} muss ein Text sein.`)
    .nullish()
    .transform((given) => plainText(given ?? '').trim() || null)
    .refine((text) => text === null || text.length <= zeichen, {
      message: `${name} darf höchstens ${zeichen} Zeichen lang sein.`,
    });

/** The members of a `Vermerk` as they come in, with a delivery or within an export. */
export const vermerkInput = {
  notiz: vermerkText('Die Notiz', NOTIZ_ZEICHEN),
  freigabe: vermerkText('Die Angabe, wer freigibt,', FREIGABE_ZEICHEN),
};
