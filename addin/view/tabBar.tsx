import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type TabId, tabIds, tabs } from './sections.ts';

/** A number on a tab and what it counts, e.g. `3 Fehler, 5 Warnungen`. */
export interface TabCount {
  readonly n: number;
  readonly text: string;
  readonly isError: boolean;
}

interface Props {
  readonly current: TabId;
  readonly counts: Readonly<Partial<Record<TabId, TabCount | null>>>;
  readonly onShow: (tab: TabId) => void;
}

/** The tabs, worked by arrows as tabs are; what a tab counts describes it and is no part of its name. */
export function TabBar({ current, counts, onShow }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current: element } = list;
    if (!element) return;
    const watch = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--top', `${element.getBoundingClientRect().height + 4}px`),
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const move = (event: KeyboardEvent) => {
    const to = targetOf(event.key, tabIds.indexOf(current));
    const tab = to === null ? undefined : tabIds.at(to % tabIds.length);
    if (!tab) return;
    event.preventDefault();
    onShow(tab);
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label="Bereiche" onKeyDown={move}>
        {tabIds.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === current}
            aria-controls={`bereich-${id}`}
            tabIndex={id === current ? 0 : -1}
            {...(counts[id] && { 'aria-describedby': `zahl-${id}` })}
            onClick={() => onShow(id)}
          >
            {tabs[id]}
            {counts[id] && (
              <span class={counts[id].isError ? 'count error' : 'count'} aria-hidden="true">
                {counts[id].n}
              </span>
            )}
          </button>
        ))}
      </div>
      {tabIds.map(
        (id) =>
          counts[id] && (
            <span key={id} id={`zahl-${id}`} hidden>
              {counts[id].text}
            </span>
          ),
      )}
    </>
  );
}

/** The place that a key leads to, counted from 0, past the end too; `null` for other keys. */
function targetOf(key: string, from: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return from + 1;
    case 'ArrowLeft':
      return from + tabIds.length - 1;
    case 'Home':
      return 0;
    case 'End':
      return tabIds.length - 1;
    default:
      return null;
  }
}

interface PanelProps {
  readonly id: TabId;
  readonly current: TabId;
  readonly children: ComponentChildren;
}

/** What belongs to a tab; it stays as it is while another one is shown. */
export function TabPanel({ id, current, children }: PanelProps) {
  return (
    <div
      class="stack panel"
      role="tabpanel"
      id={`bereich-${id}`}
      aria-labelledby={`tab-${id}`}
      hidden={id !== current}
    >
      {children}
    </div>
  );
}
