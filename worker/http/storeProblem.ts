import type { Ports } from '../ports.ts';
import { faultCode, type Stoerung, stoerungOf } from '../store/storeFault.ts';
import { describeError } from './log.ts';
import { Problem } from './problem.ts';
import { noteFault } from './storeHealth.ts';

/** What is told of a fault, and after how many seconds it is worth another try. */
const stoerungen: Readonly<Record<Stoerung, readonly [text: string, seconds: number]>> = {
  belegt: ['Der Speicher wird gerade von einem anderen Programm belegt.', 5],
  voll: ['Im Speicher ist kein Platz mehr frei.', 60],
  schreibgeschuetzt: ['Der Speicher lässt sich nur lesen, nicht schreiben.', 60],
  beschaedigt: ['Der Speicher ist beschädigt.', 60],
  gestoert: ['Der Speicher antwortet nicht.', 30],
};

/** The 503 problem of a storage that fails, logged with SQLite's code; `null` for every other error. */
export function storeProblem(error: unknown, requestId: string, ports: Ports): Problem | null {
  const code = faultCode(error);
  const stoerung = code === null ? null : stoerungOf(code);
  if (stoerung === null || !(error instanceof Error)) return null;
  noteFault(ports);
  ports.log(describeError(error, requestId));
  const [text, seconds] = stoerungen[stoerung];
  return new Problem(
    'speicher-gestoert',
    `${text} Versuchen Sie es später noch einmal (Vorgang ${requestId}).`,
    {
      headers: { 'retry-after': String(seconds) },
    },
  );
}
