import { type Angleichung, groupAngleichungen } from '#templates/model/angleichung.ts';
import { ownerName } from '../fieldNames.ts';

/** What was read otherwise than it was written, to be seen before it is stored; nothing where all is as written. */
export function AngeglichenList(props: {
  /** The file's name. */
  readonly of: string;
  readonly angeglichen: readonly Angleichung[];
  /** The heading below which it stands is one level higher. */
  readonly heading: 'h3' | 'h5';
}) {
  const { of, angeglichen, heading: Heading } = props;
  if (angeglichen.length === 0) return null;
  return (
    <section class="befundgruppe">
      <Heading class="kern-title kern-title--small">
        Anders gelesen als geschrieben in {of} ({angeglichen.length})
      </Heading>
      <ul class="befunde">
        {groupAngleichungen(angeglichen).map(({ feld, steht, gelesen, stellen }) => (
          <li key={`${feld} ${steht} ${gelesen}`} class="befund">
            <p class="kern-body">
              <span class="befund__ort">{feld}:</span> steht: „{steht}“, gelesen: „{gelesen}“
            </p>
            <Stellen stellen={stellen.map(stelleText)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Few places stand as they are, many behind their number. */
function Stellen({ stellen }: { readonly stellen: readonly string[] }) {
  if (stellen.length <= 2) return <p class="kern-body kern-body--small">{stellen.join('; ')}</p>;
  return (
    <details>
      <summary>Alle {stellen.length} Zellen anzeigen</summary>
      <ul class="befunde">
        {stellen.map((stelle) => (
          <li key={stelle} class="kern-body kern-body--small">
            {stelle}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `K1-06 Umsetzungsteam benannt, Blatt Checkliste, Zelle F9`. */
function stelleText({ sheet, cell, id }: Pick<Angleichung, 'sheet' | 'cell' | 'id'>): string {
  return `${id === null ? '' : `${ownerName(id)}, `}Blatt ${sheet}, Zelle ${cell}`;
}
