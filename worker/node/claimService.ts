import { explainStoreError } from '../store/explainStoreError.ts';
import { lockService } from '../store/serviceLock.ts';
import { command } from './command.ts';

/**
 * Claims a store for this service; ends the process with one sentence where another serves it, before anything of it is
 * touched. `release` gives it back; the end of the process does, too.
 */
export function claimService(file: string, address: string): { release(): void } {
  try {
    const claimed = lockService(`${file}-dienst`, address);
    if ('release' in claimed) return claimed;
    const { address: other, pid } = claimed;
    console.error(
      `Die OZG-Checkliste läuft mit diesem Speicher schon: ${other} (Prozess ${pid}). Beenden Sie sie dort, bevor Sie „${command()}“ wiederholen.`,
    );
  } catch (error) {
    const sentence = explainStoreError(error, file);
    if (sentence === null) throw error;
    console.error(sentence);
  }
  process.exit(1);
}
