/**
 * Excel on the web takes Tab and Escape over with its own idea of what can be reached: it skips `summary` and leaves
 * the pane from focused headings. Inside the pane the browser's order counts; only at its first and last element does
 * Excel get the key, so that it can move on to the sheet.
 */
const reachable = 'a[href],button,input,select,textarea,summary,[tabindex]';

export function guardKeyboard(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
    const active = page.activeElement;
    if (!active || active === page.body) return;
    if (!isEdge(tabStops(page), active, event.shiftKey)) event.stopPropagation();
  });
}

function tabStops(page: Document): readonly Element[] {
  return [...page.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      !element.closest('[inert]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}

/** Whether there is nothing more to reach in the direction of travel. */
function isEdge(stops: readonly Element[], active: Element, backwards: boolean): boolean {
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return !stops.some(
    (stop) =>
      stop !== active && (active.compareDocumentPosition(stop) & wanted) !== 0 && !active.contains(stop),
  );
}
