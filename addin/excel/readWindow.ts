/** What is read of a sheet, as the worker reads it of a file; rows and columns from the first on. */
export const readWindow = { rows: 5_000, columns: 256 } as const;

/** What a sheet of Excel can have at all. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
