/** Threat → measure → test, for a security concept after IT-Grundschutz. A test holds that the named tests are there. */

/** The Bausteine of the Kompendium (Edition 2023) that measures here contribute to. */
export const bausteine = {
  'APP.3.1': 'Webanwendungen und Webservices',
  'CON.2': 'Datenschutz',
  'CON.3': 'Datensicherungskonzept',
  'CON.8': 'Software-Entwicklung',
  'CON.10': 'Entwicklung von Webanwendungen',
  'OPS.1.1.3': 'Patch- und Änderungsmanagement',
  'OPS.1.1.5': 'Protokollierung',
  'ORP.4': 'Identitäts- und Berechtigungsmanagement',
} as const;

export interface Nachweis {
  /** From the top of the repository. */
  readonly datei: string;
  /** A test's own name, or the beginning of it. */
  readonly test: string;
}

export interface Massnahme {
  readonly bedrohung: string;
  readonly massnahme: string;
  readonly bausteine: readonly (keyof typeof bausteine)[];
  readonly nachweise: readonly Nachweis[];
}

const http = (datei: string, test: string): Nachweis => ({ datei: `test/worker/http/${datei}`, test });
const store = (datei: string, test: string): Nachweis => ({ datei: `test/worker/store/${datei}`, test });
const node = (datei: string, test: string): Nachweis => ({ datei: `test/worker/node/${datei}`, test });

