import { anwendbareVon, matrixLegende, matrixStatus } from '#templates/figures/matrixStatus.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import type { MatrixZeile, Overview, Zaehler } from '#templates/model/overview.ts';
import { data, landName } from '../data.ts';

/** Rows of one heading, such as an Arbeitspaket or a phase. */
export interface MatrixGruppe {
  readonly label: string;
  readonly zeilen: readonly MatrixZeile<string>[];
}

/** Rows over all Länder, in groups; scrolls in its own region. `fehlwort` says why a Land has no figures. */
export function MatrixTable(props: {
  readonly id: string;
  readonly title: string;
  readonly rowHeader: string;
  readonly columns: readonly LandId[];
  readonly gruppen: readonly MatrixGruppe[];
  readonly fehlwort: (land: LandId) => string;
}) {
  const { id, title, rowHeader, columns, gruppen, fehlwort } = props;
  return (
    <div class="abschnitt matrixteil">
      <h4 class="kern-heading-small" id={`${id}-titel`}>
        {title}
      </h4>
      <p class="kern-body kern-body--small">
        1/2 = in 1 von 2 Umsetzungsprojekten erledigt (ohne „Entfällt“)
      </p>
      <Legend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll the region */}
      <section class="rollbereich" aria-labelledby={`${id}-titel`} tabIndex={0}>
        <table class="tabelle matrix">
          <thead>
            <tr>
              <th scope="col" class="matrix__kopf">
                {rowHeader}
              </th>
              {columns.map((land) => (
                <th key={land} scope="col">
                  <abbr title={landName(land)}>{land}</abbr>
                </th>
              ))}
              <th scope="col">Gesamt</th>
            </tr>
          </thead>
          {gruppen.map(({ label, zeilen }) => (
            <tbody key={label}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 2} class="matrix__gruppe">
                  <span>{label}</span>
                </th>
              </tr>
              {zeilen.map((zeile) => (
                <Row key={zeile.id} zeile={zeile} columns={columns} fehlwort={fehlwort} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </div>
  );
}

/** Columns of a matrix: all Länder, the Bund only if it delivered; or the one that is looked at. */
export function matrixColumns({ laender }: Overview, only: LandId | null = null): readonly LandId[] {
  return data.laender
    .map(({ id }) => id)
    .filter((id) => only === null || id === only)
    .filter((id) => id !== 'BUND' || laender.some(({ land }) => land === id));
}

/** The 18 Steuerungsindikatoren, grouped by Arbeitspaket. */
export function indikatorGruppen({ indikatoren }: Overview): readonly MatrixGruppe[] {
  return data.arbeitspakete.map(({ nr, label }) => ({
    label: `Arbeitspaket ${nr}: ${label}`,
    zeilen: indikatoren.filter(({ arbeitspaket }) => arbeitspaket === nr),
  }));
}

/** The 29 checkpoints, grouped by phase. */
export function checkpointGruppen({ checkpoints }: Overview): readonly MatrixGruppe[] {
  const phasen = [...new Set(checkpoints.map(({ phase }) => phase))];
  return phasen.map((phase) => ({
    label: phase,
    zeilen: checkpoints.filter((checkpoint) => checkpoint.phase === phase),
  }));
}

function Row(props: {
  readonly zeile: MatrixZeile<string>;
  readonly columns: readonly LandId[];
  readonly fehlwort: (land: LandId) => string;
}) {
  const { zeile, columns, fehlwort } = props;
  return (
    <tr>
      <th scope="row" class="matrix__kopf">
        <span class="matrix__nr">{zeile.id}</span> {zeile.label}
      </th>
      {columns.map((id) => {
        const zaehler = zeile.laender[id];
        return zaehler ? <Cell key={id} zaehler={zaehler} /> : <Missing key={id} word={fehlwort(id)} />;
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
export function missingWord(id: LandId, erwartet: readonly LandId[]): string {
  if (erwartet.length === 0) return 'keine Meldung';
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
        <strong>keine Meldung</strong>: von diesem Land liegt nichts vor; zählt in keinem Nenner
      </li>
    </ul>
  );
}
