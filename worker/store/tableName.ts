/** What a table is called: its own name, or that of a table of the same form where an import waits. */
export type TableName = (table: string) => string;

export const ownName: TableName = (table) => table;
