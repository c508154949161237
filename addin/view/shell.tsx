import type { ComponentChildren } from 'preact';
import { vorlagenversion } from '#templates/model/checkliste.ts';

/** Name on top, links at the foot, whatever stands between. */
export function Shell({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <header>
        <h1>OZG-Checkliste</h1>
      </header>
      <main class="stack">{children}</main>
      <footer>
        Vorlage {vorlagenversion} ·{' '}
        <a href="/" target="_blank" rel="noopener">
          Webseite und Hilfe
        </a>
      </footer>
    </>
  );
}
