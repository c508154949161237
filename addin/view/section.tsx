import type { ComponentChildren } from 'preact';

/** The sections of the pane by their id, in order. */
export const sections = {
  anlegen: 'Neue Checkliste',
  pruefung: 'Prüfung',
  schritt: 'Schritt',
  fortschritt: 'Fortschritt',
  bericht: 'Bericht',
  vorlage: 'Vorlage',
} as const;

export type SectionId = keyof typeof sections;

export const isSectionId = (text: string | null): text is SectionId => text !== null && text in sections;

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
