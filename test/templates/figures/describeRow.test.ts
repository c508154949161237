import { expect, it } from 'vitest';
import { newCheckliste } from '#templates/catalogue/newCheckliste.ts';
import { describeRow } from '#templates/figures/describeRow.ts';
import type { Checkliste, SchrittId, Zeile } from '#templates/model/checkliste.ts';

const heute = '2027-03-22';

function mit(id: SchrittId, werte: Partial<Zeile>, vorgehensmodell: string | null = null): Checkliste {
  const leer = newCheckliste();
  return {
    ...leer,
    stammdaten: { ...leer.stammdaten, vorgehensmodell },
    schritte: leer.schritte.map((zeile) => (zeile.id === id ? { ...zeile, ...werte } : zeile)),
  };
}

it('the Fachverfahren of the Ist-Analyse stand where their makers are addressed', async () => {
  const checkliste = mit('K2-07', { bemerkung: 'AutiSta, LÄMMkom', nachweis: 'https://example.org/liste' });
  expect((await describeRow(checkliste, 'K4-02', heute)).grundlagen).toMatchObject([
    {
      id: 'K2-07',
      was: 'Fachverfahren, deren Hersteller einbezogen werden',
      zeile: { bemerkung: 'AutiSta, LÄMMkom', nachweis: 'https://example.org/liste' },
    },
  ]);
});

it('the number of interviews follows the Vorgehensmodell', async () => {
  const von = async (modell: string | null) =>
    (await describeRow(mit('K2-03', {}, modell), 'K2-03', heute)).folgen;
  expect(await von('Direktdigitalisierung')).toEqual(['Direktdigitalisierung: rund 1–2 Interviews']);
  expect(await von(null)).toEqual([]);
});

it.each([
  ['Direktdigitalisierung', true],
  ['Digitalisierungslabor', false],
  [null, false],
])('with %s the Klick-Prototyp is a „Ggf.“ step: %s', async (modell, ggf) => {
  expect((await describeRow(mit('K3-04', {}, modell), 'K3-04', heute)).ggf).toBe(ggf);
});

it('a page that time has overtaken brings its note, also for a checkpoint', async () => {
  const hinweise = async (id: 'K2-09' | 'K4-08' | 'U1-12' | 'K1-01') =>
    (await describeRow(newCheckliste(), id, heute)).seiten.flatMap((seite) =>
      seite.hinweise.map((one) => one.id),
    );
  expect(await hinweise('K2-09')).toEqual(['reifegradmodell']);
  expect(await hinweise('U1-12')).toEqual(['reifegradmodell']);
  expect(await hinweise('K1-01')).toEqual([]);
});
