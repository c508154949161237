import { risikoStufen } from '../catalogue/catalogue.ts';
import { type Ampel, ampeln, type OffenerPunkt } from '../model/checkliste.ts';

/** What of an Offener Punkt the Risikoampel needs. */
export type Risiko = Pick<OffenerPunkt, 'art' | 'erledigt' | 'risiko' | 'eskalation'>;

/** Risiken of a known likelihood that are not erledigt. */
export const offeneRisiken = <R extends Risiko>(punkte: readonly R[]): readonly R[] =>
  punkte.filter(
    ({ art, erledigt, risiko }) =>
      art === 'risiko' && erledigt === null && risikoStufen.some(({ id }) => id === risiko),
  );

/** Risikoampel (berechnet): the worst light of the open Risiken by the catalogue; grau without any. */
export function risikoampel(punkte: readonly Risiko[]): Ampel {
  return offeneRisiken(punkte)
    .flatMap(({ risiko, eskalation }) =>
      risikoStufen
        .filter(({ id }) => id === risiko)
        .map((stufe) => (eskalation ? stufe.eskaliert : stufe.ampel)),
    )
    .reduce<Ampel>(worse, 'grau');
}

/** The worse of two lights; grau says nothing and yields to any other. */
export function worse(a: Ampel, b: Ampel): Ampel {
  if (a === 'grau') return b;
  return b === 'grau' || ampeln.indexOf(a) >= ampeln.indexOf(b) ? a : b;
}
