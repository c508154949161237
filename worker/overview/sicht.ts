/**
 * What a Land sees of the others. Texts, persons and names are taken out of a workbook before it is counted, so that no
 * answer made of it can hold them, be it JSON, a workbook or a list.
 */
import { bedarfe } from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import type { Checkliste, LandId, Leistung, Zeile } from '#templates/model/checkliste.ts';
import type { MatrixZeile, Overview } from '#templates/model/overview.ts';
import type { Akteur } from '../akteur.ts';
import { mayRead } from '../rechte.ts';

const keineLeistungen: readonly Leistung[] = [];
const keinBericht: Checkliste['bericht'] = {
  ampel: null,
  begruendung: null,
  zusammenfassung: null,
  termine: null,
  status: null,
  massnahmen: null,
};

/**
 * A workbook as others may see it: Kennung, Land and Stand, of the rows status, weeks, days and Verbindlichkeit. Texts
 * that people type are `null`, the Themenfeld among them, which may be one of their own, and so is the declared Ampel.
 */
export function onlyZahlen(checkliste: Checkliste): Checkliste {
  const { stammdaten, schritte, checkpoints } = checkliste;
  const { kennung, land, stand, projektstart, projektende } = stammdaten;
  return {
    katalog: checkliste.katalog,
    vorlagenversion: checkliste.vorlagenversion,
    stammdaten: {
      kennung,
      land,
      stand,
      projektstart,
      projektende,
      themenfeld: null,
      umsetzungsprojekt: null,
      umsetzungskoordinator: null,
      leistungsverantwortlich: null,
      vorgehensmodell: null,
      nachnutzungsmodell: null,
      portaleinbindung: null,
      leistungen: keineLeistungen,
    },
    schritte: schritte.map(ohneTexte),
    checkpoints: checkpoints.map(ohneTexte),
    anforderungen: onlyBedarf(checkliste.anforderungen),
    offenePunkte: [],
    bericht: keinBericht,
  };
}

/** Only what is counted: which Basisdienst is needed, never a text that somebody wrote instead. */
function onlyBedarf(anforderungen: Checkliste['anforderungen']): Checkliste['anforderungen'] {
  if (anforderungen === keineAnforderungen) return anforderungen;
  return {
    ...keineAnforderungen,
    basisdienste: anforderungen.basisdienste.map(({ id, bedarf }) => ({
      id,
      bedarf: bedarfe.some((eintrag) => eintrag.id === bedarf) ? bedarf : null,
      bemerkung: null,
    })),
  };
}

/** Rows without any text are taken as they are: a packed workbook has no others. */
function ohneTexte<Row extends Zeile>(zeile: Row): Row {
  if (zeile.verantwortliche === null && zeile.bemerkung === null && zeile.nachweis === null) return zeile;
  return { ...zeile, verantwortliche: null, bemerkung: null, nachweis: null };
}

/** A workbook as an Akteur may see it. */
export function sichtFuer(akteur: Akteur): (checkliste: Checkliste) => Checkliste {
  return (checkliste) => (seesTexts(akteur, checkliste) ? checkliste : onlyZahlen(checkliste));
}

/** Whether an Akteur sees more of a workbook than `onlyZahlen`. */
export function seesTexts(akteur: Akteur, { stammdaten: { land } }: Checkliste): boolean {
  return land !== null && mayRead(akteur, land);
}

/** The overview with totals over all and otherwise one Land's own alone (VERGLEICH=nein). */
export function onlyEigenes(overview: Overview, eigenes: LandId): Overview {
  const isEigen = ({ land }: { readonly land: LandId | null }): boolean => land === eigenes;
  const nurEigeneSpalte = <Row extends MatrixZeile<string>>(zeile: Row): Row => {
    const zaehler = zeile.laender[eigenes];
    return { ...zeile, laender: zaehler ? { [eigenes]: zaehler } : {} };
  };
  return {
    ...overview,
    laender: overview.laender.filter(isEigen),
    fehlend: overview.fehlend.filter((land) => land === eigenes),
    indikatoren: overview.indikatoren.map(nurEigeneSpalte),
    checkpoints: overview.checkpoints.map(nurEigeneSpalte),
    projekte: overview.projekte.filter(isEigen),
    aenderungen: overview.aenderungen.filter(isEigen),
    fristen: overview.fristen.filter(isEigen),
    anforderungen: overview.anforderungen.map(({ laender, ...zeile }) => {
      const eigene = laender[eigenes];
      return { ...zeile, laender: eigene ? { [eigenes]: eigene } : {} };
    }),
    offenePunkte: overview.offenePunkte.filter(isEigen),
  };
}
