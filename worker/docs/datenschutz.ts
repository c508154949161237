import { absatz, abschnitt, liste, tabelle } from './elemente.ts';
import type { HilfeSeite } from './hilfeSeite.ts';

export const datenschutz: HilfeSeite = {
  slug: 'datenschutz',
  title: 'Datenschutz',
  kurz: 'Was gespeichert wird und was nicht, wie lange, wie gelöscht wird, und ein Entwurf für das Verzeichnis der Verarbeitungstätigkeiten.',
  abschnitte: [
    abschnitt(
      'kurz',
      'Das Wichtigste',
      liste(
        'Es geht um den Fortschritt von Projekten der Verwaltung. Daten von Bürgerinnen und Bürgern sind nicht vorgesehen.',
        'Personenbezogen sind die Namen der Verantwortlichen. Ohne <code>namen=ja</code> (auf der Webseite ein Häkchen) werden sie auf „besetzt“ verkürzt, bevor irgendetwas verglichen oder gespeichert wird, und Dateinamen auf die Kennung.',
        '<strong>Freitexte bleiben stehen und können Namen enthalten:</strong> Bemerkungen, Texte des Statusberichts, Bezeichnungen, Umsetzungsprojekt. Das Programm kann sie nicht erkennen.',
        'Prüfen und Zusammenführen speichern nichts. Gespeichert wird nur, was gemeldet wird.',
        'Angaben über die Verfasser einer Datei (Eigenschaften „Autor“, „Zuletzt gespeichert von“) werden nie gelesen.',
        'Es gibt keine Cookies, keine Messung des Verhaltens und keine Verbindung zu anderen Anbietern, solange OFFICE_JS nicht auf <code>cdn</code> steht.',
      ),
    ),
    abschnitt(
      'gespeichert',
      'Was gespeichert wird, und wie lange',
      tabelle(
        'Gespeicherte Daten',
        ['Was', 'Inhalt', 'Wie lange'],
        [
          [
            'Mappen',
            'Stammdaten, Status, Wochen, Tage, Bemerkungen, Texte des Berichts; Personen als „besetzt“, mit <code>namen=ja</code> mit Namen. Die Datei selbst nicht.',
            'bis zum endgültigen Löschen',
          ],
          [
            'Frühere Versionen',
            'dasselbe, mit Zeitpunkt und dem Zugangsschlüssel, der gemeldet hat',
            'bis zur eingestellten Frist, ohne Einstellung bis zum endgültigen Löschen',
          ],
          [
            'Zugänge',
            'SHA-256 des Schlüssels, Bezeichnung, Rolle, Land, Ablauf, letzte Benutzung auf die Stunde',
            'dauerhaft, auch nach dem Widerruf; die Bezeichnung soll eine Stelle nennen, keine Person',
          ],
          [
            'Protokoll der Vorgänge',
            'wer (Zugang) wann was getan hat, mit Kennung, ohne Inhalte',
            'dauerhaft; beim endgültigen Löschen einer Mappe gehen ihre Einträge mit, bis auf den der Löschung',
          ],
          ['Vorgaben', 'Zielwochen, Verbindlichkeit, erwartete Länder', 'bis zur nächsten Änderung'],
          [
            'Kennungen gelöschter Mappen',
            'nur die Kennung, damit keine späte Kopie wiederkehrt',
            'dauerhaft',
          ],
          [
            'Protokoll des Dienstes',
            'je Anfrage eine Zeile ohne Inhalt, Namen, Schlüssel und Adresse',
            'legt der Betreiber fest; bei Cloudflare ist die Aufzeichnung abgeschaltet',
          ],
          [
            'Im Browser',
            'der Zugangsschlüssel: auf der Webseite für das Fenster, im Aufgabenbereich für diesen Rechner; nie in einer Adresse oder Mappe',
            'Webseite: bis zum Abmelden oder Schließen; Aufgabenbereich: bis er dort entfernt wird',
          ],
        ],
      ),
      absatz(
        'Die Adresse eines Absenders wird nur als Prüfsumme mit einem Zufallswert im Arbeitsspeicher gezählt, um zu viele Anfragen abzuweisen, und nicht gespeichert.',
      ),
    ),
    abschnitt(
      'sicht',
      'Wer was sieht',
      liste(
        'Ein Land sieht seine eigenen Mappen ganz. Von anderen sieht es Zahlen, Status, Wochen, Tage und die vorgeschlagene Terminampel, mit <code>VERGLEICH=nein</code> nur Summen.',
        'Freitexte, Personen, Dateinamen, die erklärte Ampel, Begründungen und Prüfhinweise anderer Länder stehen in keiner Antwort, auch nicht in den Dateien.',
        'Die Koordination sieht alles.',
        'Auswertungen nach Personen gibt es nicht. Ob die Einführung dennoch der Mitbestimmung unterliegt, prüft die Dienststelle.',
      ),
    ),
    abschnitt(
      'loeschen',
      'Wie gelöscht wird',
      liste(
        '<strong>Zurückziehen</strong> (Land oder Koordination): Die Mappe verschwindet aus allen Antworten, bleibt aber gespeichert und lebt mit einer neuen Meldung wieder auf.',
        '<strong>Endgültig löschen</strong> (Koordination, <code>DELETE /api/workbooks/&lt;Kennung&gt;?endgueltig=true</code>): Die Mappe mit allen Versionen ist sofort weg; es bleibt die Kennung.',
        '<strong>Fristen:</strong> Ältere Versionen gehen von selbst, wenn <a class="kern-link" href="/hilfe/betrieb#aufbewahrung">Fristen eingestellt</a> sind. Die neueste Version bleibt immer; für eine abgeschlossene oder zurückgezogene Mappe ist das endgültige Löschen der Weg.',
        'Auf Node wird Gelöschtes in der Datei mit Nullen überschrieben. In Sicherungen bleibt es, bis sie ablaufen.',
        'Bei Cloudflare lassen sich frühere Zustände des Speichers bis zu 30 Tage lang zurückholen; so lange ist Gelöschtes dort noch vorhanden.',
        'Eine Auskunft über eine Person lässt sich nur durch Suche im ausgegebenen Bestand (<code>/api/export</code>) geben; ein Verzeichnis von Personen gibt es nicht.',
      ),
    ),
    abschnitt(
      'verzeichnis',
      'Entwurf: Verzeichnis der Verarbeitungstätigkeiten (Art. 30 DSGVO)',
      absatz(
        'Ein Entwurf zum Ergänzen, keine Rechtsberatung. Was in Klammern steht, legt die verantwortliche Stelle fest.',
      ),
      tabelle(
        'Verzeichnis der Verarbeitungstätigkeiten',
        ['Angabe', 'Entwurf'],
        [
          [
            'Verantwortliche Stelle',
            '[Behörde, Anschrift, Datenschutzbeauftragte]; melden mehrere Länder, ist eine Vereinbarung nach Art. 26 zu prüfen',
          ],
          [
            'Zweck',
            'Steuerung und Berichterstattung der Umsetzung des Onlinezugangsgesetzes über die Checklisten der Umsetzungsprojekte',
          ],
          [
            'Rechtsgrundlage',
            'Art. 6 Abs. 1 Buchst. e und Abs. 3 DSGVO mit [Landesdatenschutzgesetz]; für Beschäftigte Art. 88 DSGVO mit [Landesrecht]',
          ],
          ['Betroffene', 'Beschäftigte der Verwaltung und Beauftragte, die als Verantwortliche genannt sind'],
          [
            'Kategorien von Daten',
            'Name oder Rolle, Zuordnung zu Projekt und Arbeitsschritt; Freitexte; ohne <code>namen=ja</code> keine Namen außer in Freitexten',
          ],
          ['Besondere Kategorien', 'keine vorgesehen'],
          [
            'Empfänger',
            'Koordination; andere Länder nur Zahlen und Termine ohne Personen; [Betreiber als Auftragsverarbeiter nach Art. 28]',
          ],
          [
            'Drittländer',
            'im eigenen Rechenzentrum keine; bei Cloudflare Speicher in der EU, Anbieter in den USA: [Bewertung, Vertrag, Unterauftragnehmer]',
          ],
          [
            'Löschfristen',
            '[AUFBEWAHRUNG_MONATLICH_NACH_TAGEN], [AUFBEWAHRUNG_ENDE_NACH_TAGEN]; Mappen abgeschlossener Projekte endgültig nach [Frist]; Sicherungen nach [Frist]',
          ],
          [
            'Maßnahmen nach Art. 32',
            'siehe <a class="kern-link" href="/hilfe/sicherheit">Sicherheit</a>; dazu [Maßnahmen des Rechenzentrums]',
          ],
          [
            'Folgenabschätzung',
            '[Schwellwertprüfung]; voraussichtlich nicht erforderlich, da weder besondere Kategorien noch Bewertung von Personen',
          ],
        ],
      ),
    ),
  ],
};
