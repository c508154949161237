/** A page of `/hilfe/` as data: what it is about, and its sections in order. */
export interface HilfeSeite {
  /** The last part of its address. */
  readonly slug: string;
  readonly title: string;
  /** One sentence for the list of pages; plain text. */
  readonly kurz: string;
  readonly abschnitte: readonly Abschnitt[];
}

export interface Abschnitt {
  /** Fragment of its heading. */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** HTML. */
  readonly html: string;
}
