/** Inserting whole rows: everything below moves down; rules and formats that reach over the place grow. */
import { addressOf, cellKey, intersect, maxColumns, parseAddress, quoteSheet, type Rect } from './area.ts';
import type { Host } from './excelHost.ts';
import type { Cells } from './hostObject.ts';
import { refuse } from './protocol.ts';

export function insertRows({ workbook }: Host, { sheet, area }: Cells): void {
  if (sheet.protection && sheet.protection.options.allowInsertRows !== true) throw refuse.denied();
  const { row: at, rows: count } = area;
  moveDown(sheet.cells, at, count);
  const above = [...sheet.validations].filter(([key]) => Math.floor(key / maxColumns) === at - 1);
  moveDown(sheet.validations, at, count);
  // a rule above and below goes on in between
  for (const [key, rule] of above) {
    const column = key % maxColumns;
    if (sheet.validations.get(cellKey(at + count, column)) !== rule) continue;
    for (let row = at; row < at + count; row++) sheet.validations.set(cellKey(row, column), rule);
  }
  sheet.conditional = sheet.conditional.map((entry) => ({ ...entry, area: grow(entry.area, at, count) }));
  const merges = sheet.merges.map((address) => {
    const merged = parseAddress(address)?.area;
    return merged ? addressOf(grow(merged, at, count)) : address;
  });
  sheet.merges.splice(0, sheet.merges.length, ...merges);
  const heights = [...sheet.rows];
  sheet.rows.clear();
  for (const [row, state] of heights) sheet.rows.set(row >= at ? row + count : row, state);
  for (const name of workbook.names) {
    const place = parseAddress(name.formula);
    if (place?.sheet?.toLowerCase() !== sheet.name.toLowerCase()) continue;
    const moved = addressOf(grow(place.area, at, count)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    name.formula = `=${quoteSheet(sheet.name)}!${moved}`;
  }
}

function moveDown(states: Map<number, unknown>, at: number, count: number): void {
  const below = [...states].filter(([key]) => Math.floor(key / maxColumns) >= at);
  for (const [key] of below) states.delete(key);
  for (const [key, state] of below) states.set(key + count * maxColumns, state);
}

function grow(area: Rect, at: number, count: number): Rect {
  if (area.row >= at) return { ...area, row: area.row + count };
  const reaches = intersect(area, { ...area, row: at, rows: 1 }) !== null;
  return reaches ? { ...area, rows: area.rows + count } : area;
}
