import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bedarfe } from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import { offeneRisiken } from '#templates/figures/risikoampel.ts';
import type { Checkliste } from '#templates/model/checkliste.ts';
import { packAuszug } from '../../../worker/store/auszug.ts';
import { createAuszugReader } from '../../../worker/store/auszugReader.ts';
import { checklisteArbitrary } from '../../templates/model/checklistenArbitrary.ts';

/** What is left of a Checkliste in a packed row. */
function ohneTexte(checkliste: Checkliste): Checkliste {
  const { stammdaten, bericht } = checkliste;
  const leer = { verantwortliche: null, bemerkung: null, nachweis: null };
  return {
    ...checkliste,
    stammdaten: {
      ...stammdaten,
      umsetzungskoordinator: null,
      portaleinbindung: null,
      leistungsverantwortlich: null,
      leistungen: stammdaten.leistungen.map((leistung) => ({ ...leistung, leistungsverantwortlich: null })),
    },
    schritte: checkliste.schritte.map((zeile) => ({ ...zeile, ...leer })),
    checkpoints: checkliste.checkpoints.map((zeile) => ({ ...zeile, ...leer, abgeleitet: false })),
    anforderungen: {
      ...keineAnforderungen,
      basisdienste: checkliste.anforderungen.basisdienste.map(({ id, bedarf }) => ({
        id,
        bedarf: bedarfe.some((eintrag) => eintrag.id === bedarf) ? bedarf : null,
        bemerkung: null,
      })),
    },
    offenePunkte: [
      ...checkliste.offenePunkte.filter(({ eskalation }) => eskalation),
      ...offeneRisiken(checkliste.offenePunkte)
        .filter(({ eskalation }) => !eskalation)
        .map(({ risiko }) => ({
          ...{ art: 'risiko', text: null, schritt: null, zustaendig: null, bis: null, erledigt: null },
          ...{ ergebnis: null, risiko, eskalation: false },
        })),
    ],
    bericht: { ...bericht, zusammenfassung: null, termine: null, status: null, massnahmen: null },
  };
}

it('packs all but persons and texts, of Offene Punkte the open Risiken, and reads it back', () => {
  const read = createAuszugReader();
  fc.assert(
    fc.property(checklisteArbitrary, (checkliste) => {
      const { kennung, land } = checkliste.stammdaten;
      if (kennung === null || land === null) return;
      const zeile = { kennung, land, version: 3, at: 'x', hash: 'y', auszug: packAuszug(checkliste) };
      expect(read(zeile)).toEqual({ version: 3, at: 'x', checkliste: ohneTexte(checkliste) });
    }),
    { numRuns: 100 },
  );
});
