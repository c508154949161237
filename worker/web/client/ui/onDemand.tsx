import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

type Loaded = ComponentType | 'failed' | null;

/** A view whose code is loaded when it is first shown; its heading then gets the focus, as on every page. */
export function onDemand(load: () => Promise<ComponentType>, heading: string): ComponentType {
  let known: ComponentType | null = null;
  return function OnDemand() {
    const [view, setView] = useState<Loaded>(() => known);
    useEffect(() => {
      if (known !== null) return;
      load().then(
        (loaded) => {
          known = loaded;
          setView(() => loaded);
        },
        () => setView('failed'),
      );
    }, []);
    useEffect(() => {
      if (view !== null && document.activeElement?.matches('body, nav a'))
        document.getElementById(heading)?.focus();
    }, [view]);
    if (view === 'failed') {
      return (
        <p class="kern-body" role="alert">
          Dieser Teil der Seite konnte nicht geladen werden. Prüfen Sie die Verbindung und laden Sie die Seite
          neu.
        </p>
      );
    }
    if (view === null) return <p role="status">Wird geladen …</p>;
    const View = view;
    return <View />;
  };
}
