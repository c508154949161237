import { readConfig } from '../config.ts';
import { absatz, abschnitt, liste, megabyte, tabelle, zahl } from './elemente.ts';
import { grenzen } from './grenzen.ts';
import type { HilfeSeite } from './hilfeSeite.ts';

const { limits } = readConfig({});

export const sicherheit: HilfeSeite = {
  slug: 'sicherheit',
  title: 'Sicherheit',
  kurz: 'Wogegen der Dienst sich schützt, mit welchen Grenzen, was bleibt, und wohin Schwachstellen gemeldet werden.',
  abschnitte: [
    abschnitt(
      'bedrohungen',
      'Bedrohungen und Schutz',
      absatz(
        'Zu schützen sind die gemeldeten Stände und Freitexte der Länder, ihre Richtigkeit und der Betrieb. Der Schutzbedarf ist voraussichtlich normal; stehen interne Risiken in Freitexten, kann die Vertraulichkeit hoch sein.',
      ),
      tabelle(
        'Bedrohungen',
        ['Bedrohung', 'Schutz', 'Was bleibt'],
        [
          [
            'Präparierte Datei: Archivbombe, Entitäten, überlappende oder doppelte Einträge, Makros',
            'Eigener Leser mit Grenzen, gezählt beim Entpacken; keine DTD, keine Entität, kein externer Verweis, kein Makro, kein OLE oder DDE wird befolgt. Eine Datei wird nie verändert gespeichert.',
            'Fehler im Leser selbst; er wird mit hunderten bösartigen Dateien und Zufallsdaten geprüft',
          ],
          [
            'Formeln, die aus Texten eines Landes in die Übersicht geraten',
            'Texte bleiben Text, in Mappen wie in CSV',
            'Wer eine Zelle von Hand in eine Formel ändert',
          ],
          [
            'Ein Land liest oder ändert Daten eines anderen',
            'Jede Anfrage wird gegen das Land des Schlüssels geprüft; fremde Kennungen sehen aus wie unbekannte. Texte und Personen anderer werden entfernt, bevor gezählt wird.',
            'Die Koordination sieht und darf alles',
          ],
          [
            'Erratene oder gestohlene Zugangsschlüssel',
            '256 Bit Zufall, gespeichert nur als SHA-256, Vergleich in gleichbleibender Zeit, Ablauf und Widerruf, begrenzte Fehlversuche; nie in Adressen, Mappen oder Protokoll',
            'Ein gestohlener Schlüssel gilt bis zum Widerruf. Stärker ist die Anmeldung über einen Aussteller (ACCESS_…)',
          ],
          [
            'Fremde Seiten, die im Namen der Nutzer handeln',
            'Keine Cookies, keine Freigabe für andere Herkünfte (CORS), strenge Content-Security-Policy ohne unsafe-inline, kein Rahmen außer für Office; Anmeldungen über einen Aussteller ändern nur etwas von einer Seite dieses Dienstes',
            'Schadprogramme auf dem Rechner der Nutzer',
          ],
          [
            'Überlastung',
            'Grenzen je Schlüssel, sonst je Netz, für Anfragen, Datenmenge und Fehlversuche; jede Datei in begrenzter Zeit',
            'Verteilte Angriffe gehören an Proxy oder Cloudflare',
          ],
          [
            'Verlust und stilles Überschreiben',
            'Jede Meldung ist eine Version und eine Transaktion; Konflikte werden gezeigt, nicht entschieden; Sicherung und Ausgabe',
            'Ohne Sicherung ist eine verlorene Platte ein Verlust',
          ],
          [
            'Inhalte im Protokoll',
            'Nur Muster der Adressen, Status, Dauer; von Fehlern nur Art und Stelle',
            'Protokolle des Proxys liegen beim Betreiber',
          ],
          [
            'Der Betreiber und sein Personal',
            'Wenig speichern: ohne <code>namen=ja</code> keine Personen',
            'Wer den Rechner verwaltet, kann den Speicher lesen; er ist nicht verschlüsselt. Verschlüsseln Sie den Datenträger',
          ],
          [
            'Abhängigkeiten',
            'Genau festgelegte Fassungen mit Prüfsumme, Installationsskripte abgeschaltet, alles von der eigenen Herkunft geladen',
            'Bekannt gewordene Lücken erfordern ein Update',
          ],
        ],
      ),
    ),
    abschnitt(
      'grenzen',
      'Grenzen für Dateien',
      absatz('Fest im Programm (<code>worker/files/limits.ts</code>):'),
      tabelle(
        'Grenzen für Dateien',
        ['Was', 'Grenze', 'Name im Programm'],
        grenzen.map(({ name, was, wert }) => [was, wert, `<code>${name}</code>`]),
      ),
    ),
    abschnitt(
      'absender',
      'Grenzen für Absender',
      absatz(
        'Einstellbar, siehe <a class="kern-link" href="/hilfe/betrieb#einstellungen">Einstellungen</a>; ohne Angabe:',
      ),
      liste(
        `${zahl(limits.requests)} Anfragen und ${megabyte(limits.bytes)} in ${zahl(limits.seconds / 60)} Minuten je Zugangsschlüssel, sonst je Netz`,
        `${zahl(limits.failures)} ungültige Zugangsschlüssel in ${zahl(limits.seconds / 60)} Minuten je Netz; wer dort schon angemeldet ist, arbeitet weiter`,
      ),
      absatz(
        'Ein Netz ist eine IPv4-Adresse oder ein /64 von IPv6. Hinter einem Proxy muss PROXY_VERTRAUT gesetzt sein, sonst gelten alle als ein Absender.',
      ),
    ),
    abschnitt(
      'betreiber',
      'Was der Betreiber tun muss',
      liste(
        'TLS am Proxy, den Dienst nur auf 127.0.0.1 oder im inneren Netz warten lassen.',
        'OFFEN auf <code>nein</code> lassen, wenn der Dienst aus dem Internet erreichbar ist und niemand ohne Schlüssel prüfen soll.',
        'Schlüssel je Stelle ausgeben, mit Ablauf, und beim Wechsel widerrufen.',
        'Sicherungen und Ausgaben wie den Speicher schützen.',
        'Aktualisieren, wenn es eine neue Fassung gibt.',
      ),
    ),
    abschnitt(
      'melden',
      'Schwachstellen melden',
      absatz(
        'Melden Sie eine Schwachstelle der Stelle, die diesen Dienst betreibt, vertraulich und mit dem Vorgang (<code>X-Request-Id</code>), wenn es einen gibt. Senden Sie keine echten Mappen mit. Betrifft sie das Programm selbst, gibt die Stelle sie an die Ablage des Quelltextes weiter.',
      ),
      absatz('Eine unabhängige Prüfung (Penetrationstest) hat nicht stattgefunden.'),
    ),
  ],
};
