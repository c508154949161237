import { useEffect } from 'preact/hooks';
import { showTag } from '#templates/kalender/anzeigen.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { data } from '../data.ts';
import { useStore } from '../store.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { DayField, SelectField } from '../ui/fields.tsx';
import { WithKey } from '../ui/keyForm.tsx';
import { PageHeading } from '../ui/pageHeading.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { ChangesTable } from './changesTable.tsx';
import { DeadlineTables } from './deadlineTables.tsx';
import { DemandTable } from './demandTable.tsx';
import { EscalationTable } from './escalationTable.tsx';
import { HistoryChart } from './historyChart.tsx';
import { KeyFigures, showsTotalsOnly } from './keyFigures.tsx';
import {
  checkpointGruppen,
  indikatorGruppen,
  MatrixTable,
  matrixColumns,
  missingWord,
} from './matrixTable.tsx';
import {
  changeFilter,
  erwartetIn,
  loadOverview,
  type OverviewAnswer,
  type OverviewFilter,
  overviewFiles,
  overviewRun,
  saveOverviewFile,
} from './overviewRun.ts';
import { ProjectsTable } from './projectsTable.tsx';
import { WeekPlan } from './weekPlan.tsx';

/** The whole, from the store: figures, matrix, changes, Fristen, Offene Punkte, Anforderungen, history. */
export function OverviewPage() {
  return (
    <>
      <PageHeading page="uebersicht" text="Übersicht" />
      <WithKey>
        <Content />
      </WithKey>
    </>
  );
}

function Content() {
  const { filter, busy, error, answer } = useStore(overviewRun);
  useEffect(() => {
    if (overviewRun.get().answer === null) void loadOverview();
  }, []);
  return (
    <>
      <Filters filter={filter} />
      <p class="kern-body" role="status">
        {busy}
      </p>
      {error !== null && <Alert kind="danger" title={error} live />}
      {answer !== null && <Answer answer={answer} />}
    </>
  );
}

function Filters({ filter }: { readonly filter: OverviewFilter }) {
  const { stichtag, vergleich, land, themenfeld } = filter;
  return (
    <div class="filter">
      <SelectField
        id="filter-themenfeld"
        label="Themenfeld"
        value={themenfeld}
        onChange={(value) => changeFilter({ themenfeld: value })}
        options={[
          { value: '', label: 'Alle' },
          ...data.themenfelder.map((label) => ({ value: label, label })),
        ]}
      />
      <SelectField
        id="filter-land"
        label="Land"
        value={land}
        onChange={(value) => changeFilter({ land: data.laender.find(({ id }) => id === value)?.id ?? '' })}
        options={[
          { value: '', label: 'Alle' },
          ...data.laender.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <DayField
        id="filter-stichtag"
        label="Stichtag"
        value={stichtag}
        onChange={(value) => changeFilter({ stichtag: value })}
      />
      <DayField
        id="filter-vergleich"
        label="Vergleich mit"
        value={vergleich}
        onChange={(value) => changeFilter({ vergleich: value })}
      />
    </div>
  );
}

function Answer({ answer }: { readonly answer: OverviewAnswer }) {
  const { overview, filter } = answer;
  const erwartet = erwartetIn(answer);
  const own = showsTotalsOnly(overview) ? (overview.laender[0]?.land ?? null) : null;
  const columns = matrixColumns(overview, filter.land === '' ? own : filter.land);
  const fehlwort = (land: LandId) => missingWord(land, erwartet);
  return (
    <div class="ergebnis">
      <h3 class="kern-heading-medium">Übersicht zum {showTag(overview.stichtag)}</h3>
      <Files />
      <KeyFigures answer={overview} erwartet={erwartet} land={filter.land} verglichenMit="dem Stichtag" />
      <MatrixTable
        id="uebersicht-matrix"
        title="Steuerungsindikatoren nach Ländern"
        rowHeader="Steuerungsindikator"
        columns={columns}
        gruppen={indikatorGruppen(overview)}
        fehlwort={fehlwort}
      />
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">Checkpoints der Umsetzungscheckliste</span>
        </summary>
        <div class="kern-accordion__body">
          <MatrixTable
            id="uebersicht-checkpoints"
            title="Checkpoints nach Ländern"
            rowHeader="Checkpoint"
            columns={columns}
            gruppen={checkpointGruppen(overview)}
            fehlwort={fehlwort}
          />
        </div>
      </details>
      <ChangesTable answer={overview} />
      <DeadlineTables overview={overview} />
      <EscalationTable overview={overview} />
      <DemandTable overview={overview} />
      <WeekPlan overview={overview} />
      <HistoryChart key={JSON.stringify(filter)} answer={answer} />
      <ProjectsTable overview={overview} />
    </div>
  );
}

function Files() {
  const task = useTask();
  return (
    <>
      <div class="knoepfe">
        {overviewFiles.map((file, index) => (
          <Button
            key={file.path}
            label={file.label}
            kind={index === 0 ? 'primary' : index === 1 ? 'secondary' : 'tertiary'}
            disabled={task.busy}
            onClick={() =>
              void task.run('Die Datei wird erstellt …', 'Die Datei ist heruntergeladen.', () =>
                saveOverviewFile(file),
              )
            }
          />
        ))}
      </div>
      <TaskMessage task={task} />
    </>
  );
}
