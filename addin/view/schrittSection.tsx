import { useEffect, useState } from 'preact/hooks';
import { statusEintrag } from '#templates/catalogue/catalogue.ts';
import { showTag, showWoche } from '#templates/kalender/anzeigen.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type { Checkliste, Zeile } from '#templates/model/checkliste.ts';
import type { Reading } from '#templates/read/reading.ts';
import { count } from '#templates/validate/wording.ts';
import { type Bezug, describeRow, type RowDescription } from '../commands/describeRow.ts';
import { takeOverOf } from '../commands/takeOver.ts';
import { Section } from './section.tsx';
import type { Mappe } from './useMappe.ts';

interface Props {
  readonly reading: Reading;
  readonly checkliste: Checkliste;
  readonly selected: Mappe['selected'];
  readonly heute: () => Tag;
  readonly busy: boolean;
  readonly onRefresh: () => void;
  readonly onTakeOver: (id: NonNullable<Mappe['selected']>) => void;
}

/** The selected row of Checkliste or Umsetzungscheckliste with its guidance. */
export function SchrittSection(props: Props) {
  const { reading, checkliste, selected, heute, busy, onRefresh, onTakeOver } = props;
  const takeOver = selected && takeOverOf(reading, selected);
  const [row, setRow] = useState<RowDescription | null>(null);
  useEffect(() => {
    let current = true;
    if (selected === null) return setRow(null);
    void describeRow(checkliste, selected, heute()).then((found) => current && setRow(found));
    return () => {
      current = false;
    };
  }, [checkliste, selected]);
  return (
    <Section id="schritt">
      {row ? (
        <Row row={row} />
      ) : (
        <p class="muted">
          Markieren Sie in der Checkliste oder der Umsetzungscheckliste eine Zeile: Hier steht dann, was zu
          tun ist.
        </p>
      )}
      {takeOver && (
        <button type="button" disabled={busy} onClick={() => selected && onTakeOver(selected)}>
          Stand von {takeOver.von} übernehmen
        </button>
      )}
      <button type="button" disabled={busy} onClick={onRefresh}>
        Markierte Zeile zeigen
      </button>
    </Section>
  );
}

function Row({ row }: { readonly row: RowDescription }) {
  const { id, label, gruppe, steuerungsindikator, ggf, zeile, ueberfaelligTage } = row;
  const merkmale = [gruppe, steuerungsindikator && '★ Steuerungsindikator', ggf && 'nur, wenn es zutrifft'];
  return (
    <article class="stack" aria-label={`${id} ${label}`}>
      <h3>
        {id} {label}
      </h3>
      <p class="muted">{merkmale.filter(Boolean).join(' · ')}</p>
      <p>{standText(zeile)}</p>
      {ueberfaelligTage !== null && (
        <p class="error-text">
          ! Die Frist ist seit {count(ueberfaelligTage, 'Tag', 'Tagen')} überschritten.
        </p>
      )}
      <Bezuege title="Wartet auf" bezuege={row.wartetAuf} />
      <Bezuege title="Teilschritte" bezuege={row.teilschritte} />
      {row.seiten.map((seite) => (
        <Guidance key={seite.id} seite={seite} title={row.seiten.length > 1 ? seite.label : null} />
      ))}
      {row.fussnoten.map((text) => (
        <p key={text} class="muted">
          {text}
        </p>
      ))}
      <Bezuege
        title={id.startsWith('K') ? 'In der Umsetzungscheckliste' : 'In der Checkliste'}
        bezuege={row.entspricht}
      />
    </article>
  );
}

function Guidance({
  seite,
  title,
}: {
  readonly seite: RowDescription['seiten'][number];
  readonly title: string | null;
}) {
  const { kontext, anleitung, verantwortlich, umsetzungDurch, dokumente } = seite;
  return (
    <>
      {title !== null && <p class="strong">{title}</p>}
      {kontext.length > 0 && <h4>Warum</h4>}
      {kontext.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {anleitung.length > 0 && <h4>Was zu tun ist</h4>}
      {anleitung.length > 0 && (
        <ol>
          {anleitung.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      )}
      <dl>
        <dt>Verantwortlich</dt>
        <dd>{verantwortlich}</dd>
        <dt>Umsetzung durch</dt>
        <dd>{umsetzungDurch}</dd>
      </dl>
      {dokumente.length > 0 && <h4>Dokumente</h4>}
      {dokumente.length > 0 && (
        <ul>
          {dokumente.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Bezuege({ title, bezuege }: { readonly title: string; readonly bezuege: readonly Bezug[] }) {
  if (bezuege.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="plain">
        {bezuege.map(({ id, label, zeile }) => (
          <li key={id}>
            {statusText(zeile)}: {id} {label}
          </li>
        ))}
      </ul>
    </>
  );
}

function statusText({ status }: Zeile): string {
  const { symbol, label } = statusEintrag(status);
  return `${symbol} ${label}`;
}

function standText(zeile: Zeile): string {
  const { frist, begonnen, erledigt, verantwortliche } = zeile;
  return [
    statusText(zeile),
    frist && `Frist ${showWoche(frist)}`,
    begonnen && `begonnen am ${showTag(begonnen)}`,
    erledigt && `erledigt am ${showTag(erledigt)}`,
    verantwortliche,
  ]
    .filter(Boolean)
    .join(' · ');
}
