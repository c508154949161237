import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figures } from '#templates/figures/figures.ts';
import type { Checkliste, Zeile } from '#templates/model/checkliste.ts';
import { read } from '#templates/read/read.ts';
import { fromA1 } from '#templates/sheets/grid.ts';
import { validate } from '#templates/validate/validate.ts';
import { readWorkbook } from '../../../worker/files/readWorkbook.ts';
import { nodeApp } from '../http/nodeApp.ts';

/** What the maker of a list put into it; told by the maker, not by the reader. */
interface Fixture {
  readonly herkunft: string;
  readonly land: string;
  readonly umsetzungsprojekt: string;
  readonly stand: string | null;
  /** By id; what is not named is offen, without Frist, without Verantwortliche. */
  readonly status: Readonly<Record<string, string>>;
  readonly frist: Readonly<Record<string, string>>;
  readonly verantwortliche: Readonly<Record<string, string>>;
  readonly checkpoints: Readonly<Record<string, string>>;
  readonly indikatoren: { readonly erledigt: number; readonly von: number };
  readonly zaehlung: { readonly gelesen: number; readonly uebernommen: number; readonly gemeldet: number };
  readonly befunde: Readonly<Record<string, number>>;
  /** Some of what stands beside the list, as `Blatt!A1 Text`. */
  readonly uebernommen: readonly string[];
  /** What was not understood, by its cell in the Checkliste of the filled template. */
  readonly unverstanden?: Readonly<Record<string, string>>;
}

const stichtag = '2027-03-22';
const folder = new URL('../../fixtures/workbooks/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^liste-.*\.(?:xlsx|ods)$/.test(name));
const app = nodeApp();

function gridOf(bytes: Uint8Array) {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.finding.message);
  return workbook.grid;
}

function countBy(codes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** A field of all rows by id, where it is neither empty nor offen. */
function column(rows: readonly (Zeile & { id: string })[], key: 'status' | 'frist' | 'verantwortliche') {
  return Object.fromEntries(
    rows.flatMap(({ id, [key]: value }) => (value === null || value === 'offen' ? [] : [[id, value]])),
  );
}

const ohneOffene = (status: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(status).filter(([, value]) => value !== 'offen'));

const inhalt = (checkliste: Checkliste | null) => ({
  stammdaten: checkliste?.stammdaten,
  schritte: checkliste?.schritte,
  checkpoints: checkliste?.checkpoints,
});

describe('lists that people keep by hand', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  describe.each(files)('%s', (name) => {
    const fixture = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Fixture;
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const reading = read(gridOf(bytes), { stichtag });
    const { checkliste } = reading;

    it('is read by its labels', () => {
      expect(fixture.herkunft).toMatch(/\S/);
      expect(reading.herkunft).toBe('liste-von-hand');
      expect(checkliste?.stammdaten).toMatchObject({
        land: fixture.land,
        umsetzungsprojekt: fixture.umsetzungsprojekt,
        stand: fixture.stand,
      });
      const schritte = checkliste?.schritte ?? [];
      expect(column(schritte, 'status')).toEqual(ohneOffene(fixture.status));
      expect(column(schritte, 'frist')).toEqual(fixture.frist);
      if (Object.keys(fixture.verantwortliche).length > 0)
        expect(column(schritte, 'verantwortliche')).toEqual(fixture.verantwortliche);
      expect(column(checkliste?.checkpoints ?? [], 'status')).toEqual(ohneOffene(fixture.checkpoints));
    });

    it('is counted rightly, and no row goes missing', () => {
      expect(checkliste && figures(checkliste, stichtag).indikatoren).toMatchObject(fixture.indikatoren);
      expect(reading.zaehlung).toEqual(fixture.zaehlung);
      const { gelesen, uebernommen, gemeldet } = reading.zaehlung;
      expect(gelesen).toBe(uebernommen + gemeldet);
    });

    it('has the findings that were expected', () => {
      expect(countBy(validate(reading, { stichtag }).map(({ code }) => code))).toEqual(fixture.befunde);
    });

    it('comes back as a filled template, with what stood beside it', async () => {
      const response = await app.request('/api/validate?format=vorlage', { method: 'POST', body: bytes });
      expect(response.status).toBe(200);
      const grid = gridOf(new Uint8Array(await response.arrayBuffer()));
      const lifted = read(grid, { stichtag });
      expect(lifted.herkunft).toBe('vorlage');
      expect(inhalt(lifted.checkliste)).toEqual(inhalt(checkliste));
      const kept = grid.sheets.find((sheet) => sheet.name === 'Weitere Angaben')?.rows ?? [];
      const texts = kept.map(([sheet, cell, text]) => `${sheet}!${cell} ${text}`);
      expect(texts).toEqual(expect.arrayContaining([...fixture.uebernommen]));
      const rows = grid.sheets.find((sheet) => sheet.name === 'Checkliste')?.rows ?? [];
      for (const [address, text] of Object.entries(fixture.unverstanden ?? {})) {
        const { row = -1, column = -1 } = fromA1(address) ?? {};
        expect(rows[row]?.[column]).toBe(text);
      }
    });
  });
});
