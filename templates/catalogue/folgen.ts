/** What the Vorgehensmodell of a project means for single steps: said beside them, and heeded by the rules. */
import type { SchrittId, Stammdaten } from '../model/checkliste.ts';
import { findVorgehensmodell, schritte, type Vorgehensmodell, vorgehensmodelle } from './catalogue.ts';

type Modelle = Pick<Stammdaten, 'vorgehensmodell' | 'leistungen'>;

/** What is written as the model of the project and, where it differs, of its Leistungen. */
function namedModelle({ vorgehensmodell, leistungen }: Modelle): readonly (Vorgehensmodell | null)[] {
  return [vorgehensmodell, ...leistungen.map((leistung) => leistung.vorgehensmodell)].flatMap((text) =>
    text === null ? [] : [findVorgehensmodell(text)],
  );
}

/**
 * Steps that may be left out without a reason: those that the source calls „Ggf.“, and those to which every model in
 * use gives that. A model that the catalogue does not know gives nothing.
 */
export function ggfSchritte(stammdaten: Modelle): ReadonlySet<SchrittId> {
  const modelle = namedModelle(stammdaten);
  const isGgf = (id: SchrittId) =>
    modelle.length > 0 &&
    modelle.every((modell) => modell?.folgen.some(({ schritt, ggf }) => ggf && schritt === id) ?? false);
  return new Set(schritte.flatMap(({ id, ggf }) => (ggf || isGgf(id) ? [id] : [])));
}

/** The text of each model that means something for a step: `Digitalisierungslabor: rund 10 Interviews`. */
export function folgenVon(id: SchrittId): readonly { readonly modell: string; readonly text: string }[] {
  return vorgehensmodelle.flatMap(({ label, folgen }) =>
    folgen
      .filter(({ schritt }) => schritt === id)
      .map((folge) => ({ modell: label, text: `${label}: ${folge.label}` })),
  );
}

/** Whether a text says nothing but what models mean, one sentence each. */
export function isFolgenText(text: string): boolean {
  const saetze = schritte.flatMap(({ id }) => folgenVon(id).map((folge) => `${folge.text}.`));
  return text !== '' && saetze.reduce((rest, satz) => rest.replaceAll(satz, ''), text).trim() === '';
}

/** What the models in use mean for a step, in order of the catalogue. */
export function folgenFuer(stammdaten: Modelle, id: SchrittId): readonly string[] {
  const modelle = new Set(namedModelle(stammdaten).map((modell) => modell?.label));
  return folgenVon(id).flatMap(({ modell, text }) => (modelle.has(modell) ? [text] : []));
}
