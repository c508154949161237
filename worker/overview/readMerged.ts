import type { DatengrundlageZeile } from '#templates/api/mergeAnswer.ts';
import { checkpoints, goLive, schritte, steuerungsindikatoren } from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import { isOpen } from '#templates/figures/faelligkeit.ts';
import type { Anforderungen, Checkliste, Checkpoint, Schritt, Zeile } from '#templates/model/checkliste.ts';
import { addWeitere } from '../merge/countWeitere.ts';
import type { GemergteMappe, Merged } from '../merge/merge.ts';
import { compareHerkunft, compareMappen } from '../merge/reihenfolge.ts';
import { type Pace, unhurried } from '../pace.ts';
import type { GespeicherteMappe, StoreReader } from '../store/store.ts';
import { collect, type Frage, type Gesehen, type Sicht } from './collect.ts';
import { readMappen } from './pages.ts';
import { onlyEigenes } from './sicht.ts';

/**
 * What the workbooks of overview and report are made of: as `readOverview`, with the Checklisten themselves. What no
 * sheet shows of them is let go.
 */
export async function readMerged(
  store: StoreReader,
  frage: Frage,
  sicht: Sicht,
  pace: Pace = unhurried,
): Promise<Merged> {
  const mappen: GemergteMappe[] = [];
  const datengrundlage: DatengrundlageZeile[] = [];
  let weiterePunkte: Merged['weiterePunkte'] = {};
  const compact = createCompactor();
  const { collector, erwartet } = await collect(
    store,
    frage,
    sicht,
    readMappen(store, frage),
    pace,
    (gesehen) => {
      const { zielwochen, mappe } = gesehen;
      weiterePunkte = addWeitere(weiterePunkte, gesehen.checkliste);
      const checkliste = compact(gesehen.checkliste);
      mappen.push({ file: mappe.kennung, checkliste, places: {}, fehler: 0, zielwochen });
      datengrundlage.push(zeileVon(gesehen));
    },
  );
  const overview = collector.finish();
  const { akteur, vergleich } = sicht;
  const nur = vergleich ? null : akteur.land;
  const isSichtbar = ({ file }: { readonly file: string }): boolean =>
    nur === null || file.startsWith(`${nur}-`);
  return {
    quelle: 'speicher',
    overview: nur === null ? overview : onlyEigenes(overview, nur),
    nur,
    mappen: mappen.filter(isSichtbar).sort((a, b) => compareMappen(a.checkliste, b.checkliste)),
    weiterePunkte,
    datengrundlage: datengrundlage.filter(isSichtbar).sort(compareHerkunft),
    pruefhinweise: [],
    erwartet,
  };
}

const indikatoren: ReadonlySet<string> = new Set(steuerungsindikatoren.map(({ id }) => id));

/** Kinds of rows that are remembered to share them; far more than rows of the catalogue have weeks they are due in. */
const artenMax = 30_000;

/**
 * Drops what no sheet shows and shares equal rows: thousands of workbooks have to fit into the memory of a Worker.
 */
function createCompactor(): (checkliste: Checkliste) => Checkliste {
  const bekannt = new Map<string, Zeile>();
  const compact = <Row extends Schritt | Checkpoint>(zeile: Row): Row => {
    const neu = onlyShown(zeile);
    const { id, status, verantwortliche, beginnGeplant, frist, begonnen, erledigt } = neu;
    if (begonnen !== null || erledigt !== null) return neu;
    const verbindlichkeit = 'verbindlichkeit' in neu ? neu.verbindlichkeit : null;
    const schluessel = `${id} ${status} ${beginnGeplant} ${frist} ${verbindlichkeit} ${verantwortliche}`;
    // the id tells the kind of the row
    const gleiche = bekannt.get(schluessel) as Row | undefined;
    if (gleiche) return gleiche;
    if (bekannt.size < artenMax) bekannt.set(schluessel, neu);
    return neu;
  };
  return (checkliste) => ({
    ...checkliste,
    stammdaten: { ...checkliste.stammdaten, leistungen: [] },
    anforderungen: onlyListen(checkliste.anforderungen),
    // those with Eskalation are part of the overview
    offenePunkte: keinePunkte,
    schritte: checkliste.schritte.map(compact),
    checkpoints: checkliste.checkpoints.map(compact),
  });
}

const keinePunkte: Checkliste['offenePunkte'] = [];

/** What Basisdienste are needed is counted already; the lists are shown. */
function onlyListen({ registerschnittstellen, rechtsaenderungen }: Anforderungen): Anforderungen {
  if (registerschnittstellen.length === 0 && rechtsaenderungen.length === 0) return keineAnforderungen;
  return { ...keineAnforderungen, registerschnittstellen, rechtsaenderungen };
}

/** Of a row that is no Steuerungsindikator the status is shown, and while it is open its Frist. */
function onlyShown<Row extends Schritt | Checkpoint>(zeile: Row): Row {
  if (indikatoren.has(zeile.id)) return { ...zeile, bemerkung: null, nachweis: null };
  const offen = isOpen(zeile);
  return {
    ...zeile,
    verantwortliche: offen ? zeile.verantwortliche : null,
    beginnGeplant: null,
    frist: offen || zeile.id === goLive.id ? zeile.frist : null,
    begonnen: null,
    erledigt: zeile.id === goLive.id ? zeile.erledigt : null,
    bemerkung: null,
    nachweis: null,
  };
}

const zeilen = schritte.length + checkpoints.length;

/** A stored workbook has no error in Stammdaten and Checkliste. Its hash is blank when the project is withheld: it would confirm a guess. */
function zeileVon({ mappe, checkliste }: Gesehen<GespeicherteMappe>): DatengrundlageZeile {
  const { kennung, land, umsetzungsprojekt, stand } = checkliste.stammdaten;
  return {
    file: mappe.kennung,
    used: true,
    grund: null,
    kennung,
    land,
    umsetzungsprojekt,
    stand,
    version: mappe.version,
    gelesen: zeilen,
    uebernommen: zeilen,
    gemeldet: 0,
    fehler: 0,
    warnungen: 0,
    hash: umsetzungsprojekt === null ? '' : mappe.hash,
  };
}
