/** What a person says with a delivery, kept with the version that it makes. */
export interface Vermerk {
  /** At most `NOTIZ_ZEICHEN` characters; `null` for none. */
  readonly notiz: string | null;
  /** The function that releases the delivery, at most `FREIGABE_ZEICHEN` characters; `null` for none. */
  readonly freigabe: string | null;
}

export const NOTIZ_ZEICHEN = 500;
export const FREIGABE_ZEICHEN = 200;

export const keinVermerk: Vermerk = { notiz: null, freigabe: null };

/** What there is of a Vermerk, as receipt and list of versions say it; each part can be broken by itself. */
export const vermerkZeilen = ({ notiz, freigabe }: Vermerk): readonly string[] => [
  ...(notiz === null ? [] : [`Notiz: ${notiz}`]),
  ...(freigabe === null ? [] : [`Freigegeben durch: ${freigabe}`]),
];

/** A Vermerk as it was typed. */
export const vermerkOf = (notiz: string, freigabe: string): Vermerk => ({
  notiz: notiz.trim() || null,
  freigabe: freigabe.trim() || null,
});
