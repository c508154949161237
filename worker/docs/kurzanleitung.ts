import { BATCH_FILES, FILE_BYTES } from '../files/limits.ts';
import { pages } from '../web/page/pages.ts';
import { absatz, abschnitt, liste, megabyte, schritte } from './elemente.ts';
import type { HilfeSeite } from './hilfeSeite.ts';

/** What each page of the application is for, by its id; only pages that exist are shown. */
export const webTexte: Readonly<Record<string, string>> = {
  vorlage:
    'Sie erhalten eine neue Arbeitsmappe. Wählen Sie ein Land, so bekommt sie gleich ihre Kennung; alle anderen Angaben können Sie später in der Mappe machen.',
  pruefen:
    'Wählen Sie eine oder mehrere Mappen aus. Sie sehen die Befunde mit Blatt und Zelle und können die Mappe mit einem weiteren Blatt „Prüfbericht“ herunterladen. Gespeichert wird nichts.',
  zusammenfuehren: `Aus bis zu ${BATCH_FILES} Mappen entsteht eine Übersicht zum Stichtag, und auf Wunsch ein Statusbericht. Wählen Sie eine frühere Übersicht dazu aus, so zeigt das Blatt „Änderungen“, was seitdem geschehen ist. Gespeichert wird nichts.`,
  melden:
    'Mit dem Zugangsschlüssel Ihres Landes legen Sie Mappen im gemeinsamen Speicher ab. Jede Meldung ist eine neue Version, frühere bleiben erhalten. Haben andere dieselbe Mappe geändert, sehen Sie die abweichenden Felder und entscheiden.',
  uebersicht:
    'Sie sehen den Stand aller gemeldeten Mappen zum Stichtag und laden Übersicht und Statusbericht herunter. Von anderen Ländern sehen Sie nur Zahlen, Status, Wochen und Tage, keine Texte und keine Personen.',
  zugaenge:
    'Nur für die Koordination: Zugangsschlüssel ausgeben und widerrufen. Ein neuer Schlüssel wird genau einmal angezeigt.',
};

export const kurzanleitung: HilfeSeite = {
  slug: 'kurzanleitung',
  title: 'Kurzanleitung',
  kurz: 'Eine Checkliste anlegen, pflegen, prüfen und zusammenführen: in Excel, in LibreOffice und auf der Webseite.',
  abschnitte: [
    abschnitt(
      'ablauf',
      'Der Ablauf in fünf Schritten',
      schritte(
        'Anlegen: im Aufgabenbereich von Excel oder auf der Webseite unter „Vorlage“.',
        'Pflegen: im Blatt „Checkliste“ je Schritt Status, Verantwortliche und Frist eintragen, im Blatt „Umsetzungscheckliste“ ebenso.',
        'Prüfen: im Aufgabenbereich mit „Mappe prüfen“ oder auf der Webseite unter „Prüfen“.',
        'Abgeben: die Datei an die Koordination senden oder, wo es eingerichtet ist, melden.',
        'Zusammenführen: Die Koordination macht aus allen Mappen die Übersicht und den Statusbericht.',
      ),
    ),
    abschnitt(
      'mappe',
      'Die Mappe',
      liste(
        'Füllen Sie die hellgelben Felder aus. Gesperrt ist nur, was die Vorlage vorgibt; ein Kennwort gibt es nicht.',
        'Fristen sind Kalenderwochen: <code>KW 12/2027</code>. Ein Datum wird zu seiner Woche. Fällig ist eine Frist mit dem Sonntag ihrer Woche.',
        'Mit ★ gekennzeichnete Schritte sind Steuerungsindikatoren: Sie stehen in der Übersicht der Länder. Tragen Sie dort auch „Begonnen am“ und „Erledigt am“ ein.',
        '„Entfällt“ braucht einen Grund in der Bemerkung. Solche Schritte zählen in keinem Nenner mit.',
        'Der „Stand“ in den Stammdaten ist der Tag, für den die Mappe spricht. Setzen Sie ihn bei jeder Abgabe neu.',
        'Nennen Sie bei „Verantwortliche“ besser eine Rolle oder ein Funktionspostfach als einen Namen.',
        'Eigene Zeilen, Spalten und Blätter bleiben erhalten. Gezählt werden sie nicht.',
      ),
    ),
    abschnitt(
      'aufgabenbereich',
      'Der Aufgabenbereich in Excel',
      absatz('Sie öffnen ihn im Menüband auf der Registerkarte „OZG-Checkliste“. Seine Abschnitte:'),
      liste(
        '<strong>Neue Checkliste:</strong> Land und Umsetzungsprojekt angeben, „Checkliste anlegen“. Vorhandene Blätter bleiben unverändert.',
        '<strong>Prüfung:</strong> „Mappe prüfen“ nennt Fehler, Warnungen und Hinweise. „Zur Zelle“ führt hin, „Beheben“ setzt den Vorschlag ein, „Alle beheben“ alle auf einmal, „Rückgängig machen“ nimmt es zurück.',
        '<strong>Schritt:</strong> erklärt die Zeile, in der Sie stehen.',
        '<strong>Fortschritt:</strong> zeigt Arbeitspakete, Steuerungsindikatoren, die Terminampel (Vorschlag) und die nächsten Fristen.',
        '<strong>Melden:</strong> legt die geöffnete Mappe mit dem Zugangsschlüssel Ihres Landes im gemeinsamen Speicher ab und zeigt Konflikte; „Übersicht einfügen“ holt den Stand aller Länder als Blatt in eine Mappe.',
        '<strong>Bericht:</strong> „Bericht aktualisieren“ schreibt Entwürfe in den Statusbericht. Was Sie selbst geschrieben haben, bleibt stehen.',
        '<strong>Vorlage:</strong> baut beschädigte Blätter neu auf und hebt ältere Mappen auf die aktuelle Vorlage.',
        '<strong>Hilfe:</strong> das Wichtigste in Kürze.',
      ),
      absatz('Die Taste F6 wechselt zwischen der Mappe und dem Aufgabenbereich.'),
    ),
    abschnitt(
      'webseite',
      'Die Webseite',
      absatz('Die Webseite braucht kein Excel. Sie nimmt <code>.xlsx</code> und <code>.ods</code>:'),
      liste(
        ...pages.map(({ id, label }) => `<strong>${label}:</strong> ${webTexte[id] ?? ''}`),
        `Eine Datei darf ${megabyte(FILE_BYTES)} groß sein.`,
      ),
    ),
    abschnitt(
      'befunde',
      'Befunde verstehen',
      liste(
        '<strong>Fehler</strong> sagen, was sein muss oder nicht sein darf. Mit Fehlern in „Stammdaten“ oder „Checkliste“ wird eine Mappe nicht gespeichert.',
        '<strong>Warnungen</strong> sagen, was sein soll. Die Mappe ist verwendbar.',
        '<strong>Hinweise</strong> sind nur zur Kenntnis.',
      ),
      absatz(
        'Beim Zusammenführen fällt nur eine Mappe ganz heraus, deren Checkliste oder Land nicht zu erkennen ist. Jeder andere Fehler lässt nur seine Zelle aus, und die Übersicht sagt es.',
      ),
    ),
  ],
};
