/** The page's script: makes pages of the sections and brings the interactive ones to life. */
import { type ComponentType, h, render } from 'preact';
import { CheckPage } from './checkPage.tsx';
import { MergePage } from './mergePage.tsx';
import { type PageId, pages, product } from './pages.ts';
import { enhanceTemplateForm } from './templateForm.ts';

/** Pages drawn by the script; the others stay as they are in the HTML. */
const views: Readonly<Partial<Record<PageId, ComponentType>>> = {
  pruefen: CheckPage,
  zusammenfuehren: MergePage,
};

function openPage(current: PageId): void {
  for (const { id, label } of pages) {
    const section = document.getElementById(id);
    if (section === null) throw new Error(`The page has no section ${id}`);
    const view = views[id];
    section.hidden = id !== current;
    if (view) render(id === current ? h(view, {}) : null, section);
    const link = document.querySelector(`nav a[href="#${id}"]`);
    if (id === current) {
      link?.setAttribute('aria-current', 'page');
      document.title = `${label} – ${product}`;
    } else {
      link?.removeAttribute('aria-current');
    }
  }
}

/** The page that the address names; `null` for other fragments, such as the skip link's. */
function pageInAddress(): PageId | null {
  return pages.find(({ id }) => location.hash === `#${id}`)?.id ?? null;
}

for (const id of Object.keys(views)) document.getElementById(id)?.replaceChildren();
const form = document.getElementById('vorlage-formular');
if (form instanceof HTMLFormElement) enhanceTemplateForm(form);

openPage(pageInAddress() ?? pages[0].id);
window.addEventListener('hashchange', () => {
  const id = pageInAddress();
  if (id === null) return;
  openPage(id);
  document.getElementById(`${id}-titel`)?.focus();
  window.scrollTo(0, 0);
});

// A file dropped beside the field would replace the page
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => {
    if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  });
}
