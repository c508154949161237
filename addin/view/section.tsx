import type { ComponentChildren } from 'preact';
import { type SectionId, sections } from './sections.ts';

/** A section under its heading, which can be jumped to. */
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

/** Links to the sections that are there. */
export function SectionLinks({ ids }: { readonly ids: readonly SectionId[] }) {
  return (
    <nav aria-label="Bereiche">
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`}>{sections[id]}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
