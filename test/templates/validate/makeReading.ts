/** Readings for tests: a workbook in which every row is „Noch offen“ but complete, and changes to it by id. */

import { checkpoints, schritte } from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import type { Tag } from '#templates/kalender/tage.ts';
import type {
  Bericht,
  Checkpoint,
  CheckpointId,
  Schritt,
  SchrittId,
  Stammdaten,
} from '#templates/model/checkliste.ts';
import { vorlagenversion } from '#templates/model/checkliste.ts';
import type { Finding } from '#templates/model/finding.ts';
import type { CellRef, Reading } from '#templates/read/reading.ts';
import { checklisteSpalten, umsetzungSpalten } from '#templates/sheets/columns.ts';
import { berichtFelder, stammdatenFelder } from '#templates/sheets/fields.ts';
import { toA1 } from '#templates/sheets/grid.ts';
import { sheetNames } from '#templates/sheets/layout.ts';
import { validate } from '#templates/validate/validate.ts';

/** Monday of 2027-W12. */
export const stichtag: Tag = '2027-03-22';

export interface ReadingChanges {
  readonly zeilen?: Readonly<Record<SchrittId | CheckpointId, Partial<Omit<Checkpoint, 'id'>>>>;
  readonly stammdaten?: Partial<Stammdaten>;
  readonly bericht?: Partial<Bericht>;
  readonly blaetter?: Reading['blaetter'];
  readonly findings?: readonly Finding[];
  /** `false` as for values that came as JSON. */
  readonly withPlaces?: boolean;
  /** Places to take away, as if their columns were not there. */
  readonly without?: (key: string) => boolean;
}

const firstRow = 3;

const complete = {
  status: 'offen',
  verantwortliche: 'Referat',
  beginnGeplant: null,
  frist: '2027-W40',
  begonnen: null,
  erledigt: null,
  bemerkung: null,
  nachweis: null,
} as const;

export function makeReading(changes: ReadingChanges = {}): Reading {
  const { zeilen = {}, withPlaces = true, without = () => false } = changes;
  const places = Object.entries(allPlaces()).filter(([key]) => withPlaces && !without(key));
  return {
    checkliste: {
      katalog: '1',
      vorlagenversion,
      stammdaten: {
        kennung: 'SH-7K3F9Q',
        land: 'SH',
        themenfeld: null,
        umsetzungsprojekt: 'Elterngeld digital',
        umsetzungskoordinator: null,
        leistungsverantwortlich: null,
        vorgehensmodell: null,
        nachnutzungsmodell: null,
        portaleinbindung: null,
        stand: stichtag,
        projektstart: null,
        projektende: null,
        leistungen: [],
        ...changes.stammdaten,
      },
      schritte: schritte.map(({ id }): Schritt => {
        const { verbindlichkeit, abgeleitet: _, ...zeile } = zeilen[id] ?? {};
        if (verbindlichkeit !== undefined) throw new Error('Only a checkpoint has a Verbindlichkeit');
        return { ...complete, ...zeile, id };
      }),
      checkpoints: checkpoints.map(
        ({ id }): Checkpoint => ({
          ...complete,
          verbindlichkeit: null,
          abgeleitet: false,
          ...zeilen[id],
          id,
        }),
      ),
      anforderungen: keineAnforderungen,
      offenePunkte: [],
      bericht: {
        ampel: null,
        begruendung: null,
        zusammenfassung: null,
        termine: null,
        status: null,
        massnahmen: null,
        ...changes.bericht,
      },
    },
    basis: null,
    findings: changes.findings ?? [],
    places: Object.fromEntries(places),
    angeglichen: [],
    platzhalter: [],
    zaehlung: { gelesen: 67, uebernommen: 67, gemeldet: 0 },
    herkunft: 'vorlage',
    blaetter: changes.blaetter ?? (withPlaces ? [stammdatenBlatt] : []),
  };
}

const stammdatenBlatt: Reading['blaetter'][number] = {
  key: 'stammdaten',
  sheet: sheetNames.stammdaten,
  protected: null,
  lists: null,
};

function allPlaces(): Record<string, CellRef> {
  const places: Record<string, CellRef> = {};
  stammdatenFelder.forEach(({ key }, index) => {
    places[`stammdaten.${key}`] = { sheet: sheetNames.stammdaten, cell: toA1(2 + index, 1) };
  });
  berichtFelder.forEach(({ key }, index) => {
    places[`bericht.${key}`] = { sheet: sheetNames.statusbericht, cell: toA1(2 + index, 1) };
  });
  const lists = [
    { sheet: sheetNames.checkliste, rows: schritte, columns: checklisteSpalten },
    { sheet: sheetNames.umsetzungscheckliste, rows: checkpoints, columns: umsetzungSpalten },
  ] as const;
  for (const { sheet, rows, columns } of lists) {
    rows.forEach(({ id }, row) => {
      columns.forEach(({ key }, column) => {
        places[`${id}.${key}`] = { sheet, cell: toA1(firstRow + row, column) };
      });
    });
  }
  return places;
}

/** All findings about a changed reading. */
export function check(changes: ReadingChanges = {}): readonly Finding[] {
  return validate(makeReading(changes), { stichtag });
}

/** The findings of one code, each as `severity address`, e.g. `warning Checkliste!H7`. */
export function places(code: Finding['code'], changes: ReadingChanges): readonly string[] {
  return check(changes)
    .filter((finding) => finding.code === code)
    .map(({ severity, sheet, cell }) => `${severity} ${sheet ?? '–'}!${cell ?? '–'}`);
}

export function makeFinding(changes: Partial<Finding> = {}): Finding {
  const { checkliste } = sheetNames;
  return {
    code: 'frist-fehlt',
    severity: 'warning',
    sheet: checkliste,
    cell: 'H6',
    id: null,
    message: 'Die Frist soll da sein.',
    value: null,
    fix: null,
    ...changes,
  };
}