export const massnahmen: readonly Massnahme[] = [
  {
    bedrohung: 'Präparierte Datei',
    massnahme: 'Grenzen beim Entpacken, keine Entitäten, keine Makros; eine Antwort in begrenzter Zeit',
    bausteine: ['APP.3.1', 'CON.10'],
    nachweise: [
      http('hostile.test.ts', 'is answered by /api/validate with what is wrong, in time'),
      { datei: 'test/fuzz/fuzz.test.ts', test: 'give a finding or a reading, never a fault' },
    ],
  },
  {
    bedrohung: 'Formeln aus fremden Texten',
    massnahme: 'Texte bleiben Text, in Mappen wie in CSV',
    bausteine: ['APP.3.1', 'CON.10'],
    nachweise: [
      http('formeln.test.ts', 'texts that look like formulas'),
      { datei: 'test/worker/csv/csv.test.ts', test: 'writes %j as a line that no spreadsheet computes' },
    ],
  },
  {
    bedrohung: 'Ein Land liest oder ändert Daten eines anderen',
    massnahme: 'Jede Anfrage wird gegen das Land des Schlüssels geprüft; fremde Texte fehlen in jedem Format',
    bausteine: ['APP.3.1', 'ORP.4'],
    nachweise: [
      http('sichtContract.ts', 'another Land is answered %i at %s'),
      http('sichtContract.ts', 'no text of one Land reaches another at %s'),
    ],
  },
  {
    bedrohung: 'Erratene oder gestohlene Zugangsschlüssel',
    massnahme: 'Nur als SHA-256 gespeichert, Ablauf und Widerruf, begrenzte Fehlversuche, nie im Protokoll',
    bausteine: ['APP.3.1', 'ORP.4'],
    nachweise: [
      store('tokens.test.ts', 'is refused once revoked, and stays listed with its label'),
      store('tokens.test.ts', 'is never listed with its hash'),
      http('koordinationContract.ts', 'that are wrong, expired or revoked are refused'),
      http('limiter.test.ts', 'does not let an invented key escape the count of the address'),
      http('koordinationContract.ts', 'never reach the log'),
    ],
  },
  {
    bedrohung: 'Gefälschte Anmeldung über einen Aussteller',
    massnahme: 'Signatur, Aussteller, Anwendung und Ablauf des JWT geprüft; ohne Rolle kein Zugang',
    bausteine: ['APP.3.1', 'ORP.4'],
    nachweise: [
      http(
        'signIn.test.ts',
        'is nobody without a role, forged, expired, of another issuer or for another application',
      ),
    ],
  },
  {
    bedrohung: 'Fremde Seiten handeln im Namen der Nutzer',
    massnahme: 'Keine Cookies, strenge Content-Security-Policy, Änderungen nur von eigenen Seiten',
    bausteine: ['APP.3.1', 'CON.10'],
    nachweise: [
      http('contract.ts', 'guards %s with the headers of the page'),
      http(
        'access.test.ts',
        'may not change anything from another page, and counts for nothing if it is not valid',
      ),
    ],
  },
  {
    bedrohung: 'Überlastung',
    massnahme: 'Grenzen je Absender, lange Arbeit mit begrenzter Warteschlange, Obergrenze je Land',
    bausteine: ['APP.3.1'],
    nachweise: [
      http('limiter.test.ts', 'counts by client address without a key, and says when to come again'),
      {
        datei: 'test/worker/heavy/heavyContract.ts',
        test: 'answers 503 with Retry-After to what is more than it takes, and goes on',
      },
      http('kontingent.test.ts', 'refuses what goes beyond the bound of a Land in German words'),
    ],
  },
  {
    bedrohung: 'Verlust und stilles Überschreiben',
    massnahme:
      'Jede Meldung eine Transaktion und eine Version; Sicherung im Betrieb; Konflikte werden gezeigt',
    bausteine: ['CON.3'],
    nachweise: [
      store('durability.test.ts', 'has kept every acknowledged one, and none by half'),
      store('backupNode.test.ts', 'copies a store that is in use, with figures equal to it'),
      http('workbooksContract.ts', 'takes what only one side changed, and names what both did'),
    ],
  },
  {
    bedrohung: 'Gestörter Speicher',
    massnahme: 'Antwort 503 mit Grund im Protokoll, Erholung ohne Neustart',
    bausteine: ['CON.3', 'OPS.1.1.5'],
    nachweise: [
      store(
        'storeFaults.test.ts',
        'says so, is read on, and is well again when there is room, without a restart',
      ),
    ],
  },
  {
    bedrohung: 'Gelöschtes bleibt lesbar',
    massnahme: 'Endgültig Gelöschtes steht in keiner Antwort und in keiner Datei des Speichers',
    bausteine: ['CON.2'],
    nachweise: [
      http('workbooksContract.ts', 'is gone for good when the coordination erases it'),
      store('storeFaults.test.ts', 'leaves neither the stored bytes nor the text in any file'),
    ],
  },
  {
    bedrohung: 'Personen ohne Not gespeichert',
    massnahme: 'Ohne `namen=ja` werden Personen entfernt, bevor etwas gespeichert oder verglichen wird',
    bausteine: ['CON.2'],
    nachweise: [
      http(
        'sichtContract.ts',
        'persons without namen=ja and names of files are nowhere, for the coordination neither',
      ),
    ],
  },
  {
    bedrohung: 'Inhalte im Protokoll',
    massnahme: 'Nur Muster der Adressen, Status, Dauer; Vorgänge mit Zeit und Zugang, ohne Inhalt',
    bausteine: ['OPS.1.1.5', 'CON.2'],
    nachweise: [
      http('contract.ts', 'logs one line per request, without query, names or content'),
      store(
        'tokens.test.ts',
        'tells who did what when, newest first and in pages, and never what stood in a cell',
      ),
    ],
  },
  {
    bedrohung: 'Unbemerkte oder veraltete Abhängigkeiten',
    massnahme:
      'Festgelegte Fassungen mit Prüfsumme, Liste der Bestandteile, kein unerwartetes Paket im Worker',
    bausteine: ['CON.8', 'OPS.1.1.3'],
    nachweise: [
      { datei: 'test/worker/docs/licences.test.ts', test: 'the bill of materials has the same packages' },
      node('dryRun.test.ts', 'carries the packages it is known to carry and no others'),
    ],
  },
  {
    bedrohung: 'Fehlgeschlagene Aktualisierung',
    massnahme:
      'Eine misslungene Installation lässt die alte weiterarbeiten; der Speicher wird beim Start gehoben',
    bausteine: ['OPS.1.1.3'],
    nachweise: [
      node('launch.test.ts', 'a renewal that fails leaves the old installation working and says so'),
      store('migrate.test.ts', 'brings an older store to the newest tables and keeps its data'),
    ],
  },
];
