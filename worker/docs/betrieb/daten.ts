import { absatz, abschnitt, befehle, liste, schritte } from '../elemente.ts';
import type { Abschnitt } from '../hilfeSeite.ts';

/** The header file keeps the key out of the list of processes. */
const kopf = `( umask 077; printf 'Authorization: Bearer %s\\n' "$SCHLUESSEL" > kopf.txt )`;

export const daten: readonly Abschnitt[] = [
  abschnitt(
    'sichern',
    'Sichern und wiederherstellen',
    absatz(
      'Auf Node sichert ein Befehl die Datei, während der Dienst läuft. Die Sicherung ist ein Zeitpunkt, geprüft, nur für den eigenen Benutzer lesbar; eine vorhandene Datei wird nicht überschrieben. Nennen Sie den ganzen Pfad:',
    ),
    befehle(
      'cd /opt/ozg-checkliste',
      'OZG_DATA=/var/lib/ozg-checkliste/ozg.sqlite \\',
      '  node worker/node/launch.mjs worker/node/backup.ts /sicherung/ozg-2027-03-22.sqlite',
    ),
    absatz('Wiederherstellen, bei angehaltenem Dienst und als Benutzer des Dienstes:'),
    befehle(
      'cd /var/lib/ozg-checkliste',
      'rm -f ozg.sqlite ozg.sqlite-wal ozg.sqlite-shm',
      'cp /sicherung/ozg-2027-03-22.sqlite ozg.sqlite',
    ),
    liste(
      'Die Dateien <code>-wal</code> und <code>-shm</code> gehören zur alten Datei und müssen mit ihr weg.',
      'Was nach der Sicherung endgültig gelöscht wurde, ist danach wieder da: Löschen Sie es noch einmal. Begrenzen Sie deshalb, wie lange Sicherungen bleiben.',
      'Bei Cloudflare gibt es keine Datei. Dort ist die Ausgabe (nächster Abschnitt) die Sicherung; dazu hält Cloudflare selbst 30 Tage lang frühere Zustände vor.',
    ),
  ),
  abschnitt(
    'umzug',
    'Alles ausgeben und anderswo einspielen',
    absatz(
      'Die Ausgabe enthält alle Mappen mit allen Versionen, Vorgaben, Zugänge (als SHA-256), Protokoll und die Kennungen gelöschter Mappen: eine Zeile JSON je Eintrag. Eingespielt wird nur in einen leeren Dienst, und sichtbar wird erst das Ganze. Danach stimmen alle Zahlen überein.',
    ),
    befehle(
      kopf,
      'curl --fail -H @kopf.txt -o ozg.jsonl https://alt.land.example/api/export',
      'tail -n 1 ozg.jsonl',
      '# {"art":"ende", …}: die Datei ist vollständig',
      "curl --fail -H @kopf.txt -H 'Content-Type: application/x-ndjson' -X POST -T ozg.jsonl \\",
      '  https://neu.land.example/api/import',
    ),
    absatz(
      'Zum Einspielen steht in <code>kopf.txt</code> der Schlüssel der Koordination des neuen Dienstes; er ist Einstellung und nicht Teil der Ausgabe. Bewahren Sie die Datei wie den Speicher selbst auf.',
    ),
  ),
  abschnitt(
    'aufbewahrung',
    'Alte Versionen löschen',
    absatz(
      'Die neueste Version einer Mappe bleibt immer, auch die einer zurückgezogenen. Ältere dünnt der Dienst einmal am Tag aus, wenn es eingestellt ist; maßgebend ist der Eingang. Ein Beispiel: nach 90 Tagen eine je Monat, nach zwei Jahren keine.',
    ),
    befehle('AUFBEWAHRUNG_MONATLICH_NACH_TAGEN=90', 'AUFBEWAHRUNG_ENDE_NACH_TAGEN=730'),
    absatz(
      'Auf Node sagt eine Probe vorher, wie viele Versionen es träfe; ohne <code>--probe</code> wird gelöscht:',
    ),
    befehle(
      'OZG_DATA=/var/lib/ozg-checkliste/ozg.sqlite AUFBEWAHRUNG_ENDE_NACH_TAGEN=730 \\',
      '  node worker/node/launch.mjs worker/node/retention.ts --probe',
    ),
    liste(
      'Bei Cloudflare läuft dasselbe nach dem Zeitplan in <code>wrangler.jsonc</code> (<code>triggers</code>). Für eine Probe spielen Sie die Ausgabe in einen Dienst auf Node ein.',
      'Übersichten zu einem vergangenen Stichtag beruhen danach auf der letzten Version des Monats, nach der zweiten Frist gibt es sie nicht mehr.',
      'Jede Löschung steht mit ihrer Anzahl im Protokoll der Vorgänge (<code>/api/audit</code>).',
    ),
  ),
  abschnitt(
    'schluessel',
    'Zugangsschlüssel ausgeben und wechseln',
    absatz(
      'Länder bekommen ihren Schlüssel von der Koordination, auf der Webseite unter „Zugänge“ oder so. Die Antwort nennt ihn genau einmal:',
    ),
    befehle(
      kopf,
      "curl --fail -H @kopf.txt -H 'Content-Type: application/json' \\",
      `  -d '{"land":"SH","label":"Projektbüro Nord","expires":"2027-12-31"}' \\`,
      '  https://ozg.land.example/api/tokens',
    ),
    absatz(
      'Wechseln: einen neuen ausgeben, übergeben, dann den alten mit seiner <code>id</code> widerrufen.',
    ),
    befehle(
      'curl --fail -H @kopf.txt https://ozg.land.example/api/tokens',
      'curl --fail -H @kopf.txt -X DELETE https://ozg.land.example/api/tokens/<id>',
    ),
    absatz(
      'Den Schlüssel der Koordination wechseln Sie durch eine andere Einstellung; der alte gilt ab dem Neustart nicht mehr:',
    ),
    schritte(
      `Neuen erzeugen:${befehle('node worker/node/launch.mjs worker/node/newKey.ts')}`,
      'KOORDINATION_SHA256 ersetzen und neu starten; bei Cloudflare mit <code>wrangler secret put KOORDINATION_SHA256</code>.',
      'Die Zugänge der Länder bleiben gültig.',
    ),
  ),
];
