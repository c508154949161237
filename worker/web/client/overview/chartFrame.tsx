import type { ComponentChildren } from 'preact';
import { DataTable } from '../ui/dataTable.tsx';

/** A drawing with its title, a sentence that says what it shows, and its data as a table. */
export function ChartFrame(props: {
  readonly id: string;
  readonly title: string;
  /** How it is counted. */
  readonly rule: string;
  /** What is to be seen, in words. */
  readonly summary: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly [string, ...string[]])[];
  /** The drawing, `svgWidth` × `svgHeight` units. */
  readonly children: ComponentChildren;
}) {
  const { id, title, rule, summary, headers, rows, children } = props;
  return (
    <div class="abschnitt">
      <h4 class="kern-heading-small" id={`${id}-titel`}>
        {title}
      </h4>
      <p class="kern-body kern-body--small">{rule}</p>
      <figure class="diagramm">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users scroll the region */}
        <section class="rollbereich" aria-label={`Diagramm: ${title}`} tabIndex={0}>
          <svg
            viewBox={`0 0 ${svgWidth} ${svgHeight}`}
            role="img"
            aria-label={title}
            aria-describedby={`${id}-text`}
          >
            {children}
          </svg>
        </section>
        <figcaption class="kern-body" id={`${id}-text`}>
          {summary}
        </figcaption>
      </figure>
      <details>
        <summary>
          Werte als Tabelle<span class="kern-sr-only">: {title}</span>
        </summary>
        <DataTable
          class="tabelle tabelle--schmal"
          headers={headers}
          rows={rows}
          keys={rows.map(([first]) => first)}
        />
      </details>
    </div>
  );
}

export const svgWidth = 720;
export const svgHeight = 260;

/** The part of the drawing inside of the axes. */
export const plot = { left: 56, right: svgWidth - 16, top: 24, bottom: svgHeight - 40 } as const;

/** Lines and numbers of the value axis; `scale` turns a value into a height. */
export function ValueAxis({ max, scale }: { readonly max: number; readonly scale: (n: number) => number }) {
  const step = stepFor(max);
  const values = Array.from({ length: Math.floor(max / step) + 1 }, (_, n) => n * step);
  return (
    <g>
      {values.map((value) => (
        <g key={value}>
          <line class="diagramm__linie" x1={plot.left} x2={plot.right} y1={scale(value)} y2={scale(value)} />
          <text class="diagramm__text" x={plot.left - 8} y={scale(value) + 5} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A scale from 0 to at least `max` over the height of the plot. */
export function valueScale(max: number): { readonly top: number; readonly scale: (n: number) => number } {
  const step = stepFor(max);
  const top = Math.max(step, Math.ceil(max / step) * step);
  return { top, scale: (n) => plot.bottom - ((plot.bottom - plot.top) * n) / top };
}

/** 1, 2 or 5 times a power of ten, for about four lines. */
function stepFor(max: number): number {
  const rough = Math.max(1, max / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? 10 * power;
}
