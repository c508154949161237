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
