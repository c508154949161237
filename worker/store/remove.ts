import type { Kennung } from '#templates/model/checkliste.ts';
import type { Vorgang } from '../akteur.ts';
import { note } from './audit.ts';
import { addBelegung, landOf, versionBytes } from './belegung.ts';
import { count, type Sql } from './sql.ts';
import { ownName, type TableName } from './tableName.ts';
import { findMappe } from './versionen.ts';

export function withdraw(sql: Sql, kennung: Kennung, vorgang: Vorgang): boolean {
  return sql.transaction(() => {
    if (findMappe(sql, kennung)?.zurueckgezogen !== null) return false;
    sql.run('UPDATE mappe SET zurueckgezogen = ? WHERE kennung = ?', vorgang.at, kennung);
    note(sql, vorgang, 'zurueckgezogen', { kennung });
    return true;
  });
}

export function erase(sql: Sql, kennung: Kennung, vorgang: Vorgang): boolean {
  return sql.transaction(() => {
    if (findMappe(sql, kennung) === null) return false;
    eraseRows(sql, kennung);
    sql.run('INSERT INTO grabstein (kennung) VALUES (?)', kennung);
    sql.run('DELETE FROM audit WHERE kennung = ?', kennung);
    note(sql, vorgang, 'endgueltig-geloescht', { kennung });
    return true;
  });
}

/** All rows of a workbook but audit and tombstone; `name` as for `writeVersion`. */
export function eraseRows(sql: Sql, kennung: Kennung, name: TableName = ownName): void {
  const bytes = count(
    sql,
    `SELECT coalesce(sum(${versionBytes}), 0) AS n FROM ${name('version')} v
       JOIN ${name('inhalt')} i ON i.id = v.inhalt JOIN ${name('auszug')} a ON a.id = v.inhalt WHERE v.kennung = ?`,
    kennung,
  );
  addBelegung(sql, landOf(kennung), -bytes, name);
  const inhalte = `SELECT inhalt FROM ${name('version')} WHERE kennung = ?`;
  for (const table of ['inhalt', 'auszug'])
    sql.run(`DELETE FROM ${name(table)} WHERE id IN (${inhalte})`, kennung);
  for (const table of ['version', 'mappe']) sql.run(`DELETE FROM ${name(table)} WHERE kennung = ?`, kennung);
}
