import { createServer } from 'node:net';
import { command } from './command.ts';

/** The port of an environment variable, or the default if it is not set; ends the process if it is no port. */
export function readPort(text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  console.error(`Der Anschluss (--port, PORT) muss eine Zahl von 1 bis 65535 sein (war: ${text}).`);
  process.exit(1);
}

/** Why the address could not be taken, with the way out. */
export function explainListenError(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Der Port ${port} ist belegt. Beenden Sie das andere Programm oder wählen Sie einen anderen Port: ${command(`--port ${port + 10}`)}`;
  }
  if (error.code === 'EACCES')
    return `Der Port ${port} ist diesem Benutzer nicht erlaubt. Wählen Sie einen über 1023.`;
  return `Der Dienst kann nicht starten: ${error.message}`;
}

/** Ends the process with a clear message if the port is taken. */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    console.error(explainListenError(error, port));
    process.exit(1);
  });
  await new Promise((resolve) => probe.close(resolve));
}
