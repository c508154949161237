/**
 * The catalogue: what the checklists consist of, parsed once from the JSON files beside it. Code never names a single
 * entry; what it needs to know about one stands in the data.
 */
import type { Status } from '../model/checkliste.ts';
import ampelJson from './ampel.json' with { type: 'json' };
import basisdiensteJson from './basisdienste.json' with { type: 'json' };
import konzeptionJson from './konzeption.json' with { type: 'json' };
import kriterienJson from './kriterien.json' with { type: 'json' };
import laenderJson from './laender.json' with { type: 'json' };
import { byId, lookup, matcher } from './lookup.ts';
import { normalize, projektKey } from './normalize.ts';
import regelnJson from './regeln.json' with { type: 'json' };
import {
  ampelSchema,
  basisdiensteSchema,
  konzeptionSchema,
  kriterienSchema,
  laenderSchema,
  regelnSchema,
  statusSchema,
  themenfelderSchema,
  umsetzungSchema,
  vokabulareSchema,
} from './schema.ts';
import statusJson from './status.json' with { type: 'json' };
import themenfelderJson from './themenfelder.json' with { type: 'json' };
import umsetzungJson from './umsetzung.json' with { type: 'json' };
import vokabulareJson from './vokabulare.json' with { type: 'json' };

export { normalize, projektKey };

const konzeption = konzeptionSchema.parse(konzeptionJson);
const umsetzung = umsetzungSchema.parse(umsetzungJson);
const vokabulare = vokabulareSchema.parse(vokabulareJson);
const kriterien = kriterienSchema.parse(kriterienJson);
const ampelDatei = ampelSchema.parse(ampelJson);
const laenderDatei = laenderSchema.parse(laenderJson);

/** Written into every workbook, so that a reader knows which catalogue its rows came from. */
export const katalogVersion = konzeption.version;

export const arbeitspakete = konzeption.arbeitspakete;

/** The 38 Arbeitsschritte, in order of the source's checklist. */
export const schritte = konzeption.schritte;

/** The 18 of them by which the progress is steered. */
export const steuerungsindikatoren = schritte.filter(({ steuerungsindikator }) => steuerungsindikator);

/** The 29 checkpoints; `teilweise` = the steps cover the checkpoint only in part. */
export const checkpoints = umsetzung.checkpoints;

export const fussnoten = umsetzung.fussnoten;

/** What is said under the checkpoints, beside their footnotes. */
export const umsetzungLegende = umsetzung.legende;

/** The 16 Länder, in order of their keys 01 … 16. */
export const laender = laenderDatei.laender;

/** The federal level: may report too, stands after the Länder and never counts in „n von 16“. */
export const bund = laenderDatei.bund;

/** The 14 Themenfelder; `federfuehrend` is empty where no source names a Land. */
export const themenfelder = themenfelderSchema.parse(themenfelderJson).themenfelder;

export const statusListe = statusSchema.parse(statusJson).status;

export const vorgehensmodelle = vokabulare.vorgehensmodelle;

export const nachnutzungsmodelle = vokabulare.nachnutzungsmodelle;

/** The checkpoint at which the service goes live. */
export const goLive = findGoLive();

function findGoLive() {
  const found = checkpoints.find((punkt) => punkt.goLive);
  if (!found) throw new Error('The catalogue names no Go-Live');
  return found;
}

/** The nine Basisdienste of the Portalverbund, `B01` … `B09`. */
export const basisdienste = basisdiensteSchema.parse(basisdiensteJson).basisdienste;

/** Whether a Basisdienst is needed. */
export const bedarfe = vokabulare.bedarfe;

/** What an Offener Punkt is, and how likely a Risiko. */
export const punktArten = vokabulare.punktArten;
export const risikoStufen = vokabulare.risikoStufen;

export const jaNein = vokabulare.jaNein;

export const verbindlichkeitListe = vokabulare.verbindlichkeiten;

/** Each `text` ends the sentence of `kriterienEinleitung`. */
export const abschlusskriterien = kriterien.kriterien;

export const kriterienEinleitung = kriterien.einleitung;

/** `bedeutung` is the legend of the report; `terminampel` says why the program proposes this light. */
export const ampelListe = ampelDatei.ampel;

export const ampelSchwellen = ampelDatei.schwellen;

const regeln = regelnSchema.parse(regelnJson);

export const fristenSchwellen = regeln.fristen;

/** What an erledigt step leaves in Stammdaten, and the finding where it is missing. */
export const ergebnisse = regeln.ergebnisse;

