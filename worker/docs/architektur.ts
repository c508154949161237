import { absatz, abschnitt, befehle, liste, schritte, tabelle } from './elemente.ts';
import type { HilfeSeite } from './hilfeSeite.ts';
import { alleinrechte, raeume } from './raeume.ts';

const code = (text: string): string => `<code>${text}</code>`;

export const architektur: HilfeSeite = {
  slug: 'architektur',
  title: 'Architektur',
  kurz: 'Für alle, die das Programm weiterführen: der Weg der Daten, die Räume, und wie Regel, Schritt, Phase oder Blatt hinzukommen.',
  abschnitte: [
    abschnitt(
      'weg',
      'Der Weg der Daten',
      schritte(
        '<strong>Katalog:</strong> Schritte, Checkpoints, Länder, Status sind Daten mit Quelle, kein Quelltext.',
        '<strong>Mappe:</strong> Aus Katalog und Angaben entsteht ein Plan (<code>WorkbookPlan</code>), den Excel oder der Schreiber von .xlsx ausführt. Umgekehrt wird jede Datei zuerst zu <code>Grid</code>, den Werten der Zellen, und dann zur Checkliste.',
        '<strong>Prüfung:</strong> Lesen und Regeln geben Befunde zurück, alle auf einmal.',
        '<strong>Annehmen:</strong> Der Dienst liest mit Grenzen, entfernt Personen und prüft noch einmal, weil er niemandem traut.',
        '<strong>Speichern:</strong> Eine Meldung ist eine Transaktion und eine Version. Dieselbe SQL läuft im Durable Object und auf <code>node:sqlite</code>.',
        '<strong>Zusammenführen:</strong> Jede Mappe wird gezählt und dann vergessen; die Übersicht wächst aus den Zahlen.',
        '<strong>Bericht:</strong> Übersicht und Statusbericht sind wieder Pläne, die der Schreiber ausführt.',
      ),
    ),
    abschnitt(
      'raeume',
      'Die Räume',
      tabelle(
        'Ordner des Programms',
        ['Ordner', 'Zweck'],
        raeume.map(({ ordner, zweck }) => [code(`${ordner}/`), zweck]),
      ),
    ),
    abschnitt(
      'grenzen',
      'Wer was anfassen darf',
      liste(
        'Importe zeigen in eine Richtung: <code>addin → templates ← worker</code>. Die beiden Schalen kennen einander nicht.',
        '<code>templates</code> importiert nur sich selbst und <code>zod/mini</code>, kennt weder Uhr noch Zufall noch Netz.',
        ...alleinrechte.map(
          ({ pakete, ordner }) => `${pakete.map(code).join(', ')} nur in ${code(`${ordner}/`)}`,
        ),
        'Office.js nur in <code>addin/excel/</code> und den Einstiegen des Add-ins, das DOM nur in Ansichten und Einstiegen.',
        'Kein Kreis von Importen, keine Datei über 300 Zeilen.',
      ),
      absatz(
        'Tests halten das: <code>test/architecture.test.ts</code> die Regeln, <code>test/worker/docs/architektur.test.ts</code> diese Seite.',
      ),
    ),
    abschnitt(
      'regel',
      'Eine Regel hinzufügen',
      schritte(
        'Den Code in <code>templates/model/finding.ts</code>, Bedeutung und Abhilfe in <code>templates/catalogue/findings.json</code>.',
        'Eine Datei in <code>templates/validate/rules/</code>, eingetragen in <code>rules/index.ts</code> an ihrer Stelle im Bericht.',
        'Beispiele in <code>test/fixtures/findings/&lt;code&gt;/</code>: <code>ok-*.json</code> und <code>bad-*.json</code>, Tabelle und Erwartung in einer Datei.',
      ),
      absatz(
        'Fehler sagen <em>muss</em> oder <em>darf nicht</em>, Warnungen <em>soll</em>, Hinweise beginnen mit <em>Hinweis:</em>. Ein veröffentlichter Code wird nie umbenannt, nur stillgelegt.',
      ),
    ),
    abschnitt(
      'schritt',
      'Einen Schritt hinzufügen',
      schritte(
        'Ein Eintrag in <code>templates/catalogue/konzeption.json</code> mit neuer <code>id</code>; eine id wird nie wieder verwendet. Form und Bereich der id stehen in <code>templates/catalogue/schema.ts</code>.',
        'Seine Seite in <code>templates/catalogue/anleitung.json</code>, wo nötig Abhängigkeiten (<code>teilschritte</code>, <code>nach</code>) und die Zuordnung in <code>umsetzung.json</code>.',
        'Die Version des Katalogs in <code>konzeption.json</code> erhöhen. Der Speicher packt seine Auszüge danach von selbst neu.',
        'Die Version der Vorlage in <code>templates/sheets/layout.ts</code> erhöhen: Ältere Mappen werden weiter gelesen und bekommen <code>vorlage-veraltet</code>.',
        `Die leere Vorlage neu schreiben:${befehle('node worker/node/launch.mjs worker/node/makeTemplate.ts')}`,
        `Prüfen; die Anzahl der Schritte und die Quellen stehen in Tests des Katalogs:${befehle('npm run check')}`,
      ),
    ),
    abschnitt(
      'phase',
      'Eine Phase hinzufügen',
      absatz(
        'Teil II des Handbuchs wird weitere Phasen bringen. Eine weitere Phase der Umsetzungscheckliste ist nur Katalog:',
      ),
      schritte(
        'Ihr Name in der Liste <code>phase</code> in <code>templates/catalogue/schema.ts</code>, ihre Checkpoints in <code>umsetzung.json</code> mit ids <code>U4-01</code> und folgenden.',
        'Fußnoten und Zuordnung zu Arbeitsschritten in derselben Datei.',
        'Weiter wie bei einem Schritt. Blatt, Übersicht und Zahlen folgen dem Katalog.',
      ),
      absatz(
        'Bringt Teil II eigene Arbeitspakete, so ist mehr zu tun: Arbeitspakete sind in Modell und Übersicht auf 1 bis 4 festgelegt (<code>templates/model/checkliste.ts</code>, <code>templates/model/overview.ts</code>); die Übersetzung mit <code>tsc</code> nennt dann jede Stelle.',
      ),
    ),
    abschnitt(
      'blatt',
      'Ein Blatt hinzufügen',
      liste(
        'In der Mappe: Name in <code>sheetNames</code> (<code>templates/sheets/layout.ts</code>), eine Datei in <code>templates/write/</code>, eingetragen in <code>templates/write/planWorkbook.ts</code>; soll es gelesen werden, auch in <code>templates/read/</code> (zuerst <code>wantedSheets.ts</code>).',
        'In der Übersicht: Name in <code>worker/report/blaetter.ts</code>, eine Datei in <code>worker/report/</code>, eingetragen in <code>worker/report/overviewPlan.ts</code>.',
        'Überschriften von Blättern, Spalten und Feldern gehören mit einer Zeile in <code>templates/GLOSSARY.md</code>.',
      ),
    ),
  ],
};
