import { useEffect, useRef, useState } from 'preact/hooks';
import { showTag } from '#templates/kalender/anzeigen.ts';
import { Button } from '../ui/button.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { ChartFrame, plot, ValueAxis, valueScale } from './chartFrame.tsx';
import { type HistoryPoint, historyDays, loadHistory } from './historyRun.ts';
import type { OverviewAnswer } from './overviewRun.ts';

/** Done against plan at earlier Stichtage; fetched on demand, because each needs an overview of its own. */
export function HistoryChart({ answer }: { readonly answer: OverviewAnswer }) {
  const [points, setPoints] = useState<readonly HistoryPoint[] | null>(null);
  const [ready, setReady] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const task = useTask();
  useEffect(() => () => abort.current?.abort(), []);
  if (points !== null) return <Chart points={points} />;
  const days = historyDays(answer.overview.stichtag);
  const load = () => {
    const controller = new AbortController();
    abort.current = controller;
    setReady(0);
    void task.run('Der Verlauf wird geladen …', '', async () => {
      try {
        setPoints(await loadHistory(answer, controller.signal, setReady));
      } catch (error) {
        if (!controller.signal.aborted) throw error;
      }
    });
  };
  return (
    <div class="abschnitt">
      <h4 class="kern-heading-small">Verlauf</h4>
      <p class="kern-body">
        Erledigte Steuerungsindikatoren an {days.length} Stichtagen, alle vier Wochen, so wie sie gemeldet
        waren. Den Verlauf nach Wochen enthält die heruntergeladene Übersicht.
      </p>
      <div class="knoepfe">
        <Button label="Verlauf laden" disabled={task.busy} onClick={load} />
        {task.busy && (
          <>
            <span class="kern-body">
              {ready} von {days.length} Stichtagen
            </span>
            <Button label="Abbrechen" onClick={() => abort.current?.abort()} />
          </>
        )}
      </div>
      <TaskMessage task={task} />
    </div>
  );
}

function Chart({ points }: { readonly points: readonly HistoryPoint[] }) {
  const planned = points.flatMap(({ plan }) => plan ?? []);
  const { top, scale } = valueScale(Math.max(1, ...points.map(({ von }) => von), ...planned));
  const step = (plot.right - plot.left - 60) / Math.max(1, points.length - 1);
  const x = (index: number) => plot.left + 30 + index * step;
  const line = (values: readonly number[]) => values.map((n, index) => `${x(index)},${scale(n)}`).join(' ');
  const last = points.at(-1);
  const hasPlan = planned.length > 0;
  return (
    <ChartFrame
      id="verlauf"
      title="Verlauf"
      rule={`Erledigte Steuerungsindikatoren nach dem Stand, der am jeweiligen Stichtag gemeldet war. ${
        hasPlan
          ? 'Plan: Steuerungsindikatoren der heutigen Projekte, deren Zielwoche nach den Vorgaben bis dahin zu Ende ist.'
          : 'Einen Plan gibt es nicht, solange die Koordination keine Zielwochen vorgibt.'
      }`}
      summary={
        last === undefined
          ? ''
          : `Am ${showTag(last.stichtag)} sind ${last.erledigt} von ${last.von} erledigt${last.plan === null ? '' : `, nach Plan sollten es ${last.plan} sein`}.`
      }
      headers={['Stichtag', 'Erledigt', 'Von', ...(hasPlan ? ['Plan'] : [])]}
      rows={points.map(({ stichtag, erledigt, von, plan }) => [
        showTag(stichtag),
        String(erledigt),
        String(von),
        ...(hasPlan ? [String(plan ?? 0)] : []),
      ])}
    >
      <ValueAxis max={top} scale={scale} />
      {hasPlan && (
        <>
          <polyline class="diagramm__kurve diagramm__kurve--plan" points={line(planned)} />
          <text class="diagramm__text" x={plot.left + 4} y={plot.top - 8}>
            ┄ Plan
          </text>
        </>
      )}
      <polyline class="diagramm__kurve" points={line(points.map(({ erledigt }) => erledigt))} />
      <text class="diagramm__text" x={plot.left + (hasPlan ? 70 : 4)} y={plot.top - 8}>
        ● Erledigt
      </text>
      {points.map(({ stichtag, erledigt }, index) => (
        <g key={stichtag}>
          <circle class="diagramm__punkt" cx={x(index)} cy={scale(erledigt)} r="4" />
          <text class="diagramm__text" x={x(index)} y={scale(erledigt) - 9} text-anchor="middle">
            {erledigt}
          </text>
          <text class="diagramm__text" x={x(index)} y={plot.bottom + 18} text-anchor="middle">
            {showTag(stichtag)}
          </text>
        </g>
      ))}
    </ChartFrame>
  );
}
