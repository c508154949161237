import type { RefObject } from 'preact';
import type { MergeAnswer } from '#templates/api/mergeAnswer.ts';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { ChangesTable } from '../overview/changesTable.tsx';
import { KeyFigures } from '../overview/keyFigures.tsx';
import { indikatorGruppen, MatrixTable, matrixColumns, missingWord } from '../overview/matrixTable.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { FilesTable } from './filesTable.tsx';
import { download, type MergeOrder } from './mergeRun.ts';

/** What came out: figures, matrix, changes, files, and both workbooks to save. */
export function MergeResult(props: {
  readonly answer: MergeAnswer;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly order: MergeOrder;
  /** Something was chosen differently since. */
  readonly outdated: boolean;
  readonly busy: boolean;
}) {
  const { answer, heading, order, outdated, busy } = props;
  return (
    <div class="ergebnis">
      <h3 class="kern-heading-medium" tabIndex={-1} ref={heading}>
        Übersicht zum {showTag(answer.stichtag)}
      </h3>
      {outdated && (
        <Alert kind="info" title="Die Auswahl wurde geändert">
          <p class="kern-body">
            Diese Übersicht beruht noch auf der früheren Auswahl. Führen Sie die Dateien erneut zusammen, um
            sie zu aktualisieren.
          </p>
        </Alert>
      )}
      <div class="knoepfe">
        <Button
          label="Übersicht herunterladen"
          kind="primary"
          disabled={busy}
          onClick={() => void download('uebersicht')}
        />
        <Button
          label="Statusbericht herunterladen"
          disabled={busy}
          onClick={() => void download('bericht')}
        />
      </div>
      <KeyFigures answer={answer} erwartet={order.erwartet} />
      <MatrixTable
        id="matrix"
        title="Steuerungsindikatoren nach Ländern"
        rowHeader="Steuerungsindikator"
        columns={matrixColumns(answer)}
        gruppen={indikatorGruppen(answer)}
        fehlwort={(land) => missingWord(land, order.erwartet)}
      />
      <ChangesTable answer={answer} />
      <FilesTable answer={answer} />
    </div>
  );
}
