import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import type { Checkliste, Checkpoint, Schritt, Zeile } from '#templates/checkliste.ts';
import type { DatengrundlageZeile, GemergteMappe, Merged } from '../merge/merge.ts';
import { compareHerkunft, compareMappen } from '../merge/reihenfolge.ts';
import type { GespeicherteMappe, Store } from '../store/store.ts';
import { collect, type Frage, type Gesehen, type Sicht } from './collect.ts';
import { readMappen } from './pages.ts';
import { nurEigenes } from './sicht.ts';

/**
 * What the workbooks of overview and report are made of: as `readOverview`, with the Checklisten themselves. What no
 * sheet shows of them is let go.
 */
export async function readMerged(store: Store, frage: Frage, sicht: Sicht): Promise<Merged> {
  const mappen: GemergteMappe[] = [];
  const datengrundlage: DatengrundlageZeile[] = [];
  const spare = createSparer();
  const { collector, erwartet } = await collect(store, frage, sicht, readMappen(store, frage), (gesehen) => {
    const { zielwochen, mappe } = gesehen;
    const checkliste = spare(gesehen.checkliste);
    mappen.push({ file: mappe.kennung, checkliste, places: {}, fehler: 0, zielwochen });
    datengrundlage.push(zeileVon(gesehen));
  });
  const overview = collector.finish();
  const { akteur, vergleich } = sicht;
  const nur = vergleich ? null : akteur.land;
  const isSichtbar = ({ file }: { readonly file: string }): boolean =>
    nur === null || file.startsWith(`${nur}-`);
  return {
    quelle: 'speicher',
    overview: nur === null ? overview : nurEigenes(overview, nur),
    nur,
    mappen: mappen.filter(isSichtbar).sort((a, b) => compareMappen(a.checkliste, b.checkliste)),
    datengrundlage: datengrundlage.filter(isSichtbar).sort(compareHerkunft),
    pruefhinweise: [],
    erwartet,
  };
}

/** Lets go what no sheet shows, and makes one object of rows that hold neither weeks nor days and are alike. */
function createSparer(): (checkliste: Checkliste) => Checkliste {
  const bekannt = new Map<string, Zeile>();
  const spare = <Row extends Schritt | Checkpoint>(zeile: Row): Row => {
    const neu = { ...zeile, bemerkung: null, at: null };
    const { beginnGeplant, frist, begonnen, erledigt } = zeile;
    if (beginnGeplant !== null || frist !== null || begonnen !== null || erledigt !== null) return neu;
    const schluessel = JSON.stringify(neu);
    // a key holds the whole row, its kind too
    const gleiche = (bekannt.get(schluessel) as Row | undefined) ?? neu;
    bekannt.set(schluessel, gleiche);
    return gleiche;
  };
  return (checkliste) => ({
    ...checkliste,
    schritte: checkliste.schritte.map(spare),
    checkpoints: checkliste.checkpoints.map(spare),
  });
}

const zeilen = schritte.length + checkpoints.length;

/** What is stored was read without an error in Stammdaten and Checkliste; the hash would tell whether one guesses right. */
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
