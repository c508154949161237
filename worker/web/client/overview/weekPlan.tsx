import { showWoche } from '#templates/kalender/anzeigen.ts';
import { addWochen, wochenZwischen, wocheVon } from '#templates/kalender/wochen.ts';
import type { Overview } from '#templates/model/overview.ts';
import { ChartFrame, plot, ValueAxis, valueScale } from './chartFrame.tsx';

/** Weeks before the Stichtag that have a bar of their own; what is older stands in one bar. */
const weeksBack = 8;

/** How many open Fristen end in each week around the Stichtag. */
export function WeekPlan({ overview: { fristen, stichtag } }: { readonly overview: Overview }) {
  if (fristen.length === 0) return null;
  const now = wocheVon(stichtag);
  const first = addWochen(now, -weeksBack);
  const last = fristen.reduce((latest, { frist }) => (frist > latest ? frist : latest), now);
  const older = fristen.filter(({ frist }) => frist < first).length;
  const bars = [
    { label: 'früher', long: `vor ${showWoche(first)}`, n: older, overdue: true },
    ...Array.from({ length: wochenZwischen(first, last) + 1 }, (_, index) => {
      const woche = addWochen(first, index);
      const inWeek = fristen.filter(({ frist }) => frist === woche);
      return {
        label: String(Number(woche.slice(6))),
        long: showWoche(woche),
        n: inWeek.length,
        overdue: inWeek.some(({ tage }) => tage > 0),
      };
    }),
  ];
  const { top, scale } = valueScale(Math.max(...bars.map(({ n }) => n)));
  const width = (plot.right - plot.left) / bars.length;
  const overdue = fristen.filter(({ tage }) => tage > 0).length;
  return (
    <ChartFrame
      id="wochenplan"
      title="Wochenplan"
      rule="Offene Fristen von Schritten und Checkpoints nach der Kalenderwoche, in der sie enden. ! = überfällig."
      summary={`${overdue} Fristen sind überfällig, ${fristen.length - overdue} enden bis ${showWoche(last)}.`}
      headers={['Woche', 'Offene Fristen', 'Davon überfällig']}
      rows={bars.map(({ long, n, overdue: late }) => [long, String(n), late ? String(n) : '0'])}
    >
      <ValueAxis max={top} scale={scale} />
      {bars.map(({ label, long, n, overdue: late }, index) => {
        const x = plot.left + index * width;
        return (
          <g key={long}>
            {n > 0 && (
              <>
                <rect
                  class={late ? 'diagramm__balken diagramm__balken--spaet' : 'diagramm__balken'}
                  x={x + width * 0.15}
                  y={scale(n)}
                  width={width * 0.7}
                  height={plot.bottom - scale(n)}
                />
                <text class="diagramm__text" x={x + width / 2} y={scale(n) - 5} text-anchor="middle">
                  {late ? `${n} !` : n}
                </text>
              </>
            )}
            <text class="diagramm__text" x={x + width / 2} y={plot.bottom + 18} text-anchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <text class="diagramm__text" x={plot.right} y={plot.bottom + 36} text-anchor="end">
        Kalenderwoche
      </text>
    </ChartFrame>
  );
}