export type SchrittEintrag = (typeof schritte)[number];
export type CheckpointEintrag = (typeof checkpoints)[number];
export type Land = (typeof laender)[number];
export type Themenfeld = (typeof themenfelder)[number];
export type StatusEintrag = (typeof statusListe)[number];
export type Vorgehensmodell = (typeof vorgehensmodelle)[number];
export type Nachnutzungsmodell = (typeof nachnutzungsmodelle)[number];
export type VerbindlichkeitEintrag = (typeof verbindlichkeitListe)[number];
export type AmpelEintrag = (typeof ampelListe)[number];

export const schritt = byId(schritte);
export const checkpoint = byId(checkpoints);
export const land = byId([...laender, bund]);
export const statusEintrag = byId(statusListe);

const placeholder = matcher(vokabulare.leerwerte.map(({ label }) => label));

/** Whether a cell's text stands for „nothing here“ in every column: blank, dashes alone, Tbd, KW XX, n.n. … */
export function isLeer(text: string): boolean {
  return placeholder(text);
}

const unbesetzt = matcher(vokabulare.unbesetzt.map(({ label }) => label));

/**
 * Whether a cell for a person names none: nothing, a placeholder, or a word such as „vakant“, „offen“, „?“. The word
 * stays in the Checkliste as it was written.
 */
export function isNiemand(person: string | null): boolean {
  if (person === null) return true;
  const ohneFrage = person.replace(/\?/g, '');
  return isLeer(ohneFrage) || unbesetzt(ohneFrage);
}

const verneinungen = new Set(vokabulare.verneinungen.map(({ label }) => label));

/** Whether a word stands in a text that denies or turns round what stands beside it: nicht, keine, ohne … */
export function hasVerneinung(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => verneinungen.has(word));
}

/** By id, official label or any known spelling; a star, brackets and footnote marks don't matter. */
export const findSchritt = lookup(schritte, ({ aliases }) => aliases);

/** By id, official label or any known spelling. */
export const findCheckpoint = lookup(checkpoints, ({ aliases }) => aliases);

/** By letters (`SH`), two-digit key, also as a number without its zero (`1`), name, usual other spelling. */
export const findLand = lookup([...laender, bund], ({ id, schluessel, label, aliases }) => [
  ...aliases,
  `${id} ${label}`,
  `${label} ${id}`,
  ...(schluessel === null ? [] : [schluessel, String(Number(schluessel))]),
]);

export const findThemenfeld = lookup(themenfelder, ({ aliases }) => aliases);
export const findVorgehensmodell = lookup(vorgehensmodelle, ({ aliases }) => aliases);
export const findNachnutzungsmodell = lookup(nachnutzungsmodelle, ({ aliases }) => aliases);
/** Words for what never ends, which is no Frist; `rat` says what to write instead. */
export const findDauer = lookup(vokabulare.dauerwoerter, ({ aliases }) => aliases);
export const findBasisdienst = lookup(basisdienste, ({ aliases }) => aliases);
export const findBedarf = lookup(bedarfe, ({ aliases }) => aliases);
export const findPunktArt = lookup(punktArten, ({ aliases }) => aliases);
export const findRisikoStufe = lookup(risikoStufen, ({ aliases }) => aliases);
/** A role or body that the handbook names, as a whole. */
export const findStelle = lookup(vokabulare.stellen, ({ aliases }) => aliases);
export const findJaNein = lookup(jaNein, ({ aliases }) => aliases);
export const findVerbindlichkeit = lookup(verbindlichkeitListe, ({ aliases }) => aliases);

/** By word, symbol, or both (`▲ Gelb`). */
export const findAmpel = lookup(ampelListe, ({ label, symbol, aliases }) => [
  ...aliases,
  symbol,
  `${symbol} ${label}`,
]);

const findStatusEintrag = lookup(statusListe, ({ label, symbol, synonyme }) => [
  ...synonyme,
  `${symbol} ${label}`,
  ...(isLeer(symbol) ? [] : [symbol]),
]);

/**
 * Reads a status word; `angeglichen` = not the catalogue's own word but a synonym or a bare symbol. Texts for which
 * `isLeer` holds are no status: `null`.
 */
export function findStatus(text: string): { status: Status; angeglichen: boolean } | null {
  const found = isLeer(text) ? null : findStatusEintrag(text);
  if (!found) return null;
  const eigene = [found.label, `${found.symbol} ${found.label}`].map(normalize);
  return { status: found.id, angeglichen: !eigene.includes(normalize(text)) };
}
