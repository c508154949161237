import fc from 'fast-check';
import { deriveCheckpoints } from '#templates/catalogue/ableitung.ts';
import {
  basisdienste,
  bedarfe,
  isLeer,
  laender,
  nachnutzungsmodelle,
  punktArten,
  risikoStufen,
  themenfelder,
  vorgehensmodelle,
} from '#templates/catalogue/catalogue.ts';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { addTage, type Tag } from '#templates/kalender/tage.ts';
import { type Woche, wocheVon } from '#templates/kalender/wochen.ts';
import {
  ampeln,
  type Checkliste,
  type Leistung,
  type OffenerPunkt,
  statusIds,
  verbindlichkeiten,
  type Zeile,
} from '#templates/model/checkliste.ts';
import { makeKennung } from '#templates/model/kennung.ts';

/** Days between 2000 and 2099. */
export const tagArbitrary: fc.Arbitrary<Tag> = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => addTage('2000-01-03', days));
export const wocheArbitrary: fc.Arbitrary<Woche> = tagArbitrary.map(wocheVon);

/** Texts as people write them: trimmed, not a word for "empty", with umlauts, line breaks, and what looks like a formula. */
const textArbitrary = fc
  .array(fc.constantFrom(...'abcäöüßXYZ 019.,:;=+-@&<>"\'„“\n'), { minLength: 1, maxLength: 40 })
  .map((chars) => chars.join('').trim())
  .filter((text) => text !== '' && !isLeer(text));

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
const label = (entries: readonly { readonly label: string }[]) =>
  nullable(fc.constantFrom(...entries.map((entry) => entry.label)));

const zeileArbitrary: fc.Arbitrary<Zeile> = fc.record({
  status: fc.constantFrom(...statusIds),
  verantwortliche: nullable(textArbitrary),
  beginnGeplant: nullable(wocheArbitrary),
  frist: nullable(wocheArbitrary),
  begonnen: nullable(tagArbitrary),
  erledigt: nullable(tagArbitrary),
  bemerkung: nullable(textArbitrary),
  nachweis: nullable(textArbitrary),
});

const leistungArbitrary: fc.Arbitrary<Leistung> = fc.record({
  ozgId: fc.integer({ min: 10_000, max: 10_999 }).map(String),
  bezeichnung: nullable(textArbitrary),
  leika: nullable(fc.constantFrom('99107023017000', 'nicht im LeiKa')),
  mvp: nullable(fc.boolean()),
  leistungsverantwortlich: nullable(textArbitrary),
  vorgehensmodell: label(vorgehensmodelle),
  nachnutzungsmodell: label(nachnutzungsmodelle),
});

const punktArbitrary: fc.Arbitrary<OffenerPunkt> = fc.record({
  art: nullable(fc.constantFrom(...punktArten.map(({ id }) => id), 'Idee')),
  text: textArbitrary,
  schritt: nullable(fc.constantFrom('K1-04', 'U3-08', 'alle')),
  zustaendig: nullable(textArbitrary),
  bis: nullable(fc.oneof(tagArbitrary, wocheArbitrary, fc.constant('Ende März'))),
  erledigt: nullable(fc.oneof(tagArbitrary, fc.constant('fast'))),
  ergebnis: nullable(textArbitrary),
  risiko: nullable(fc.constantFrom(...risikoStufen.map(({ id }) => id), 'sehr')),
  eskalation: fc.boolean(),
});

/** Checklisten that a workbook can hold; `at` is null everywhere. */
export const checklisteArbitrary: fc.Arbitrary<Checkliste> = fc
  .record({
    land: fc.constantFrom(...laender.map(({ id }) => id)),
    random: fc.uint8Array({ minLength: 4, maxLength: 4 }),
    stammdaten: fc.record({
      themenfeld: label(themenfelder),
      umsetzungsprojekt: nullable(textArbitrary),
      umsetzungskoordinator: nullable(textArbitrary),
      leistungsverantwortlich: nullable(textArbitrary),
      vorgehensmodell: label(vorgehensmodelle),
      nachnutzungsmodell: label(nachnutzungsmodelle),
      portaleinbindung: nullable(textArbitrary),
      stand: nullable(tagArbitrary),
      projektstart: nullable(wocheArbitrary),
      projektende: nullable(wocheArbitrary),
      leistungen: fc.array(leistungArbitrary, { maxLength: 25 }),
    }),
    schritte: fc.array(zeileArbitrary, { minLength: 38, maxLength: 38 }),
    checkpoints: fc.array(
      fc.tuple(zeileArbitrary, nullable(fc.constantFrom(...verbindlichkeiten)), fc.boolean()),
      {
        minLength: 29,
        maxLength: 29,
      },
    ),
    anforderungen: fc.record({
      basisdienste: fc.tuple(
        ...basisdienste.map(({ id }) =>
          fc.record({
            id: fc.constant(id),
            bedarf: nullable(fc.constantFrom(...bedarfe.map((bedarf) => bedarf.id), 'wohl doch')),
            bemerkung: nullable(textArbitrary),
          }),
        ),
      ),
      registerschnittstellen: fc.array(
        fc.record({
          register: textArbitrary,
          daten: nullable(textArbitrary),
          bemerkung: nullable(textArbitrary),
        }),
        { maxLength: 8 },
      ),
      rechtsaenderungen: fc.array(
        fc.record({
          norm: nullable(textArbitrary),
          aenderungsbedarf: textArbitrary,
          bemerkung: nullable(textArbitrary),
        }),
        { maxLength: 8 },
      ),
    }),
    offenePunkte: fc.array(punktArbitrary, { maxLength: 15 }),
    bericht: fc.record({
      ampel: nullable(fc.constantFrom(...ampeln)),
      begruendung: nullable(textArbitrary),
      zusammenfassung: nullable(textArbitrary),
      termine: nullable(textArbitrary),
      status: nullable(textArbitrary),
      massnahmen: nullable(textArbitrary),
    }),
  })
  .map(({ land, random, stammdaten, schritte, checkpoints, ...rest }) => {
    const leer = newCheckliste({ land });
    return deriveCheckpoints({
      ...leer,
      stammdaten: { ...stammdaten, land, kennung: makeKennung(land, random) },
      schritte: leer.schritte.map((zeile, index) => ({ ...zeile, ...schritte[index] })),
      checkpoints: leer.checkpoints.map((zeile, index) => {
        const [werte, verbindlichkeit, abgeleitet = false] = checkpoints[index] ?? [];
        return { ...zeile, ...werte, verbindlichkeit: verbindlichkeit ?? null, abgeleitet };
      }),
      ...rest,
    });
  });
