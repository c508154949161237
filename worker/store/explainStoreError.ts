import { NewerStore } from './migrate.ts';
import { ForeignStore } from './openNode.ts';
import { faultCode, type Stoerung, stoerungOf } from './storeFault.ts';

const restore = 'Stellen Sie die letzte Sicherung wieder her (siehe /hilfe/betrieb#sichern).';

const stoerungen: Readonly<Record<Stoerung, string>> = {
  belegt: 'ist von einem anderen Programm gesperrt. Beenden Sie es und starten Sie noch einmal.',
  voll: 'lässt sich nicht öffnen, weil der Datenträger voll ist. Schaffen Sie Platz und starten Sie noch einmal.',
  schreibgeschuetzt:
    'lässt sich nur lesen, nicht schreiben. Geben Sie dem Benutzer des Dienstes das Recht zu schreiben.',
  beschaedigt: `ist beschädigt oder keine Datei dieses Programms. ${restore}`,
  gestoert: 'lässt sich nicht öffnen. Prüfen Sie den Datenträger und die Rechte von Datei und Ordner.',
};

const systemFaults: ReadonlyMap<string, string> = new Map([
  ['EISDIR', 'ist ein Ordner. Nennen Sie in OZG_DATA eine Datei.'],
  ['ENOTDIR', 'liegt unter etwas, das kein Ordner ist. Nennen Sie in OZG_DATA einen anderen Pfad.'],
  ['EEXIST', 'liegt unter etwas, das kein Ordner ist. Nennen Sie in OZG_DATA einen anderen Pfad.'],
  ['EACCES', 'ist diesem Benutzer nicht erlaubt. Geben Sie ihm das Recht, Datei und Ordner zu schreiben.'],
  ['EPERM', 'gehört einem anderen Benutzer. Machen Sie den Benutzer des Dienstes zu ihrem Eigentümer.'],
  ['EROFS', stoerungen.schreibgeschuetzt],
  ['ENOSPC', stoerungen.voll],
]);

/** One German sentence for people about a store that cannot be opened or read: which file, what is wrong, what to do. */
export function explainStoreError(error: unknown, file: string): string | null {
  if (error instanceof NewerStore)
    return `Der Speicher ${file} stammt von einer neueren Fassung des Programms. Starten Sie diese, oder stellen Sie eine ältere Sicherung wieder her.`;
  if (error instanceof ForeignStore)
    return `Der Speicher ${file} gehört zu einem anderen Programm. Nennen Sie in OZG_DATA eine andere Datei.`;
  const code = faultCode(error);
  const stoerung = code === null ? null : stoerungOf(code);
  if (stoerung !== null) return `Der Speicher ${file} ${stoerungen[stoerung]}`;
  const system = error instanceof Error && 'code' in error ? systemFaults.get(String(error.code)) : undefined;
  return system === undefined ? null : `Der Speicher ${file} ${system}`;
}
