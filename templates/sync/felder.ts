/** A Checkliste as a flat map of the fields that sync compares. */
import { basisdienste, findCheckpoint, findSchritt } from '../catalogue/catalogue.ts';
import type { Checkliste, Checkpoint, CheckpointId, Leistung } from '../model/checkliste.ts';
import type { FeldKey } from '../model/overview.ts';
import { checklisteSpalten, leistungSpalten, umsetzungSpalten } from '../sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '../sheets/fields.ts';

export interface Feld extends FeldKey {
  readonly wert: string | null;
}

/** What a record holds under some of its fields. */
export type Satz<F extends string> = Readonly<Record<F, string | null>>;

/** `feld` of an OZG-Leistung as a whole, where only one side has it. */
export const ganzeLeistung = 'leistung';

/** The text under which maps and `Reading.places` know a field: `K1-04.frist`. */
export function schluesselOf({ id, feld }: FeldKey): string {
  return `${id}.${feld}`;
}

/** Fields of an Arbeitsschritt: the columns that a person fills. */
export const schrittFelder = checklisteSpalten.filter((spalte) => spalte.input).map(({ key }) => key);
export const checkpointFelder = umsetzungSpalten.filter((spalte) => spalte.input).map(({ key }) => key);
/** All but Kennung and Version: they say which workbook it is, not what stands in it. */
export const stammdatenVergleich = stammdatenFelder
  .filter((feld) => feld.key !== 'kennung' && feld.key !== 'version')
  .map(({ key }) => key);
export const leistungFelder = leistungSpalten.map(({ key }) => key);
/** Fields of a Basisdienst, which goes by its id. */
export const basisdienstFelder = ['bedarf', 'bemerkung'] as const;
export const berichtVergleich = berichtFelder.map(({ key }) => key);

/** Whether a text is the `schluesselOf` of a field that is compared. */
export function isSchluessel(text: string): boolean {
  const [, id = '', feld = ''] = /^(.+)\.(\w+)$/.exec(text) ?? [];
  return feldNamen(id).some((name) => name === feld);
}

function feldNamen(id: string): readonly string[] {
  if (id === 'stammdaten') return stammdatenVergleich;
  if (id === 'bericht') return berichtVergleich;
  if (/^leistung\.\d+$/.test(id)) return [...leistungFelder, ganzeLeistung];
  if (basisdienste.some((dienst) => dienst.id === id)) return basisdienstFelder;
  if (findSchritt(id)) return schrittFelder;
  return findCheckpoint(id) ? checkpointFelder : [];
}

/** Fields that name a person; their value may be withheld. */
const personenFelder: readonly string[] = [
  'verantwortliche',
  'umsetzungskoordinator',
  'leistungsverantwortlich',
];

export function isPersonenFeld(feld: string): boolean {
  return personenFelder.includes(feld);
}

/** Every compared field by its `schluesselOf`, in the order of the workbook's sheets. */
export function felderOf(checkliste: Checkliste): ReadonlyMap<string, Feld> {
  const { stammdaten, schritte, checkpoints, anforderungen, bericht } = checkliste;
  const felder = [
    ...felderDesSatzes('stammdaten', stammdatenVergleich, stammdaten),
    ...stammdaten.leistungen.flatMap((leistung, n) =>
      felderDesSatzes(`leistung.${n}`, leistungFelder, leistungSatz(leistung)),
    ),
    ...schritte.flatMap((schritt) => felderDesSatzes(schritt.id, schrittFelder, schritt)),
    ...checkpoints.flatMap((checkpoint) =>
      felderDesSatzes(checkpoint.id, checkpointFelder, checkpointSatz(checkpoint)),
    ),
    ...anforderungen.basisdienste.flatMap((dienst) => felderDesSatzes(dienst.id, basisdienstFelder, dienst)),
    ...felderDesSatzes('bericht', berichtVergleich, bericht),
  ];
  return new Map(felder.map((feld) => [schluesselOf(feld), feld]));
}

/** A checkpoint by its fields; a derived status is none. */
export function checkpointSatz({
  abgeleitet,
  ...checkpoint
}: Checkpoint): Satz<Exclude<keyof Checkpoint, 'id' | 'abgeleitet'>> & { readonly id: CheckpointId } {
  return { ...checkpoint, status: abgeleitet ? null : checkpoint.status };
}

/** An OZG-Leistung with texts under all its fields. */
export function leistungSatz({ mvp, ...leistung }: Leistung): Satz<keyof Leistung> {
  return { ...leistung, mvp: mvp === null ? null : mvp ? 'ja' : 'nein' };
}

function felderDesSatzes<F extends string>(id: string, felder: readonly F[], satz: Satz<F>): Feld[] {
  return felder.map((feld) => ({ id, feld, wert: satz[feld] }));
}
