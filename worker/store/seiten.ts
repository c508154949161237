import type { Kennung, LandId } from '#templates/checkliste.ts';
import type { Sql, SqlRow } from './sql.ts';
import type { AuszugZeile, GespeicherteMappe, Seite, SeitenFrage } from './store.ts';
import { mappenSpalten, readMappe } from './versionen.ts';

/** Rows of one page at most. */
const pageLimit = 1000;

type Columns<T> = { [Key in keyof T]: T[Key] };
type MappeMitText = Omit<Columns<GespeicherteMappe>, 'checkliste' | 'neueste'> & {
  readonly checkliste: string;
  readonly neueste: number;
};

export function readAuszuege(sql: Sql, frage: SeitenFrage): Seite<AuszugZeile> {
  const spalten = 'v.kennung, m.land, v.version, v.at, v.hash, a.auszug';
  return page(select<Columns<AuszugZeile>>(sql, frage, spalten, 'JOIN auszug a ON a.id = v.inhalt'), frage);
}

export function readMappen(sql: Sql, frage: SeitenFrage): Seite<GespeicherteMappe> {
  const zeilen = select<MappeMitText>(sql, frage, mappenSpalten, 'JOIN inhalt i ON i.id = v.inhalt');
  return page(zeilen.map(readMappe), frage);
}

/** A Kennung begins with its Land, so that the key of `mappe` finds one Land's workbooks. */
function select<Row extends SqlRow>(
  sql: Sql,
  { stichtag, land, themenfeld, after, limit }: SeitenFrage,
  columns: string,
  join: string,
): Row[] {
  const from = land === null ? '' : `${land}-`;
  const to = land === null ? '~' : `${land}.`;
  return sql.all<Row>(
    `SELECT ${columns} FROM mappe m
       JOIN version v ON v.kennung = m.kennung AND v.version =
         (SELECT w.version FROM version w WHERE w.kennung = m.kennung AND w.gilt <= ? ORDER BY w.version DESC LIMIT 1)
       ${join}
      WHERE m.kennung > ? AND m.kennung < ? AND m.zurueckgezogen IS NULL AND (? IS NULL OR v.themenfeld = ?)
      ORDER BY m.kennung LIMIT ?`,
    stichtag,
    after !== null && after > from ? after : from,
    to,
    themenfeld,
    themenfeld,
    clamp(limit),
  );
}

const clamp = (limit: number): number => Math.max(1, Math.min(limit, pageLimit));

function page<T extends { readonly kennung: Kennung }>(zeilen: T[], { limit }: SeitenFrage): Seite<T> {
  return { zeilen, next: zeilen.length < clamp(limit) ? null : (zeilen.at(-1)?.kennung ?? null) };
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
