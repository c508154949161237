import { arbeitspakete } from '../catalogue/catalogue.ts';
import { figures, showAnteil } from '../figures/figures.ts';
import { worse } from '../figures/risikoampel.ts';
import type { Tag } from '../kalender/tage.ts';
import type { Ampel, Bericht, Checkliste } from '../model/checkliste.ts';
import type { Aenderung, Anteil, Projekt } from '../model/overview.ts';
import { entwurfStatus, entwurfTermine, entwurfZusammenfassung, satzZumArbeitspaket } from './entwuerfe.ts';
import { type NaechsterSchritt, naechsteSchritte } from './naechsteSchritte.ts';

/** The report over one workbook or several, as the source's slide orders it. */
export interface Statusbericht {
  /** What is reported: the Umsetzungsprojekt, a Land, a Themenfeld, or all. */
  readonly umfang: string;
  /** `null` where a Checkliste names no Stand yet. */
  readonly reportdatum: Tag | null;
  readonly zusammenfassung: string;
  readonly termine: string;
  readonly status: string;
  readonly massnahmen: string;
  readonly ampel: BerichtAmpel;
  readonly arbeitspakete: readonly BerichtArbeitspaket[];
}

export interface BerichtAmpel {
  /** One light where one workbook is reported: what a person declared, else the proposal. */
  readonly licht: Ampel | null;
  readonly erklaert: Ampel | null;
  readonly begruendung: string;
  /** Terminampel (berechnet) of the one workbook. */
  readonly vorschlag: Ampel | null;
  /** Risikoampel (berechnet) of the one workbook. */
  readonly risiko: Ampel | null;
  /** How the workbooks' lights distribute; a declared light stands before the proposal. */
  readonly verteilung: Readonly<Record<Ampel, number>>;
}

export interface BerichtArbeitspaket {
  readonly nr: number;
  readonly label: string;
  /** "3 von 8 Arbeitsschritten erledigt." and a sentence. */
  readonly stand: string;
  readonly schritte: readonly NaechsterSchritt[];
}

export interface StatusberichtOptions {
  readonly umfang: string;
  readonly stichtag: Tag;
  /** Changes since `seit`, the last report; `null` if there is none to compare with. */
  readonly aenderungen: readonly Aenderung[] | null;
  readonly seit: Tag | null;
  /** Figures of the same workbooks at the Stichtag, where they are known already. */
  readonly projekte?: readonly Projekt[];
}

/** Texts of other workbooks named one by one in a report over many; the rest is counted. */
const genannteTexte = 8;

/** The Statusbericht over workbooks: figures are summed, texts that people wrote keep their origin ("SH: …"). */
export function statusbericht(
  checklisten: readonly Checkliste[],
  options: StatusberichtOptions,
): Statusbericht {
  const { umfang, stichtag, aenderungen, seit } = options;
  const projekte = options.projekte ?? checklisten.map((checkliste) => figures(checkliste, stichtag));
  const text = (feld: keyof Omit<Bericht, 'ampel'>, entwurf: string): string =>
    texte(checklisten, feld, entwurf);
  return {
    umfang,
    reportdatum: stichtag,
    zusammenfassung: text('zusammenfassung', entwurfZusammenfassung(aenderungen, seit)),
    termine: text('termine', entwurfTermine(checklisten, stichtag)),
    status: text('status', entwurfStatus(projekte)),
    massnahmen: text('massnahmen', ''),
    ampel: berichtAmpel(checklisten, projekte),
    arbeitspakete: berichtArbeitspakete(checklisten, projekte),
  };
}

/** The report's table: the same on every day. `projekte` are the figures of the workbooks. */
export function berichtArbeitspakete(
  checklisten: readonly Checkliste[],
  projekte: readonly Pick<Projekt, 'arbeitspakete'>[],
): readonly BerichtArbeitspaket[] {
  return arbeitspakete.map(({ nr, label }) => {
    const figur = summeVon(projekte, nr);
    const zahl = figur.von === 0 ? 'Entfällt.' : `${showAnteil(figur)} Arbeitsschritten erledigt.`;
    return {
      nr,
      label,
      stand: [zahl, satzZumArbeitspaket(checklisten, nr)].filter(Boolean).join('\n'),
      schritte: naechsteSchritte(checklisten, nr),
    };
  });
}

/** erledigt and applicable Arbeitsschritte of an Arbeitspaket over all workbooks. */
function summeVon(projekte: readonly Pick<Projekt, 'arbeitspakete'>[], nr: number): Anteil {
  let erledigt = 0;
  let von = 0;
  for (const { arbeitspakete: figuren } of projekte) {
    const figur = figuren.find((eintrag) => eintrag.nr === nr);
    erledigt += figur?.erledigt ?? 0;
    von += figur?.von ?? 0;
  }
  return { erledigt, von };
}

/** What people wrote; for one workbook the draft if there is no text, for several the draft first. */
function texte(
  checklisten: readonly Checkliste[],
  feld: keyof Omit<Bericht, 'ampel'>,
  entwurf: string,
): string {
  const [einzige] = checklisten;
  if (checklisten.length === 1) return einzige?.bericht[feld] ?? entwurf;
  const eigene = checklisten.flatMap(({ stammdaten, bericht }) =>
    bericht[feld] === null ? [] : [`${stammdaten.land ?? 'ohne Land'}: ${bericht[feld]}`],
  );
  const rest = eigene.length - genannteTexte;
  return [
    entwurf,
    ...eigene.slice(0, genannteTexte),
    rest > 0 ? `… und ${rest} weitere, die in den Mappen stehen` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function berichtAmpel(checklisten: readonly Checkliste[], projekte: readonly Projekt[]): BerichtAmpel {
  const verteilung: Record<Ampel, number> = { gruen: 0, gelb: 0, rot: 0, grau: 0 };
  for (const projekt of projekte) verteilung[lichtVon(projekt)] += 1;
  const einziges = projekte.length === 1 ? projekte[0] : undefined;
  return {
    licht: einziges ? lichtVon(einziges) : null,
    erklaert: einziges?.ampel.erklaert ?? null,
    begruendung: texte(checklisten, 'begruendung', ''),
    vorschlag: einziges?.ampel.vorschlag ?? null,
    risiko: einziges?.ampel.risiko ?? null,
    verteilung,
  };
}

/** What a person declared, else the worse of both lights that the program computes. */
function lichtVon({ ampel }: Pick<Projekt, 'ampel'>): Ampel {
  return ampel.erklaert ?? worse(ampel.vorschlag, ampel.risiko ?? 'grau');
}
