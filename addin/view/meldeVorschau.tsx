import { useEffect, useState } from 'preact/hooks';
import type { DeliverResult } from '#templates/api/deliverResult.ts';
import type { Reading } from '#templates/read/reading.ts';
import { count } from '#templates/validate/wording.ts';
import { fetchSpeicherstand, type Speicherstand, vorschauVon } from '../commands/vorschau.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import { zusammenfassung } from './aenderungenText.ts';
import { FeldAenderungen } from './feldAenderungen.tsx';
import type { Zugang } from './useZugang.ts';

interface Props {
  readonly reading: Reading;
  readonly zugang: Zugang;
  readonly namen: boolean;
  /** The last delivery: what is stored may be another version since. */
  readonly after: DeliverResult | null;
  readonly isShown: boolean;
}

/** `neu` where nothing is stored yet. */
type Stand = Speicherstand | 'neu' | 'unbekannt';

/** What delivering would change, compared with what is stored; silent before the Zugangsschlüssel is known. */
export function MeldeVorschau({ reading, zugang, namen, after, isShown }: Props) {
  const [stand, setStand] = useState<Stand | null>(null);
  const kennung = reading.checkliste?.stammdaten.kennung ?? null;
  const { basis } = reading;
  useEffect(() => {
    let current = true;
    const service = isShown && zugang.known && kennung !== null ? zugang.open() : null;
    if (!service || kennung === null) return;
    fetchSpeicherstand(service, kennung, basis).then(
      (found) => current && setStand(found ?? 'neu'),
      (error: unknown) => {
        if (!(error instanceof ServiceRefusal)) throw error;
        if (current) setStand('unbekannt');
      },
    );
    return () => {
      current = false;
    };
  }, [isShown, zugang.known, kennung, basis, after]);
  if (!zugang.known || stand === null) return null;
  if (stand === 'unbekannt')
    return <p class="muted">Was sich ändert, lässt sich gerade nicht zeigen: Der Dienst antwortet nicht.</p>;
  if (stand === 'neu') return <p>Diese Mappe wurde noch nicht gemeldet: Es wird ihre erste Version.</p>;
  const vorschau = vorschauVon(reading, stand, namen);
  if (!vorschau) return null;
  const { version, aenderungen, uebernommen, konflikte } = vorschau;
  return (
    <div class="stack">
      {aenderungen.length === 0 ? (
        <p>Gegenüber Version {version} ändert sich nichts.</p>
      ) : (
        <>
          <p>
            Gegenüber Version {version}: {zusammenfassung(aenderungen)}.
          </p>
          <FeldAenderungen title="Was sich ändert" changes={aenderungen} />
        </>
      )}
      {uebernommen > 0 && (
        <p>{count(uebernommen, 'Angabe anderer kommt', 'Angaben anderer kommen')} dabei in diese Mappe.</p>
      )}
      {konflikte > 0 && (
        <p class="error-text">
          ! {count(konflikte, 'Feld haben', 'Felder haben')} auch andere geändert; beim Melden wählen Sie, was
          gilt.
        </p>
      )}
    </div>
  );
}
