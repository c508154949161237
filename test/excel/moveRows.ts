/** Inserting and deleting whole rows: what is below moves; rules and formats that reach over the place grow or shrink. */
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
    name.formula = `=${quoteSheet(sheet.name)}!${absolute(grow(place.area, at, count))}`;
  }
}

export function deleteRows({ workbook }: Host, { sheet, area }: Cells): void {
  // the rows hold locked cells, which no option of the protection lets go
  if (sheet.protection) throw refuse.denied();
  const { row: at, rows: count } = area;
  moveUp(sheet.cells, at, count);
  moveUp(sheet.validations, at, count);
  sheet.conditional = sheet.conditional.flatMap((entry) => {
    const left = shrink(entry.area, at, count);
    return left ? [{ ...entry, area: left }] : [];
  });
  const merges = sheet.merges.flatMap((address) => {
    const merged = parseAddress(address)?.area;
    const left = merged && shrink(merged, at, count);
    return left ? [addressOf(left)] : [];
  });
  sheet.merges.splice(0, sheet.merges.length, ...merges);
  const heights = [...sheet.rows];
  sheet.rows.clear();
  for (const [row, state] of heights)
    if (row < at || row >= at + count) sheet.rows.set(row < at ? row : row - count, state);
  for (const name of workbook.names) {
    const place = parseAddress(name.formula);
    if (place?.sheet?.toLowerCase() !== sheet.name.toLowerCase()) continue;
    const left = shrink(place.area, at, count);
    name.formula = `=${quoteSheet(sheet.name)}!${left ? absolute(left) : '#REF!'}`;
  }
}

function moveUp(states: Map<number, unknown>, at: number, count: number): void {
  const below = [...states].filter(([key]) => Math.floor(key / maxColumns) >= at);
  for (const [key] of below) states.delete(key);
  for (const [key, state] of below)
    if (Math.floor(key / maxColumns) >= at + count) states.set(key - count * maxColumns, state);
}

/** What is left of an area after rows are gone; `null` if nothing is. */
function shrink(area: Rect, at: number, count: number): Rect | null {
  const before = Math.max(0, Math.min(area.row, at + count) - at);
  const inside = intersect(area, { ...area, row: at, rows: count })?.rows ?? 0;
  return area.rows === inside
    ? null
    : { ...area, row: area.row - (area.row >= at ? before : 0), rows: area.rows - inside };
}

const absolute = (area: Rect): string => addressOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

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
