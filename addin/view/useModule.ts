import { useEffect, useState } from 'preact/hooks';

/** A module that is loaded once it is needed; `null` until then. */
export function useModule<T>(load: () => Promise<T>, needed: boolean): T | null {
  const [module, setModule] = useState<T | null>(null);
  useEffect(() => {
    if (needed && module === null) void load().then((loaded) => setModule(() => loaded));
  }, [needed]);
  return module;
}
