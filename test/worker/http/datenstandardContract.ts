import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { json, type Send } from './host.ts';
import { mappe, melde } from './mappen.ts';
import type { Beteiligte } from './workbooksContract.ts';

interface Feld {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly pattern?: string };
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly dialect: { readonly delimiter: string };
  readonly schema: {
    readonly fields: readonly Feld[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

type Row = Readonly<Record<string, string>>;

const forms: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** Fields of a line; the tests' own values hold neither quotes nor line breaks, but may hold the delimiter. */
const cut = (line: string): readonly string[] =>
  [...line.matchAll(/(?:"([^"]*)"|([^;]*))(?:;|$)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** Reads a package by nothing but its own description, and holds every row to it. */
async function readPackage(response: Response): Promise<ReadonlyMap<string, readonly Row[]>> {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/zip');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const { profile, resources } = JSON.parse(text('datapackage.json')) as {
    profile: string;
    resources: readonly Resource[];
  };
  expect(profile).toBe('tabular-data-package');
  expect(Object.keys(files).sort()).toEqual(
    ['datapackage.json', ...resources.map(({ path }) => path)].sort(),
  );
  const tables = new Map<string, readonly Row[]>();
  for (const { name, path, dialect, schema } of resources) {
    expect(dialect.delimiter).toBe(';');
    const [head = '', ...lines] = text(path).split('\r\n');
    const names = schema.fields.map((feld) => feld.name);
    expect([path, head]).toEqual([path, names.join(';')]);
    expect(lines.pop()).toBe('');
    const rows = lines.map((line) => {
      const cells = cut(line);
      return Object.fromEntries(names.map((feld, index) => [feld, cells[index] ?? '']));
    });
    for (const row of rows) for (const feld of schema.fields) holdTo(feld, row[feld.name] ?? '', path);
    const keys = rows.map((row) => schema.primaryKey.map((key) => row[key]).join('|'));
    expect([path, new Set(keys).size]).toEqual([path, rows.length]);
    tables.set(name, rows);
  }
  for (const { name, schema } of resources) {
    for (const { fields, reference } of schema.foreignKeys) {
      const known = new Set(tables.get(reference.resource)?.map((row) => row[reference.fields]));
      const unknown = tables.get(name)?.filter((row) => row[fields] !== '' && !known.has(row[fields] ?? ''));
      expect([name, fields, unknown]).toEqual([name, fields, []]);
    }
  }
  return tables;
}

function holdTo({ name, type, constraints }: Feld, value: string, path: string): void {
  if (value === '') {
    expect([path, name, constraints?.required ?? false]).toEqual([path, name, false]);
    return;
  }
  expect([path, name, value]).toEqual([path, name, expect.stringMatching(forms[type] ?? /^$/)]);
  const pattern = new RegExp(`^(?:${constraints?.pattern ?? '[^]*'})$`);
  expect([path, name, value]).toEqual([path, name, expect.stringMatching(pattern)]);
}

/** What other programs build on: JSON Schema and the data package. */
export function describeDatenstandard(wer: () => Beteiligte): void {
  beforeAll(async () => {
    const { land, bayern } = wer();
    const leistung = {
      ozgId: '10042',
      bezeichnung: 'Elterngeld; Antrag',
      leika: null,
      mvp: true,
      leistungsverantwortlich: 'Nie Ausgeben',
      vorgehensmodell: null,
      nachnutzungsmodell: null,
    };
    const zeilen = {
      'K1-01': { status: 'erledigt', begonnen: '2026-09-01', erledigt: '2026-10-01', frist: '2026-W40' },
      'K1-04': { bemerkung: 'Nie ausgeben' },
    } as const;
    await melde(land, mappe('SH-D00001', { leistungen: [leistung], zeilen }));
    await melde(bayern, mappe('BY-D00001'));
  });

  describe('JSON Schema', () => {
    const compile = async (send: Send, path: string) => {
      const response = await send(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^application\/schema\+json/);
      const schema = await json(response);
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: path });
      const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
      formats.default(ajv);
      return ajv.compile(schema);
    };

    it('is open to everybody, and a stored Checkliste is what it says', async () => {
      const { send, land } = wer();
      const validate = await compile(send, '/api/schema/checkliste.json');
      const { checkliste } = (await json(await land('/api/workbooks/SH-D00001'))) as {
        checkliste: Record<string, unknown>;
      };
      validate(checkliste);
      expect(validate.errors ?? []).toEqual([]);
      expect(validate({ ...checkliste, schritte: [{ id: 'K1-01' }] })).toBe(false);
      expect(validate({ ...checkliste, stammdaten: null })).toBe(false);
    });

    it('of the overview holds for the overview of the coordination and of a Land', async () => {
      const { send, land, koordination } = wer();
      const validate = await compile(send, '/api/schema/uebersicht.json');
      for (const ask of [land, koordination]) {
        const overview = await json(await ask('/api/overview?vergleich=2026-10-01'));
        validate(overview);
        expect(validate.errors ?? []).toEqual([]);
        expect(validate({ ...overview, indikatoren: 18 })).toBe(false);
      }
    });
  });

  describe('data package', () => {
    it('is what its description says, with keys that lead somewhere', async () => {
      const tables = await readPackage(await wer().koordination('/api/datapackage.zip'));
      const of = (name: string, kennung: string) =>
        tables.get(name)?.filter((row) => row.kennung === kennung) ?? [];
      expect(of('projekte', 'SH-D00001')).toEqual([
        expect.objectContaining({ land: 'SH', indikatoren_erledigt: '1', indikatoren_anwendbar: '18' }),
      ]);
      expect(of('leistungen', 'SH-D00001')).toEqual([
        expect.objectContaining({ nr: '1', ozg_id: '10042', bezeichnung: 'Elterngeld; Antrag', mvp: 'true' }),
      ]);
      expect(of('indikatoren', 'SH-D00001')).toHaveLength(18);
      expect(of('indikatoren', 'SH-D00001')[0]).toMatchObject({
        schritt: 'K1-01',
        status: 'erledigt',
        frist: '2026-W40',
        begonnen: '2026-09-01',
        erledigt: '2026-10-01',
      });
      expect(tables.get('laender')).toHaveLength(17);
      expect(tables.get('schritte')).toHaveLength(38);
    });

    it('of a Land holds its own workbooks alone, and of nobody persons or Bemerkungen', async () => {
      const { land, koordination } = wer();
      const own = await readPackage(await land('/api/datapackage.zip'));
      expect(new Set(own.get('projekte')?.map((row) => row.land))).toEqual(new Set(['SH']));
      for (const name of ['indikatoren', 'leistungen'])
        expect(own.get(name)?.filter((row) => !row.kennung?.startsWith('SH-'))).toEqual([]);
      const all = await readPackage(await koordination('/api/datapackage.zip'));
      expect(all.get('projekte')?.map((row) => row.land)).toContain('BY');
      expect(JSON.stringify([...all])).not.toMatch(/Nie ausgeben|besetzt/i);
    });

    it('speaks for the Stichtag and the Land that were asked for', async () => {
      const { koordination } = wer();
      const before = await readPackage(await koordination('/api/datapackage.zip?stichtag=2020-01-01'));
      expect(before.get('projekte')).toEqual([]);
      const bayern = await readPackage(await koordination('/api/datapackage.zip?land=BY'));
      expect(new Set(bayern.get('projekte')?.map((row) => row.land))).toEqual(new Set(['BY']));
    });

    it('is refused without a Zugangsschlüssel and for another Land', async () => {
      const { send, land } = wer();
      expect((await send('/api/datapackage.zip')).status).toBe(401);
      expect((await land('/api/datapackage.zip?land=BY')).status).toBe(403);
    });
  });
}
