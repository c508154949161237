import type { LandId } from '#templates/model/checkliste.ts';
import { addBelegung } from './belegung.ts';
import { packText, type StoredText, unpackText } from './packText.ts';
import { first, type Sql } from './sql.ts';

/** Rows and bytes packed in one transaction, which takes some 50 ms. */
const slice = { rows: 200, bytes: 3_000_000 };

/** What stands where everything is packed. */
const all = 'alles';

type Row = { readonly id: number; readonly land: LandId };

/** Packs some contents that an earlier release stored as they are, and answers whether none is left. */
export function packContents(sql: Sql): boolean {
  const done = first<{ wert: string }>(sql, "SELECT wert FROM merkmal WHERE name = 'gepackt'")?.wert;
  if (done === all) return true;
  return sql.transaction(() => {
    const rows = nextRows(sql, Number(done ?? 0));
    for (const row of rows) pack(sql, row);
    const last = rows.at(-1)?.id;
    sql.run("UPDATE merkmal SET wert = ? WHERE name = 'gepackt'", last === undefined ? all : String(last));
    return last === undefined;
  });
}

/** Those that one transaction can take, at least one unless none is left. */
function nextRows(sql: Sql, after: number): readonly Row[] {
  const rows = sql.all<Row & { size: number }>(
    `SELECT id, octet_length(checkliste) + octet_length(aenderungen) AS size,
            json_extract(checkliste, '$.stammdaten.land') AS land
       FROM inhalt WHERE id > ? AND typeof(checkliste) = 'text' ORDER BY id LIMIT ?`,
    after,
    slice.rows,
  );
  let bytes = 0;
  return rows.filter(({ size }, index) => {
    bytes += size;
    return index === 0 || bytes <= slice.bytes;
  });
}

function pack(sql: Sql, { id, land }: Row): void {
  const row = first<{ checkliste: StoredText; aenderungen: StoredText; auszug: number }>(
    sql,
    `SELECT checkliste, aenderungen, octet_length(auszug) AS auszug
       FROM inhalt JOIN auszug USING (id) WHERE id = ?`,
    id,
  );
  if (row === null) throw new Error('A version has lost its packed row');
  const checkliste = packText(unpackText(row.checkliste));
  const aenderungen = packText(unpackText(row.aenderungen));
  sql.run('UPDATE inhalt SET checkliste = ?, aenderungen = ? WHERE id = ?', checkliste, aenderungen, id);
  addBelegung(sql, land, checkliste.length + aenderungen.length + row.auszug);
}
