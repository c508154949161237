import { statusEintrag } from '#templates/catalogue/catalogue.ts';
import type { Bezug, RowDescription } from '#templates/figures/describeRow.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { Zeile } from '#templates/model/checkliste.ts';
import type { CellRef } from '#templates/read/reading.ts';
import { CellLink } from './cellLink.tsx';

/** Where documents are found, by title. */
type Adressen = Readonly<Record<string, string | null>>;

/** The guidance of a row: why, what to do, who, and the documents; one leads to its address if there is one. */
export function RowGuidance(props: { readonly row: RowDescription; readonly adressen: Adressen }) {
  const { row, adressen } = props;
  return (
    <>
      {row.seiten.map((seite) => (
        <Guidance
          key={seite.id}
          seite={seite}
          title={row.seiten.length > 1 ? seite.label : null}
          adressen={adressen}
        />
      ))}
      {row.fussnoten.map((text) => (
        <p key={text} class="muted">
          {text}
        </p>
      ))}
    </>
  );
}

interface GuidanceProps {
  readonly seite: RowDescription['seiten'][number];
  readonly title: string | null;
  readonly adressen: Adressen;
}

function Guidance({ seite, title, adressen }: GuidanceProps) {
  const { kontext, anleitung, verantwortlich, umsetzungDurch, dokumente, hinweise } = seite;
  return (
    <>
      {title !== null && <p class="strong">{title}</p>}
      <dl>
        <dt>Verantwortlich</dt>
        <dd>{verantwortlich}</dd>
        <dt>Umsetzung durch</dt>
        <dd>{umsetzungDurch}</dd>
      </dl>
      {anleitung.length > 0 && <h3>Was zu tun ist</h3>}
      {anleitung.length > 0 && (
        <ol>
          {anleitung.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
      {kontext.length > 0 && <h3>Warum</h3>}
      {kontext.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {hinweise.map(({ id, label, tag }) => (
        <p key={id} class="message">
          <span class="strong">Hinweis vom {showTag(tag)}:</span> {label}
        </p>
      ))}
      {dokumente.length > 0 && <h3>Dokumente</h3>}
      {dokumente.length > 0 && (
        <ul>
          {dokumente.map((text) => {
            const adresse = adressen[text];
            return (
              <li key={text}>
                {adresse ? (
                  <a href={adresse} target="_blank" rel="noopener noreferrer">
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

interface BezuegeProps {
  readonly title: string;
  readonly bezuege: readonly Bezug[];
  readonly placeOf: (id: Bezug['id']) => CellRef | null;
  readonly onGoTo: (place: CellRef) => void;
}

/** Other rows that have to do with one, each leading to its cell. */
export function Bezuege({ title, bezuege, placeOf, onGoTo }: BezuegeProps) {
  if (bezuege.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="plain links">
        {bezuege.map(({ id, label, zeile }) => {
          const place = placeOf(id);
          return (
            <li key={id}>
              {statusText(zeile)}:{' '}
              <CellLink place={place} onGoTo={onGoTo}>
                {id} {label}
              </CellLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Sign and word of a status. */
export function statusText({ status }: Zeile): string {
  const { symbol, label } = statusEintrag(status);
  return `${symbol} ${label}`;
}
