import fc from 'fast-check';
import {
  isLeer,
  laender,
  nachnutzungsmodelle,
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
});

const leistungArbitrary: fc.Arbitrary<Leistung> = fc.record({
  ozgId: fc.integer({ min: 10_000, max: 10_999 }).map(String),
  bezeichnung: nullable(textArbitrary),
  leika: nullable(fc.constantFrom('99107023017000', 'nicht im LeiKa')),
  leistungsverantwortlich: nullable(textArbitrary),
  vorgehensmodell: label(vorgehensmodelle),
  nachnutzungsmodell: label(nachnutzungsmodelle),
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
      stand: nullable(tagArbitrary),
      projektstart: nullable(wocheArbitrary),
      projektende: nullable(wocheArbitrary),
      leistungen: fc.array(leistungArbitrary, { maxLength: 25 }),
    }),
    schritte: fc.array(zeileArbitrary, { minLength: 38, maxLength: 38 }),
    checkpoints: fc.array(fc.tuple(zeileArbitrary, nullable(fc.constantFrom(...verbindlichkeiten))), {
      minLength: 29,
      maxLength: 29,
    }),
    bericht: fc.record({
      ampel: nullable(fc.constantFrom(...ampeln)),
      begruendung: nullable(textArbitrary),
      zusammenfassung: nullable(textArbitrary),
      termine: nullable(textArbitrary),
      status: nullable(textArbitrary),
      massnahmen: nullable(textArbitrary),
    }),
  })
  .map(({ land, random, stammdaten, schritte, checkpoints, bericht }) => {
    const leer = newCheckliste({ land });
    return {
      ...leer,
      stammdaten: { ...stammdaten, land, kennung: makeKennung(land, random) },
      schritte: leer.schritte.map((zeile, index) => ({ ...zeile, ...schritte[index] })),
      checkpoints: leer.checkpoints.map((zeile, index) => {
        const [werte, verbindlichkeit] = checkpoints[index] ?? [];
        return { ...zeile, ...werte, verbindlichkeit: verbindlichkeit ?? null };
      }),
      bericht,
    };
  });
