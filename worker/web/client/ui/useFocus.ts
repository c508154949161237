import { useEffect, useRef } from 'preact/hooks';

/** A ref whose element takes the focus each time `occasion` becomes another value that is not `null`. */
export function useFocus<E extends HTMLElement>(occasion: unknown, mayMove: () => boolean = () => true) {
  const element = useRef<E>(null);
  const seen = useRef(occasion);
  useEffect(() => {
    if (occasion === seen.current) return;
    seen.current = occasion;
    if (occasion !== null && mayMove()) element.current?.focus();
  });
  return element;
}

/** Leaves the focus alone if the person has already moved on. */
export function nothingElseHasFocus(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.matches('input[type=file], button')
  );
}
