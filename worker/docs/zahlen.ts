/** `10 MB`, for round numbers of bytes. */
export const megabyte = (bytes: number): string => `${zahl(bytes / 1024 / 1024)} MB`;

/** `200.000`. */
export const zahl = (n: number): string => n.toLocaleString('de-DE');
