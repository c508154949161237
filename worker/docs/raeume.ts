/** The folders of the product and what each may touch; tests compare both with the code. */

export interface Raum {
  /** From the top of the repository. */
  readonly ordner: string;
  readonly zweck: string;
}

export const raeume: readonly Raum[] = [
  { ordner: 'templates', zweck: 'Der Vertrag zwischen allen Teilen. Rein: ohne Excel, Server, Uhr und Netz' },
  { ordner: 'templates/model', zweck: 'Das Modell: Checkliste, Befund, Übersicht, Personen' },
  {
    ordner: 'templates/api',
    zweck: 'Was über die Schnittstelle geht, als Typen: Dienst, Seite und Aufgabenbereich teilen sie',
  },
  {
    ordner: 'templates/catalogue',
    zweck: 'Fachliches Wissen als Daten mit Quelle; Suche nach Ländern, Schritten, Status',
  },
  { ordner: 'templates/kalender', zweck: 'Kalenderwochen und Tage lesen, rechnen, anzeigen' },
  {
    ordner: 'templates/sheets',
    zweck: 'Was eine Mappe ist: Tabelle, Plan, Formate, Blätter und Spalten als Daten',
  },
  { ordner: 'templates/read', zweck: 'Tabelle → Checkliste, mit Befunden und dem Ort jedes Wertes' },
  { ordner: 'templates/write', zweck: 'Checkliste → Plan der Mappe' },
  { ordner: 'templates/lift', zweck: 'Eine ältere Mappe in die aktuelle Vorlage übernehmen, Eigenes bleibt' },
  { ordner: 'templates/validate', zweck: 'Eine Regel je Datei; alle Befunde mit Zelle und Abhilfe' },
  { ordner: 'templates/sync', zweck: 'Stände vergleichen und zusammensetzen, Konflikte finden' },
  { ordner: 'templates/figures', zweck: 'Eine Checkliste zählen: Arbeitspakete, Indikatoren, Terminampel' },
  { ordner: 'templates/report', zweck: 'Entwürfe und Blatt des Statusberichts' },
  { ordner: 'addin', zweck: 'Einstieg des Aufgabenbereichs in Excel' },
  {
    ordner: 'addin/excel',
    zweck: 'Spricht als einziger Ordner mit der Bibliothek von Microsoft („Office.js“)',
  },
  { ordner: 'addin/commands', zweck: 'Was eine Schaltfläche tut: lesen, entscheiden lassen, schreiben' },
  { ordner: 'addin/service', zweck: 'Spricht mit dem Dienst: Zugangsschlüssel, Melden, Übersicht' },
  { ordner: 'addin/view', zweck: 'Was man im Aufgabenbereich sieht' },
  { ordner: 'addin/icons', zweck: 'Bilder für Menüband und Liste der Add-ins' },
  { ordner: 'worker', zweck: 'Einstieg bei Cloudflare, Anwendung, Einstellungen, Anmeldung, Fehlerarten' },
  { ordner: 'worker/http', zweck: 'Anfragen annehmen: Köpfe, Grenzen, Formulare, Protokoll' },
  { ordner: 'worker/routes', zweck: 'Eine Adresse der Schnittstelle je Datei, mit ihrer Beschreibung' },
  { ordner: 'worker/intake', zweck: 'Aus einer Datei oder aus JSON wird eine geprüfte Checkliste' },
  { ordner: 'worker/files', zweck: 'Kennt als einziger Ordner Dateiformate: lesen mit Grenzen, schreiben' },
  { ordner: 'worker/store', zweck: 'Kennt als einziger Ordner die Datenbank: Versionen, Zugänge, Protokoll' },
  {
    ordner: 'worker/heavy',
    zweck:
      'Lange Arbeit: auf Node in eigenen Threads, bei Cloudflare in Scheiben, mit begrenzter Warteschlange',
  },
  { ordner: 'worker/merge', zweck: 'Viele Mappen, eine Übersicht' },
  { ordner: 'worker/overview', zweck: 'Die Übersicht aus dem Speicher, und wer was davon sieht' },
  { ordner: 'worker/report', zweck: 'Blätter der Übersicht und Berichte als Plan' },
  { ordner: 'worker/csv', zweck: 'Listen als CSV' },
  { ordner: 'worker/web', zweck: 'Die Webseite' },
  { ordner: 'worker/docs', zweck: 'Diese Hilfe' },
  { ordner: 'worker/demo', zweck: 'Beispielmappen für npm start -- --demo' },
  { ordner: 'worker/node', zweck: 'Starten, bauen, sichern: alles, was auf Node läuft' },
];

export interface Alleinrecht {
  /** Packages and modules. */
  readonly pakete: readonly string[];
  /** The only folder that imports them. */
  readonly ordner: string;
}

export const alleinrechte: readonly Alleinrecht[] = [
  { pakete: ['exceljs'], ordner: 'worker/files/xlsx/write' },
  { pakete: ['node:sqlite', 'cloudflare:workers'], ordner: 'worker/store' },
  { pakete: ['@hono/node-server', 'esbuild'], ordner: 'worker/node' },
];
