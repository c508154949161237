import { useEffect, useRef, useState } from 'preact/hooks';
import { keepText } from '../service/keptText.ts';
import { isTabId, type PlaceId, placeIn, type SectionId, type TabId } from './sections.ts';

const kept = keepText('ozg-bereich', () => localStorage);

export interface Tabs {
  readonly current: TabId;
  /** Tabs that were shown since the pane opened: what was begun in them stays. */
  readonly seen: ReadonlySet<TabId>;
  /** Shows a tab; the focus stays. */
  show(tab: TabId): void;
  /** Goes to a tab or a section of "Mehr", with the focus. */
  goTo(place: PlaceId): void;
}

/** The tab in view; begins with the last one. `ready` once the sections are there. */
export function useTabs(ready: boolean): Tabs {
  const [current, setCurrent] = useState<TabId>(() => {
    const last = kept.get();
    return isTabId(last) ? last : 'pruefung';
  });
  const [seen, setSeen] = useState<ReadonlySet<TabId>>(() => new Set([current]));
  // a section can be gone to after the next rendering
  const [target, setTarget] = useState<SectionId | TabId | null>(null);
  const scrolled = useRef(new Map<TabId, number>());

  const show = (tab: TabId) => {
    scrolled.current.set(current, scrollY);
    setCurrent(tab);
    setSeen((before) => (before.has(tab) ? before : new Set([...before, tab])));
    kept.set(tab);
  };
  // each tab is found where it was left
  useEffect(() => scrollTo(0, scrolled.current.get(current) ?? 0), [current]);
  useEffect(() => {
    if (target === null) return;
    const element = document.getElementById(isTabId(target) ? `tab-${target}` : target);
    if (!element) return;
    element.scrollIntoView();
    element.focus();
    setTarget(null);
  }, [target, current, ready]);
  return {
    current,
    seen,
    show,
    goTo: (place) => {
      const { tab, section } = placeIn(place);
      show(tab);
      setTarget(section ?? tab);
    },
  };
}
