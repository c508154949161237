/** A Checkliste as JSON that says nothing of some fields: a key that is missing is no change. */
import type { Checkliste, Zeile } from '../model/checkliste.ts';
import { felderOf, schluesselOf } from './felder.ts';
import { stummeAnforderungen, stummeLeistungen, stummePunkte } from './findStummeFelder.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Fields that the JSON of a Checkliste lacks, by `schluesselOf`. `gelesen` is what was read of it: all rows, and of the
 * OZG-Leistungen those that say something.
 */
export function findFehlendeFelder(json: unknown, gelesen: Checkliste): ReadonlySet<string> {
  const { stammdaten, schritte, checkpoints, bericht, anforderungen, offenePunkte } = record(json);
  const { leistungen } = record(stammdaten);
  const saetze = new Map<unknown, Json>([
    ['stammdaten', record(stammdaten)],
    ['bericht', record(bericht)],
    ...list(leistungen)
      .filter((leistung) => Object.values(leistung).some(Boolean))
      .map((leistung, n) => [`leistung.${n}`, leistung] as const),
    ...[...list(schritte), ...list(checkpoints), ...list(record(anforderungen).basisdienste)].map(
      (zeile) => [zeile.id, zeile] as const,
    ),
  ]);
  const fehlend = [...felderOf(gelesen).values()].filter(({ id, feld }) => !(feld in (saetze.get(id) ?? {})));
  return new Set([
    ...fehlend.map(schluesselOf),
    ...(leistungen ? [] : [stummeLeistungen]),
    ...(offenePunkte ? [] : [stummePunkte]),
    ...(anforderungen ? [] : [stummeAnforderungen]),
  ]);
}

/** The Checkliste without the fields in `stumm`, see `findStummeFelder`: as JSON that `findFehlendeFelder` understands. */
export function withoutFelder(checkliste: Checkliste, stumm: ReadonlySet<string>): object {
  const satz = (id: string, werte: object) =>
    Object.fromEntries(Object.entries(werte).filter(([feld]) => !stumm.has(schluesselOf({ id, feld }))));
  const zeilen = (liste: readonly (Zeile & { readonly id: string })[]) =>
    liste.map((zeile) => satz(zeile.id, zeile));
  const { leistungen, ...stammdaten } = checkliste.stammdaten;
  const { anforderungen, offenePunkte, ...rest } = checkliste;
  return {
    ...rest,
    ...(stumm.has(stummeAnforderungen) ? {} : { anforderungen }),
    ...(stumm.has(stummePunkte) ? {} : { offenePunkte }),
    stammdaten: {
      ...satz('stammdaten', stammdaten),
      ...(stumm.has(stummeLeistungen)
        ? {}
        : { leistungen: leistungen.map((leistung, n) => satz(`leistung.${n}`, leistung)) }),
    },
    schritte: zeilen(checkliste.schritte),
    checkpoints: zeilen(checkliste.checkpoints),
    bericht: satz('bericht', checkliste.bericht),
  };
}

function record(json: unknown): Json {
  return typeof json === 'object' && json !== null ? (json as Json) : {};
}

function list(json: unknown): readonly Json[] {
  return Array.isArray(json) ? json.map(record) : [];
}
