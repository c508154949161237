import type { Kennung, LandId } from '#templates/model/checkliste.ts';
import { unpackedSize } from './packText.ts';
import type { Sql, SqlRow } from './sql.ts';
import type { AuszugZeile, GespeicherteMappe, Seite, SeitenFrage } from './store.ts';
import { type InhaltZeile, mappenSpalten, readMappe } from './versionen.ts';

/** Rows of one page at most. */
const pageLimit = 1000;

/** Bytes after which a page ends; what a Durable Object answers at once is limited. */
const pageBytes = 4_000_000;

/** What a page is made of: columns of `m` (mappe), `v` (version) and a joined table with the long text, `size` being its bytes. */
interface Source {
  readonly columns: string;
  readonly join: string;
  readonly size: string;
}

const auszuege: Source = {
  columns: 'v.kennung, m.land, v.version, v.at, v.hash, a.auszug',
  join: 'JOIN auszug a ON a.id = v.inhalt',
  size: 'octet_length(a.auszug)',
};

const mappen: Source = {
  columns: mappenSpalten,
  join: 'JOIN inhalt i ON i.id = v.inhalt',
  size: unpackedSize('i.checkliste'),
};

export function readAuszuege(sql: Sql, frage: SeitenFrage): Seite<AuszugZeile> {
  return readPage<{ [Key in keyof AuszugZeile]: AuszugZeile[Key] }>(sql, frage, auszuege);
}

export function readMappen(sql: Sql, frage: SeitenFrage): Seite<GespeicherteMappe> {
  const { zeilen, next } = readPage<InhaltZeile>(sql, frage, mappen);
  return { zeilen: zeilen.map(readMappe), next };
}

/** Asks for the sizes first, so that large workbooks make short pages. */
function readPage<Row extends SqlRow>(sql: Sql, frage: SeitenFrage, source: Source): Seite<Row> {
  const { land, after } = frage;
  const limit = Math.max(1, Math.min(frage.limit, pageLimit));
  // A Kennung begins with its Land, so that the key of `mappe` finds one Land's workbooks
  const from = land === null ? '' : `${land}-`;
  const to = land === null ? '~' : `${land}.`;
  const begin = after !== null && after > from ? after : from;
  const sizes = select<{ kennung: Kennung; size: number }>(
    sql,
    frage,
    { ...source, columns: `m.kennung, ${source.size} AS size` },
    { begin, to, limit },
  );
  let bytes = 0;
  const taken = sizes.findIndex(({ size }) => {
    bytes += size;
    return bytes > pageBytes;
  });
  const rows = taken === -1 ? sizes.length : Math.max(1, taken);
  const complete = rows === sizes.length && sizes.length < limit;
  const next = complete ? null : (sizes[rows - 1]?.kennung ?? null);
  return { zeilen: select<Row>(sql, frage, source, { begin, to, limit: rows }), next };
}

function select<Row extends SqlRow>(
  sql: Sql,
  { stichtag, themenfeld }: SeitenFrage,
  { columns, join }: Source,
  { begin, to, limit }: { readonly begin: string; readonly to: string; readonly limit: number },
): Row[] {
  return sql.all<Row>(
    `SELECT ${columns} FROM mappe m
       JOIN version v ON v.kennung = m.kennung AND v.version =
         (SELECT w.version FROM version w WHERE w.kennung = m.kennung AND w.gilt <= ? ORDER BY w.version DESC LIMIT 1)
       ${join}
      WHERE m.kennung > ? AND m.kennung < ? AND m.zurueckgezogen IS NULL AND (? IS NULL OR v.themenfeld = ?)
      ORDER BY m.kennung LIMIT ?`,
    stichtag,
    begin,
    to,
    themenfeld,
    themenfeld,
    limit,
  );
}

/** Kennungen of a Land's Umsetzungsprojekt, active ones if there are any, else withdrawn ones. */
export function findByProjekt(sql: Sql, land: LandId, projekt: string): readonly Kennung[] {
  const zeilen = sql.all<{ kennung: Kennung; zurueckgezogen: string | null }>(
    'SELECT kennung, zurueckgezogen FROM mappe WHERE land = ? AND projekt = ? ORDER BY kennung',
    land,
    projekt,
  );
  const aktive = zeilen.filter(({ zurueckgezogen }) => zurueckgezogen === null);
  return (aktive.length > 0 ? aktive : zeilen).map(({ kennung }) => kennung);
}
