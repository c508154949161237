import {
  abschlusskriterien,
  ampelListe,
  arbeitspakete,
  land,
  schritt,
} from '#templates/catalogue/catalogue.ts';
import type { Ampel } from '#templates/model/checkliste.ts';
import type { Overview, Projekt } from '#templates/model/overview.ts';
import { type CsvWert, csvBom, csvLine } from './csv.ts';

interface Spalte {
  readonly header: string;
  readonly value: (projekt: Projekt) => CsvWert;
}

const ampelLabel = (ampel: Ampel | null): string | null =>
  ampelListe.find(({ id }) => id === ampel)?.label ?? null;

/** The overview as a list: a line a Umsetzungsprojekt, with its figures in columns of their own. */
export function projekteCsv({ stichtag, projekte, offenePunkte }: Overview): string {
  const eskaliert = Map.groupBy(offenePunkte, ({ kennung }) => kennung);
  const spalten: readonly Spalte[] = [
    { header: 'Stichtag', value: () => stichtag },
    { header: 'Land', value: (projekt) => projekt.land },
    { header: 'Name des Landes', value: (projekt) => projekt.land && land(projekt.land).label },
    { header: 'Kennung', value: ({ kennung }) => kennung },
    { header: 'Umsetzungsprojekt', value: ({ umsetzungsprojekt }) => umsetzungsprojekt },
    { header: 'Themenfeld', value: ({ themenfeld }) => themenfeld },
    { header: 'Stand', value: ({ stand }) => stand },
    { header: 'Version', value: ({ version }) => version },
    ...arbeitspakete.flatMap(({ nr, id }) => arbeitspaketSpalten(nr, id)),
    { header: 'Steuerungsindikatoren erledigt', value: ({ indikatoren }) => indikatoren.erledigt },
    { header: 'Steuerungsindikatoren anwendbar', value: ({ indikatoren }) => indikatoren.von },
    { header: 'Steuerungsindikatoren überfällig', value: ({ indikatoren }) => indikatoren.ueberfaellig },
    { header: 'Terminampel (berechnet)', value: ({ ampel }) => ampelLabel(ampel.vorschlag) },
    { header: 'Risikoampel (berechnet)', value: ({ ampel }) => ampelLabel(ampel.risiko) },
    { header: 'Einschätzung des Projekts', value: ({ ampel }) => ampelLabel(ampel.erklaert) },
    { header: 'Begründung', value: ({ ampel }) => ampel.begruendung },
    ...abschlusskriterien.flatMap(({ id }): Spalte[] => [
      { header: `Kriterium ${id} erledigt`, value: ({ kriterien }) => kriterien[id].erledigt },
      { header: `Kriterium ${id} anwendbar`, value: ({ kriterien }) => kriterien[id].von },
    ]),
    { header: 'Nächste Frist', value: ({ naechsteFrist }) => naechsteFrist?.frist ?? null },
    { header: 'Nächste Frist: Nr.', value: ({ naechsteFrist }) => naechsteFrist?.id ?? null },
    {
      header: 'Nächste Frist: Arbeitsschritt',
      value: ({ naechsteFrist }) => naechsteFrist && schritt(naechsteFrist.id).label,
    },
    {
      // empty and not 0: of others nobody learns whether there are any
      header: 'Offene Punkte mit Eskalation',
      value: ({ kennung }) => eskaliert.get(kennung)?.length ?? null,
    },
  ];
  const lines = projekte.map((projekt) => csvLine(spalten.map(({ value }) => value(projekt))));
  return [csvBom, csvLine(spalten.map(({ header }) => header)), ...lines].join('');
}

function arbeitspaketSpalten(nr: number, id: string): readonly Spalte[] {
  const figur = ({ arbeitspakete: figuren }: Projekt) => figuren.find((eintrag) => eintrag.nr === nr);
  return [
    { header: `${id} Status`, value: (projekt) => figur(projekt)?.status ?? null },
    { header: `${id} erledigt`, value: (projekt) => figur(projekt)?.erledigt ?? null },
    { header: `${id} anwendbar`, value: (projekt) => figur(projekt)?.von ?? null },
  ];
}
