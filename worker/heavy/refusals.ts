import { Problem } from '../http/problem.ts';

/** Seconds after which a place may have become free. */
const retryAfter = 10;

/** The 503 problem of a service that has as much long work before it as it takes. */
export function busy(): Problem {
  return new Problem(
    'ausgelastet',
    `Der Dienst rechnet schon an mehreren großen Anfragen. Versuchen Sie es in ${retryAfter} Sekunden noch einmal.`,
    { headers: { 'retry-after': String(retryAfter) } },
  );
}

/** Ends work whose client has gone; its answer is not sent and no fault is logged. */
export function gone(): Problem {
  return new Problem('sendung-abgebrochen', 'Die Verbindung ist abgebrochen, bevor die Antwort fertig war.');
}
