import { laender, themenfelder } from '#templates/catalogue/catalogue.ts';
import { BATCH_FILES } from '../../files/limits.ts';
import { escapeHtml } from '../../http/html.ts';
import { linksPlace } from './linksPlace.ts';
import { dataElement, makePageData } from './pageData.ts';
import { type PageId, pages, product } from './pages.ts';

/** The page at `/`: usable without JavaScript; with it the sections become pages. Made at build from the catalogue. */
export function indexPage(): string {
  return `<!doctype html>
<html lang="de" class="kern">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${product}</title>
<link rel="icon" href="/addin/icons/icon-32.png">
<link rel="stylesheet" href="/kern/kern.min.css">
<link rel="stylesheet" href="/kern/fonts/fira-sans.css">
<link rel="stylesheet" href="/page.css">
<link rel="stylesheet" href="/results.css">
<link rel="stylesheet" href="/store.css">
<link rel="stylesheet" href="/print.css" media="print">
<script type="module" src="/client.js"></script>
</head>
<body>
<a class="sprung kern-link" href="#inhalt">Zum Inhalt springen</a>
<header class="kopf">
<div class="rahmen kopf__zeile">
<h1 class="kern-heading-small">${product}</h1>
<nav aria-label="Hauptnavigation">
<ul class="navigation">
${pages.map(({ id, label }) => `<li><a href="#${id}">${escapeHtml(label)}</a></li>`).join('\n')}
</ul>
</nav>
</div>
</header>
<main id="inhalt" class="rahmen" tabindex="-1">
${pages.map(({ id }) => `<section id="${id}" aria-labelledby="${id}-titel">\n${contents[id]()}\n</section>`).join('\n')}
</main>
<footer class="fuss">
<div class="rahmen">
<p class="kern-body kern-body--small">Gespeichert wird nur, was Sie melden. Geprüfte und zusammengeführte Dateien werden danach verworfen.</p>
<p class="kern-body kern-body--small fuss__links">
${linksPlace}
<a class="kern-link kern-link--small" href="/hilfe/">Hilfe</a>
<a class="kern-link kern-link--small" href="/api">Schnittstelle für Programme</a>
</p>
</div>
</footer>
<script type="application/json" id="${dataElement}">${JSON.stringify(makePageData()).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}

const contents: Readonly<Record<PageId, () => string>> = {
  vorlage: () => `${heading('vorlage', 'Vorlage herunterladen')}
<p class="kern-body text">Sie erhalten eine neue Arbeitsmappe mit Checkliste, Zeitplan und Statusbericht. Füllen Sie sie in Excel oder LibreOffice aus. Alle Angaben sind freiwillig und lassen sich in der Mappe ändern. Wenn Sie ein Land wählen, bekommt die Mappe gleich ihre Kennung.</p>
<div id="vorlage-zugang"></div>
<form action="/api/template.xlsx" method="get" class="formular" id="vorlage-formular">
${choice('vorlage-land', 'land', 'Land', laender)}
<div class="kern-form-input">
<label class="kern-label" for="vorlage-projekt">Umsetzungsprojekt</label>
<div class="kern-hint" id="vorlage-projekt-hinweis">Zum Beispiel der Name der Leistung.</div>
<input class="kern-form-input__input" id="vorlage-projekt" name="umsetzungsprojekt" maxlength="300" autocomplete="off" aria-describedby="vorlage-projekt-hinweis">
</div>
${choice(
  'vorlage-themenfeld',
  'themenfeld',
  'Themenfeld',
  themenfelder.map(({ label }) => ({ id: label, label })),
)}
<div class="kern-form-input">
<label class="kern-label" for="vorlage-start">Projektstart (KW)</label>
<div class="kern-hint" id="vorlage-start-hinweis">Die Kalenderwoche, in der das Projekt beginnt, zum Beispiel KW 2/2027.</div>
<input class="kern-form-input__input kurz" id="vorlage-start" name="start" maxlength="20" autocomplete="off" aria-describedby="vorlage-start-hinweis">
</div>
<button class="kern-btn kern-btn--primary"><span class="kern-label">Vorlage herunterladen</span></button>
</form>`,

  pruefen: () => `${heading('pruefen', 'Dateien prüfen')}
<p class="kern-body text">Sie erhalten die Mappe mit einem weiteren Blatt „Prüfbericht“ zurück, für eine .ods-Datei den Prüfbericht allein. Gespeichert wird nichts.</p>
<form action="/api/validate?format=xlsx" method="post" enctype="multipart/form-data" class="formular">
<div class="kern-form-input">
<label class="kern-label" for="pruefen-dateien">Dateien auswählen</label>
<div class="kern-hint" id="pruefen-hinweis">Ohne JavaScript wird immer eine Arbeitsmappe (.xlsx oder .ods) geprüft.</div>
<input class="kern-form-input__input" type="file" id="pruefen-dateien" name="file" accept=".xlsx,.ods" required aria-describedby="pruefen-hinweis">
</div>
<button class="kern-btn kern-btn--primary"><span class="kern-label">Prüfbericht herunterladen</span></button>
</form>`,

  zusammenfuehren: () => `${heading('zusammenfuehren', 'Dateien zusammenführen')}
<p class="kern-body text">Aus den Mappen mehrerer Länder entsteht eine Übersicht zum heutigen Tag. Namen von Personen und Dateien werden dabei entfernt; Freitexte bleiben stehen und können Namen enthalten. Gespeichert wird nichts.</p>
<form action="/api/merge" method="post" enctype="multipart/form-data" class="formular">
<div class="kern-form-input">
<label class="kern-label" for="zusammenfuehren-dateien">Dateien auswählen</label>
<div class="kern-hint" id="zusammenfuehren-hinweis">Bis zu ${BATCH_FILES} Arbeitsmappen (.xlsx oder .ods).</div>
<input class="kern-form-input__input" type="file" id="zusammenfuehren-dateien" name="file" accept=".xlsx,.ods" multiple required aria-describedby="zusammenfuehren-hinweis">
</div>
<div class="kern-form-input">
<label class="kern-label" for="zusammenfuehren-vorher">Frühere Übersicht (optional)</label>
<input class="kern-form-input__input" type="file" id="zusammenfuehren-vorher" name="vorher" accept=".xlsx,.ods">
</div>
<div class="knoepfe">
<button class="kern-btn kern-btn--primary"><span class="kern-label">Übersicht herunterladen</span></button>
<button class="kern-btn kern-btn--secondary" formaction="/api/merge?format=bericht"><span class="kern-label">Statusbericht herunterladen</span></button>
</div>
</form>`,

  melden: () => scriptNeeded('melden', 'Mappen melden'),
  uebersicht: () => scriptNeeded('uebersicht', 'Übersicht'),
  zugaenge: () => scriptNeeded('zugaenge', 'Zugänge'),
};

/** What the pages of the store say where there is no script. */
function scriptNeeded(id: PageId, title: string): string {
  return `${heading(id, title)}
<p class="kern-body text">Für diese Seite muss JavaScript in Ihrem Browser eingeschaltet sein.</p>`;
}

function heading(id: PageId, text: string): string {
  return `<h2 class="kern-heading-large" id="${id}-titel" tabindex="-1">${text}</h2>`;
}

function choice(
  id: string,
  name: string,
  label: string,
  entries: readonly { readonly id: string; readonly label: string }[],
): string {
  const options = entries.map(
    (entry) => `<option value="${escapeHtml(entry.id)}">${escapeHtml(entry.label)}</option>`,
  );
  return `<div class="kern-form-input">
<label class="kern-label" for="${id}">${label}</label>
<div class="kern-form-input__select-wrapper">
<select class="kern-form-input__select" id="${id}" name="${name}">
<option value="">Keine Angabe</option>
${options.join('\n')}
</select>
</div>
</div>`;
}
