import { absatz, abschnitt, liste } from './elemente.ts';
import type { HilfeSeite } from './hilfeSeite.ts';

export const barrierefreiheit: HilfeSeite = {
  slug: 'barrierefreiheit',
  title: 'Barrierefreiheit',
  kurz: 'Was geprüft ist, womit, und was bekanntermaßen fehlt. Maßstab ist WCAG 2.2 AA, das EN 301 549 und BITV 2.0 einschließt.',
  abschnitte: [
    abschnitt(
      'geprueft',
      'Was geprüft ist',
      absatz('Bei jeder Änderung, automatisch und in einem echten Browser:'),
      liste(
        'Webseite: die Seiten der Anwendung mit Befunden, Fehlern und Ergebnissen mit axe-core nach WCAG 2.0 bis 2.2, Stufe A und AA, in 320 und 1.280 Pixel Breite, hell, dunkel und mit erzwungenen Farben; nichts läuft seitlich hinaus.',
        'Diese Hilfe: ebenso, in 320 und 1.280 Pixel Breite, hell und dunkel.',
        'Aufgabenbereich: ebenso mit axe-core, in 270, 320 und 350 Pixel Breite, hell, dunkel und mit erzwungenen Farben, gegen eine nachgebildete Mappe.',
        'Tastatur: Sprungmarke und Navigation der Webseite; der Aufgabenbereich vom Anlegen bis zum Ergebnis in der Reihenfolge der Seite; der Fokus geht auf das Ergebnis, nicht verloren.',
        'Meldungen über Fortschritt und Fehler stehen in Bereichen, die ein Vorleseprogramm ansagt.',
      ),
    ),
    abschnitt(
      'gebaut',
      'Worauf gebaut ist',
      liste(
        'Farbe steht nie allein: Status und Ampel haben Zeichen, Wort und Farbe, auch in den Mappen.',
        'Bedienelemente sind die des Browsers; die Gestaltung folgt KERN, dem Designsystem der Verwaltung.',
        'Vorlage, Prüfbericht und Zusammenführung gehen auch ohne JavaScript. Zu jedem Diagramm gibt es die Zahlen als Tabelle.',
        'Die Mappe hat feste Kopfzeilen, sprechende Blattnamen, keine verbundenen Zellen in den Tabellen von Checkliste und Umsetzungscheckliste und braucht kein Add-in.',
      ),
    ),
    abschnitt(
      'offen',
      'Was nicht geprüft ist oder nicht geht',
      liste(
        'Vorleseprogramme (NVDA, JAWS, VoiceOver) wurden nicht verwendet, Menschen mit Behinderungen nicht beteiligt. Automatische Prüfungen finden nur einen Teil der Barrieren.',
        'Der Aufgabenbereich wurde nicht in Excel selbst geprüft, auch nicht der Wechsel des Fokus zwischen Mappe und Aufgabenbereich (F6).',
        'Die erzeugten Mappen wurden nicht mit der Barrierefreiheitsprüfung von Excel geprüft.',
        'Die Matrix der Länder und der Zeitplan sind breit. Bei starker Vergrößerung müssen sie seitlich gerollt werden.',
        'Einen Bericht als barrierefreies PDF erzeugt das Programm nicht.',
        'Leichte Sprache und Gebärdensprache gibt es nicht.',
      ),
      absatz(
        'Das ist keine Erklärung zur Barrierefreiheit im Sinne der BITV. Die veröffentlicht die Stelle, die den Dienst betreibt, mit ihrem Kontakt und der Durchsetzungsstelle.',
      ),
    ),
  ],
};
