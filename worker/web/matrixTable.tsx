import type { LandId } from '#templates/checkliste.ts';
import { anwendbareVon, matrixLegende, matrixStatus } from '#templates/figures/matrixStatus.ts';
import type { IndikatorZeile, Zaehler } from '#templates/overview.ts';
import { data, landName } from './data.ts';
import type { MergeAnswer } from './mergeRun.ts';

/** The 18 Steuerungsindikatoren over all Länder, grouped by Arbeitspaket; scrolls in its own region. */
export function MatrixTable({
  answer,
  erwartet,
}: {
  readonly answer: MergeAnswer;
  readonly erwartet: readonly LandId[];
}) {
  const columns = data.laender
    .map(({ id }) => id)
    .filter((id) => id !== 'BUND' || answer.laender.some(({ land }) => land === id));
  return (
    <div class="abschnitt matrixteil">
      <h4 class="kern-heading-small" id="matrix-titel">
        Steuerungsindikatoren nach Ländern
      </h4>
      <p class="kern-body kern-body--small">n/m = erledigt in n von m anwendbaren Umsetzungsprojekten</p>
      <Legend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the region with the keyboard */}
      <section class="rollbereich" aria-labelledby="matrix-titel" tabIndex={0}>
        <table class="tabelle matrix">
          <thead>
            <tr>
              <th scope="col" class="matrix__kopf">
                Steuerungsindikator
              </th>
              {columns.map((id) => (
                <th key={id} scope="col">
                  <abbr title={landName(id)}>{id}</abbr>
                </th>
              ))}
              <th scope="col">Gesamt</th>
            </tr>
          </thead>
          {data.arbeitspakete.map(({ nr, label }) => (
            <tbody key={nr}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 2} class="matrix__gruppe">
                  <span>
                    Arbeitspaket {nr}: {label}
                  </span>
                </th>
              </tr>
              {answer.indikatoren
                .filter(({ arbeitspaket }) => arbeitspaket === nr)
                .map((zeile) => (
                  <Row key={zeile.id} zeile={zeile} columns={columns} erwartet={erwartet} />
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}

function Row(props: {
  readonly zeile: IndikatorZeile;
  readonly columns: readonly LandId[];
  readonly erwartet: readonly LandId[];
}) {
  const { zeile, columns, erwartet } = props;
  return (
    <tr>
      <th scope="row" class="matrix__kopf">
        <span class="matrix__nr">{zeile.id}</span> {zeile.label}
      </th>
      {columns.map((id) => {
        const zaehler = zeile.laender[id];
        return zaehler ? (
          <Cell key={id} zaehler={zaehler} />
        ) : (
          <Missing key={id} word={missingWord(id, erwartet)} />
        );
      })}
      <Cell zaehler={zeile.gesamt} />
    </tr>
  );
}

function Cell({ zaehler }: { readonly zaehler: Zaehler }) {
  const status = matrixStatus(zaehler);
  const { symbol, wort } = matrixLegende[status];
  return (
    <td class={`zelle zelle--${status}`}>
      <span aria-hidden="true">{symbol}</span>
      {status !== 'entfaellt' && (
        <>
          {' '}
          {zaehler.erledigt}/{anwendbareVon(zaehler)}
        </>
      )}
      <span class="kern-sr-only"> {wort}</span>
    </td>
  );
}

function Missing({ word }: { readonly word: string }) {
  return (
    <td class="zelle zelle--fehlt">
      <span aria-hidden="true">?</span>
      <span class="kern-sr-only">{word}</span>
    </td>
  );
}

/** What stands for a Land without a workbook; never counted as offen. */
function missingWord(id: LandId, erwartet: readonly LandId[]): string {
  if (erwartet.length === 0) return 'keine Mappe';
  return erwartet.includes(id) ? 'nicht gemeldet' : 'nicht beteiligt';
}

function Legend() {
  return (
    <ul class="legende" aria-label="Legende">
      {Object.entries(matrixLegende).map(([status, { symbol, wort, bedeutung }]) => (
        <li key={status} class="kern-body kern-body--small">
          <span class={`zelle zelle--${status}`} aria-hidden="true">
            {symbol}
          </span>{' '}
          <strong>{wort}</strong>: {bedeutung}
        </li>
      ))}
      <li class="kern-body kern-body--small">
        <span class="zelle zelle--fehlt" aria-hidden="true">
          ?
        </span>{' '}
        <strong>keine Mappe</strong>: von diesem Land liegt nichts vor; zählt in keinem Nenner
      </li>
    </ul>
  );
}
