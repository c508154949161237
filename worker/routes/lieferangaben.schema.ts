/** What is said beside a delivered workbook: in the address, as parts of a form, or as members around JSON. */
import { z } from '@hono/zod-openapi';
import { FREIGABE_ZEICHEN, NOTIZ_ZEICHEN } from '#templates/api/vermerk.ts';
import { seiten, type Wahl } from '#templates/api/wahl.ts';
import { isSchluessel } from '#templates/sync/felder.ts';
import { parameterProblem } from '../http/parameter.ts';
import { vermerkInput } from '../intake/vermerkInput.ts';

const wahlSchema = z.strictObject({
  version: z.int().positive(),
  felder: z.record(z.string().refine(isSchluessel), z.enum(seiten)),
}) satisfies z.ZodType<Wahl>;

/** An object, or its JSON as a text; empty counts as absent. */
const wahl = z
  .unknown()
  .optional()
  .transform((given, context): Wahl | null => {
    if (given === undefined || given === null || given === '') return null;
    const { data } = wahlSchema.safeParse(typeof given === 'string' ? parseText(given) : given);
    if (data) return data;
    context.addIssue({
      code: 'custom',
      message:
        'Die Wahl muss die gesehene Version und je Feld „eigene“ oder „gespeichert“ nennen, zum Beispiel {"version":7,"felder":{"K1-04.frist":"eigene"}}.',
    });
    return z.NEVER;
  })
  .openapi({
    type: 'string',
    param: {
      description:
        'Je Feld im Konflikt, was gilt: {"version":7,"felder":{"K1-04.frist":"eigene"}}; version ist die, zu der der Konflikt genannt wurde. Auch als Formularfeld oder neben checkliste im JSON',
    },
  });

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const stand = z
  .enum(['heute', ''], 'stand muss heute sein.')
  .nullish()
  .transform((text) => text || null)
  .openapi({
    type: 'string',
    param: {
      description:
        'heute: Die Mappe gilt für heute, was auch ihr Stand ist. Auch als Formularfeld oder neben checkliste im JSON',
    },
    example: 'heute',
  });

const beside = 'Besser als Formularfeld oder neben checkliste im JSON: Adressen stehen in Protokollen';

const notiz = z
  .unknown()
  .optional()
  .pipe(vermerkInput.notiz)
  .openapi({
    type: 'string',
    param: {
      description: `Was zu dieser Meldung zu sagen ist, höchstens ${NOTIZ_ZEICHEN} Zeichen; bleibt bei der Version. ${beside}`,
    },
    example: 'Fristen nach dem Steuerungskreis angepasst',
  });

const freigabe = z
  .unknown()
  .optional()
  .pipe(vermerkInput.freigabe)
  .openapi({
    type: 'string',
    param: {
      description: `Die Funktion, die diese Meldung freigegeben hat, höchstens ${FREIGABE_ZEICHEN} Zeichen; bleibt bei der Version. ${beside}`,
    },
    example: 'Umsetzungskoordinator:in',
  });

export const lieferangaben = { stand, wahl, notiz, freigabe };

type Lieferangaben = z.infer<z.ZodObject<typeof lieferangaben>>;

/** What the body says counts before what the address says. Throws the 400 problem for what is wrong. */
export function readLieferangaben(
  body: Readonly<Record<string, unknown>>,
  address: Lieferangaben,
): Lieferangaben {
  const { success, data, error } = z.object(lieferangaben).safeParse(body);
  if (!success) throw parameterProblem(error.issues);
  return {
    stand: data.stand ?? address.stand,
    wahl: data.wahl ?? address.wahl,
    notiz: data.notiz ?? address.notiz,
    freigabe: data.freigabe ?? address.freigabe,
  };
}
