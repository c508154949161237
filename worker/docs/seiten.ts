/** What each page of the application is for, by its id, for the Kurzanleitung. Markdown. */
import { BATCH_FILES } from '../files/limits.ts';

export const seitentexte: Readonly<Record<string, string>> = {
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
