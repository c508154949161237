/** Walks the pages of a store. */
import type { Kennung, LandId, Tag } from '#templates/checkliste.ts';
import { type Auszug, createAuszugReader } from '../store/auszugReader.ts';
import type { Answer, GespeicherteMappe, Seite, SeitenFrage, Store } from '../store/store.ts';

/** Which workbooks, and as of when. */
export interface Auswahl {
  readonly stichtag: Tag;
  readonly land: LandId | null;
  readonly themenfeld: string | null;
}

/** Workbooks as overviews need them, by Kennung. */
export async function* readAuszuege(store: Store, auswahl: Auswahl): AsyncGenerator<Auszug> {
  const read = createAuszugReader();
  const pages = readPages((frage) => store.auszuege(frage), auswahl, 1000);
  for await (const page of pages) for (const zeile of page) yield read(zeile);
}

/** Whole workbooks, by Kennung. */
export async function* readMappen(store: Store, auswahl: Auswahl): AsyncGenerator<GespeicherteMappe> {
  const pages = readPages((frage) => store.mappen(frage), auswahl, 250);
  for await (const page of pages) yield* page;
}

async function* readPages<Row>(
  read: (frage: SeitenFrage) => Answer<Seite<Row>>,
  auswahl: Auswahl,
  limit: number,
): AsyncGenerator<readonly Row[]> {
  let after: Kennung | null = null;
  do {
    const seite: Seite<Row> = await read({ ...auswahl, after, limit });
    yield seite.zeilen;
    after = seite.next;
  } while (after !== null);
}
