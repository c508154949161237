/** The pages, in order of the navigation; each is a section of the one HTML file, named by its fragment. */
export const pages = [
  { id: 'vorlage', label: 'Vorlage' },
  { id: 'pruefen', label: 'Prüfen' },
  { id: 'zusammenfuehren', label: 'Zusammenführen' },
  { id: 'melden', label: 'Melden' },
  { id: 'uebersicht', label: 'Übersicht' },
  { id: 'zugaenge', label: 'Zugänge' },
] as const;

export type PageId = (typeof pages)[number]['id'];

export const product = 'OZG-Checkliste';
