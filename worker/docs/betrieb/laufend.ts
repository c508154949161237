import { version } from '../../version.ts';
import { absatz, abschnitt, befehle, liste, schritte } from '../elemente.ts';
import type { Abschnitt } from '../hilfeSeite.ts';

export const laufend: readonly Abschnitt[] = [
  abschnitt(
    'aktualisieren',
    'Aktualisieren',
    schritte(
      'Sichern oder ausgeben, wie oben.',
      `Neue Fassung holen und neu starten:${befehle('git pull', 'npm ci', 'systemctl restart ozg-checkliste')}`,
      'Bei Cloudflare statt des Neustarts <code>npm run deploy -- --host …</code>.',
    ),
    absatz(
      `Der Speicher bringt seine Tabellen beim Start selbst auf den neuen Stand. Zurück auf eine ältere Fassung führt nur die Sicherung. Diese Fassung ist ${version}.`,
    ),
    absatz(
      'Ändert sich das Manifest des Add-ins (neue Schaltflächen), so verteilen Sie es noch einmal; alles andere kommt mit dem nächsten Öffnen des Aufgabenbereichs.',
    ),
  ),
  abschnitt(
    'protokoll',
    'Überwachung und Protokoll',
    befehle('curl --fail https://ozg.land.example/api/health', '{"status":"ok","version":"…"}'),
    liste(
      '<code>/api/health</code> liest auch im Speicher, höchstens alle zwei Sekunden. Antwortet er nicht, ist die Antwort 503 mit <code>/problems/speicher-gestoert</code>.',
      'Auf Node schreibt der Dienst je Anfrage eine Zeile JSON auf die Standardausgabe: Vorgang, Methode, Muster der Adresse, Status, Dauer. Fehler des Programms stehen mit Art und Stelle im Programm auf der Standardfehlerausgabe.',
      'Inhalte, Namen, Dateinamen, Schlüssel, Adressen von Absendern und Angaben hinter dem Fragezeichen stehen nicht darin.',
      'Jede Antwort nennt ihren Vorgang im Kopf <code>X-Request-Id</code>, jede Fehlermeldung in <code>requestId</code>. Mit ihm finden Sie die Zeile im Protokoll.',
      'Bei Cloudflare ist die dauerhafte Aufzeichnung abgeschaltet (<code>observability</code>); <code>wrangler tail</code> zeigt das Protokoll, solange es läuft.',
      'Wer wann gemeldet, gelöscht, Schlüssel ausgegeben oder alles ausgegeben hat, steht unter <code>/api/audit</code>, nur für die Koordination.',
    ),
  ),
  abschnitt(
    'addin',
    'Das Add-in verteilen',
    absatz(
      'Das Manifest für Ihren Rechnernamen liefert der Dienst selbst unter <code>/manifest.xml</code>, sobald er über https erreichbar ist.',
    ),
    liste(
      '<strong>Microsoft 365:</strong> im Admin Center unter „Einstellungen“, „Integrierte Apps“ eine eigene App aus diesem Manifest bereitstellen und Personen oder Gruppen zuweisen. Erscheinen kann sie bei Ihnen erst nach Stunden.',
      '<strong>Ohne zentrale Verwaltung:</strong> in Excel im Web das Manifest selbst hinzufügen; in Excel für Windows über einen vertrauenswürdigen Katalog in einer Netzwerkfreigabe, den Microsoft nur für Tests vorsieht.',
      '<strong>Ohne Excel:</strong> Die Webseite kann Vorlage, Prüfung und Zusammenführung ohne Add-in.',
      'Das Add-in verlangt ExcelApi 1.8 (Excel 2021 und neuer, Microsoft 365, Excel im Web).',
      'Zeigt ein eigener Office Online Server den Aufgabenbereich, gehört seine Adresse in HOSTS.',
    ),
    absatz('Die Verteilung wurde nicht in einem Mandanten von Microsoft 365 geprüft.'),
  ),
];
