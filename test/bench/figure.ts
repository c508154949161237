/** One line of the results. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The bar of the contract that the value is held against. */
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number };
  readonly note?: string;
}

export function isMet({ value, bar }: Figure): boolean | null {
  if (!bar) return null;
  return 'atMost' in bar ? value <= bar.atMost : value >= bar.atLeast;
}

/** The figures as a Markdown table, which reads well in a terminal too. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${show(figure.value)} ${figure.unit}`,
    bar(figure),
    { true: 'met', false: '**not met**', null: '' }[String(isMet(figure)) as 'true' | 'false' | 'null'],
    figure.note ?? '',
  ]);
  const all = [['what', 'value', 'bar', '', 'note'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function bar({ bar: limit, unit }: Figure): string {
  if (!limit) return '';
  return 'atMost' in limit ? `≤ ${show(limit.atMost)} ${unit}` : `≥ ${show(limit.atLeast)} ${unit}`;
}

function show(value: number): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
