import { useState } from 'preact/hooks';
import type { Vorgaben } from '#templates/api/vorgaben.ts';
import { findThemenfeld } from '#templates/catalogue/catalogue.ts';
import type { Reading } from '#templates/read/reading.ts';
import type { Service } from '../service/service.ts';

export interface KnownVorgaben {
  /** What the coordination has set; `null` before it was asked. */
  readonly vorgaben: Vorgaben | null;
  /** Asks anew, for the Themenfeld of the workbook. */
  fetch(service: Service, reading: Reading): Promise<Vorgaben>;
}

/** What the coordination has set, as last fetched. */
export function useVorgaben(): KnownVorgaben {
  const [vorgaben, setVorgaben] = useState<Vorgaben | null>(null);
  return {
    vorgaben,
    fetch: async (service, { checkliste }) => {
      const themenfeld = findThemenfeld(checkliste?.stammdaten.themenfeld ?? '')?.label ?? null;
      const answer = await service.fetchVorgaben(themenfeld);
      setVorgaben(answer);
      return answer;
    },
  };
}
