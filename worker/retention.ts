/**
 * How long old versions are kept. The newest version of a workbook always stays; of older ones the last of each month
 * after one span, none after another. Nothing is removed unless a span is configured.
 */
import type { Aufbewahrungsfristen } from './config.ts';
import { describeError } from './http/log.ts';
import type { Ports } from './ports.ts';
import type { Aufbewahrung, Ausduennung } from './store/store.ts';

const othersTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The moments before which versions go; `null` if none ever does. */
export function grenzenAt(
  { monatlichNachTagen, endeNachTagen }: Aufbewahrungsfristen,
  now: Date,
  probe: boolean,
): Omit<Aufbewahrung, 'after'> | null {
  const before = (days: number) => new Date(now.getTime() - days * dayMilliseconds).toISOString();
  // No moment comes before an empty text
  const keineVor = endeNachTagen === null ? '' : before(endeNachTagen);
  const monatlichVor = monatlichNachTagen === null ? keineVor : before(monatlichNachTagen);
  return monatlichVor === '' ? null : { monatlichVor, keineVor, probe };
}

/** Removes what is due, or with `probe` only counts it; `null` if no span is configured. The audit says it happened. */
export async function retain(
  { config, store, now }: Pick<Ports, 'config' | 'store' | 'now'>,
  probe: boolean,
): Promise<{ readonly versionen: number } | null> {
  const moment = now();
  const grenzen = grenzenAt(config.aufbewahrung, moment, probe);
  if (grenzen === null) return null;
  const akteur = { tokenId: 'aufbewahrung', rolle: 'koordination', land: null } as const;
  let versionen = 0;
  for (let after: Aufbewahrung['after'] = null; ; ) {
    const step: Ausduennung = await store.thin({ ...grenzen, after }, { akteur, at: moment.toISOString() });
    versionen += step.versionen;
    if (step.next === null) return { versionen };
    after = step.next;
    await othersTurn();
  }
}

/** Slices of one day: a worker at Cloudflare may ask its store a thousand times. A slice packs about 200 versions. */
const slicesPerDay = 800;

/** Packs what earlier releases stored unpacked, so much of it as a day allows. */
async function packContents(store: Ports['store']): Promise<void> {
  for (let slices = 0; slices < slicesPerDay && !(await store.packContents()); slices += 1)
    await othersTurn();
}

/** What a host does once a day: removes what is due, logs how much, or that it failed, and packs what lies unpacked. */
export async function retainDaily(ports: Pick<Ports, 'config' | 'store' | 'now' | 'log'>): Promise<void> {
  try {
    const removed = await retain(ports, false);
    await packContents(ports.store);
    if (removed !== null) ports.log({ event: 'retention', versions: removed.versionen });
  } catch (error) {
    ports.log(describeError(error instanceof Error ? error : new Error('unknown'), 'aufbewahrung'));
  }
}
