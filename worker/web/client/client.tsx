/** The page's script: makes pages of the sections and brings the interactive ones to life. */
import { type ComponentType, h, render } from 'preact';
import { type PageId, pages, product } from '../page/pages.ts';
import { CheckPage } from './check/checkPage.tsx';
import { DeliverPage } from './deliver/deliverPage.tsx';
import { MergePage } from './merge/mergePage.tsx';
import { OverviewPage } from './overview/overviewPage.tsx';
import { enhanceTemplateForm } from './template/templateForm.ts';
import { KeyOnDemand } from './ui/keyForm.tsx';
import { onDemand } from './ui/onDemand.tsx';

/** For the coordination alone. */
const AccessPage = onDemand(
  () => import('./access/accessPage.tsx').then((part) => part.AccessPage),
  'zugaenge-titel',
);

/** What the script draws, and the element that it fills: a whole page, or a part of one that stays as it is. */
const views: Readonly<Record<PageId, { readonly element: string; readonly view: ComponentType }>> = {
  vorlage: { element: 'vorlage-zugang', view: KeyOnDemand },
  pruefen: { element: 'pruefen', view: CheckPage },
  zusammenfuehren: { element: 'zusammenfuehren', view: MergePage },
  melden: { element: 'melden', view: DeliverPage },
  uebersicht: { element: 'uebersicht', view: OverviewPage },
  zugaenge: { element: 'zugaenge', view: AccessPage },
};

function openPage(current: PageId): void {
  for (const { id, label } of pages) {
    const { element, view } = views[id];
    elementOf(id).hidden = id !== current;
    render(id === current ? h(view, {}) : null, elementOf(element));
    const link = document.querySelector(`nav a[href="#${id}"]`);
    if (id === current) {
      link?.setAttribute('aria-current', 'page');
      document.title = `${label} – ${product}`;
    } else {
      link?.removeAttribute('aria-current');
    }
  }
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}`);
  return element;
}

/** The page that the address names; `null` for other fragments, such as the skip link's. */
function pageInAddress(): PageId | null {
  return pages.find(({ id }) => location.hash === `#${id}`)?.id ?? null;
}

for (const { element } of Object.values(views)) elementOf(element).replaceChildren();
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
