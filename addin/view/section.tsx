import type { ComponentChildren } from 'preact';
import { type SectionId, sections } from './sections.ts';

/** A section of "Mehr" under its heading, which can be gone to. */
export function Section({ id, children }: { readonly id: SectionId; readonly children: ComponentChildren }) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {sections[id]}
      </h2>
      {children}
    </section>
  );
}
