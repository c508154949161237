import {
  ampelListe,
  arbeitspakete,
  bund,
  laender,
  schritte,
  statusListe,
} from '#templates/catalogue/catalogue.ts';
import { headLine, rowLine, type Spalte, type Tabelle } from './tabelle.ts';

/** A table whose rows are those of the catalogue. */
interface Codeliste {
  readonly tabelle: Tabelle<never>;
  readonly csv: string;
}

function codeliste<Zeile>(tabelle: Tabelle<Zeile>, zeilen: readonly Zeile[]): Codeliste {
  return {
    tabelle,
    csv: headLine(tabelle) + zeilen.map((zeile) => rowLine(tabelle, zeile)).join(''),
  };
}

interface Eintrag {
  readonly id: string;
  readonly label: string;
}

const id: Spalte<Eintrag> = {
  name: 'id',
  title: 'Kürzel',
  type: 'string',
  required: true,
  value: (zeile) => zeile.id,
};
const label: Spalte<Eintrag> = {
  name: 'bezeichnung',
  title: 'Bezeichnung',
  type: 'string',
  required: true,
  value: (zeile) => zeile.label,
};

/** What the codes of the other tables mean. */
export const codelisten: readonly Codeliste[] = [
  codeliste(
    {
      name: 'laender',
      title: 'Länder und Bund',
      schluessel: ['id'],
      verweise: [],
      spalten: [
        id,
        {
          name: 'schluessel',
          title: 'Amtlicher Schlüssel',
          type: 'string',
          value: (land) => land.schluessel,
        },
        label,
      ],
    },
    [...laender, bund],
  ),
  codeliste(
    {
      name: 'arbeitspakete',
      title: 'Arbeitspakete der Konzeptionsphase',
      schluessel: ['nr'],
      verweise: [],
      spalten: [
        { name: 'nr', title: 'Nummer', type: 'integer', required: true, value: ({ nr }) => nr },
        label,
      ],
    },
    arbeitspakete,
  ),
  codeliste(
    {
      name: 'schritte',
      title: 'Arbeitsschritte der Konzeptionsphase',
      schluessel: ['id'],
      verweise: [{ feld: 'arbeitspaket', tabelle: 'arbeitspakete', schluessel: 'nr' }],
      spalten: [
        id,
        {
          name: 'arbeitspaket',
          title: 'Nummer des Arbeitspakets',
          type: 'integer',
          required: true,
          value: ({ arbeitspaket }) => arbeitspaket,
        },
        label,
        {
          name: 'steuerungsindikator',
          title: 'Ist ein Steuerungsindikator',
          type: 'boolean',
          required: true,
          value: ({ steuerungsindikator }) => steuerungsindikator,
        },
      ],
    },
    schritte,
  ),
  codeliste(
    {
      name: 'status',
      title: 'Status eines Arbeitsschritts',
      schluessel: ['id'],
      verweise: [],
      spalten: [
        id,
        label,
        {
          name: 'ozgip',
          title: 'Wort der OZG-Informationsplattform',
          type: 'string',
          value: ({ ozgip }) => ozgip,
        },
      ],
    },
    statusListe,
  ),
  codeliste(
    {
      name: 'ampeln',
      title: 'Ampeln',
      schluessel: ['id'],
      verweise: [],
      spalten: [
        id,
        label,
        { name: 'bedeutung', title: 'Bedeutung', type: 'string', value: ({ bedeutung }) => bedeutung },
      ],
    },
    ampelListe,
  ),
];
