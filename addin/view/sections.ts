/** The sections of the pane by their id, in order. */
export const sections = {
  anlegen: 'Neue Checkliste',
  pruefung: 'Prüfung',
  schritt: 'Schritt',
  fortschritt: 'Fortschritt',
  melden: 'Melden',
  bericht: 'Bericht',
  vorlage: 'Vorlage',
  hilfe: 'Hilfe',
} as const;

export type SectionId = keyof typeof sections;

export const isSectionId = (text: string | null): text is SectionId => text !== null && text in sections;
