import type { Surrounding } from '../excel/office.ts';

/** What the pane shows where it cannot work, with a way on. */
export function Notice({ surrounding }: { readonly surrounding: Exclude<Surrounding, 'excel'> }) {
  switch (surrounding) {
    case 'browser':
      return (
        <section class="stack">
          <h2>Dieser Bereich gehört in Excel</h2>
          <p>
            Sie haben den Aufgabenbereich in einem Browser geöffnet. In Excel finden Sie ihn auf der
            Registerkarte „Start“ unter „OZG-Checkliste“.
          </p>
          <p>
            Ohne Excel geht es auch: Auf der <a href="/">Webseite</a> laden Sie die Vorlage herunter und
            prüfen ausgefüllte Mappen.
          </p>
          <p>
            So kommt der Bereich in Ihr Excel: Ihre IT bindet die Datei{' '}
            <a href="/manifest.xml">manifest.xml</a> als Add-in ein.
          </p>
        </section>
      );
    case 'zu-alt':
      return (
        <p class="message error">
          Dieses Excel ist für die OZG-Checkliste zu alt. Nötig ist Excel 2021, Microsoft 365 oder Excel im
          Web.
        </p>
      );
    case 'ohne-office':
      return (
        <p class="message error">
          Die Verbindung zu Excel kam nicht zustande. Schließen Sie den Bereich und öffnen Sie ihn erneut;
          hilft das nicht, fragen Sie Ihre IT, ob „/addin/office/office.js“ geladen werden darf.
        </p>
      );
  }
}
