/** Walks the pages of a store. */
import type { Tag } from '#templates/kalender/tage.ts';
import type { Kennung, LandId } from '#templates/model/checkliste.ts';
import { type Auszug, createAuszugReader } from '../store/auszugReader.ts';
import type { Answer, GespeicherteMappe, Seite, SeitenFrage, StoreReader } from '../store/store.ts';

/** Which workbooks, and as of when. */
export interface Auswahl {
  readonly stichtag: Tag;
  readonly land: LandId | null;
  readonly themenfeld: string | null;
  /** This one alone. */
  readonly kennung?: Kennung | null;
}

/** Rows of a page: the store is busy with one for less than 100 ms. */
const auszuegePage = 500;
const mappenPage = 100;

/** Workbooks as overviews need them, by Kennung. */
export async function* readAuszuege(store: StoreReader, auswahl: Auswahl): AsyncGenerator<Auszug> {
  const read = createAuszugReader();
  const pages = readPages((frage) => store.auszuege(frage), auswahl, auszuegePage);
  for await (const page of pages) for (const zeile of page) yield read(zeile);
}

/** Whole workbooks, by Kennung. */
export async function* readMappen(store: StoreReader, auswahl: Auswahl): AsyncGenerator<GespeicherteMappe> {
  const pages = readPages((frage) => store.mappen(frage), auswahl, mappenPage);
  for await (const page of pages) yield* page;
}

async function* readPages<Row extends { readonly kennung: Kennung }>(
  read: (frage: SeitenFrage) => Answer<Seite<Row>>,
  { kennung = null, ...auswahl }: Auswahl,
  limit: number,
): AsyncGenerator<readonly Row[]> {
  if (kennung !== null) {
    const { zeilen } = await read({ ...auswahl, after: justBefore(kennung), limit: 1 });
    yield zeilen.filter((zeile) => zeile.kennung === kennung);
    return;
  }
  // The next page is fetched while this one is worked on: on Cloudflare it comes from another thread
  let pending: Answer<Seite<Row>> | null = read({ ...auswahl, after: null, limit });
  while (pending !== null) {
    const { zeilen, next }: Seite<Row> = await pending;
    pending = next === null ? null : read({ ...auswahl, after: next, limit });
    // The consumer may stop early; swallow the prefetch's rejection
    Promise.resolve(pending).catch(() => undefined);
    yield zeilen;
  }
}

/** Exclusive lower bound: the largest text of the same length that sorts before this Kennung. */
function justBefore(kennung: Kennung): Kennung {
  const last = kennung.charCodeAt(kennung.length - 1);
  return `${kennung.slice(0, -1)}${String.fromCharCode(last - 1)}` as Kennung;
}
