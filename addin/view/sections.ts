/** The tabs of the pane by their id, in order. */
export const tabs = {
  pruefung: 'Prüfung',
  schritt: 'Schritt',
  fortschritt: 'Fortschritt',
  melden: 'Melden',
  mehr: 'Mehr',
} as const;

export type TabId = keyof typeof tabs;
export const tabIds = Object.keys(tabs) as readonly TabId[];

/** What stands in "Mehr", in order. */
export const sections = {
  bericht: 'Bericht',
  uebersicht: 'Übersicht',
  vorlage: 'Vorlage',
  selbsttest: 'Selbsttest',
  hilfe: 'Hilfe',
  anlegen: 'Neue Checkliste',
} as const;

export type SectionId = keyof typeof sections;

/** Where one can go in the pane. */
export type PlaceId = TabId | SectionId;

export const isTabId = (text: string | null): text is TabId => text !== null && Object.hasOwn(tabs, text);

/** The tab of a place, and the section in it. */
export function placeIn(id: PlaceId): { readonly tab: TabId; readonly section: SectionId | null } {
  return isTabId(id) ? { tab: id, section: null } : { tab: 'mehr', section: id };
}
