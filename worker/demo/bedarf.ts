import { basisdienste } from '#templates/catalogue/catalogue.ts';
import { keineAnforderungen } from '#templates/catalogue/newCheckliste.ts';
import { addTage, type Tag } from '#templates/kalender/tage.ts';
import type { Anforderungen, Checkliste, OffenerPunkt } from '#templates/model/checkliste.ts';
import type { Random } from './random.ts';

const register = [
  { register: 'Melderegister', daten: 'Anschrift und Familienstand', bemerkung: null },
  { register: 'Personenstandsregister', daten: 'Geburtsurkunde', bemerkung: 'Abruf statt Nachweis' },
];
const normen = [
  {
    norm: 'Verordnung des Landes zum Antrag',
    aenderungsbedarf: 'Schriftform durch elektronische Form ersetzen',
    bemerkung: null,
  },
];

/** What a sample project asks of others; those that have just begun say nothing of it. */
export function beispielBedarf(
  stand: Tag,
  begonnen: boolean,
  chance: Random,
): Pick<Checkliste, 'anforderungen' | 'offenePunkte'> {
  if (!begonnen) return { anforderungen: keineAnforderungen, offenePunkte: [] };
  const anforderungen: Anforderungen = {
    basisdienste: basisdienste.map(({ id }) => ({
      id,
      bedarf: chance.pick(['noetig', 'noetig', 'nicht-noetig', 'ungeklaert', null]),
      bemerkung: null,
    })),
    registerschnittstellen: register.filter(() => chance.happens(0.4)),
    rechtsaenderungen: normen.filter(() => chance.happens(0.3)),
  };
  const tag = (von: number, bis: number): Tag => addTage(stand, chance.integer(von, bis));
  const punkte: readonly OffenerPunkt[] = [
    {
      ...leer,
      art: 'termin',
      text: 'Sitzung des Steuerungskreises',
      zustaendig: 'Umsetzungskoordinator:in',
      bis: tag(5, 40),
    },
    {
      ...leer,
      art: 'massnahme',
      text: 'Schnittstelle mit dem Hersteller des Fachverfahrens abstimmen',
      schritt: 'K4-02',
      zustaendig: 'Umsetzungsteam',
      bis: tag(-20, 30),
    },
    {
      ...leer,
      art: 'entscheidung',
      text: 'Zusätzliche Kapazität für die Umsetzung',
      zustaendig: 'Steuerungskreis',
      bis: tag(3, 35),
      eskalation: chance.happens(0.5),
    },
    {
      ...leer,
      art: 'risiko',
      text: 'Zuarbeit der Fachseite verzögert sich',
      zustaendig: 'Leistungsverantwortliche:r',
      ergebnis: 'Vertretung benennen',
      risiko: chance.pick(['gering', 'mittel', 'hoch']),
      eskalation: chance.happens(0.3),
    },
  ];
  return { anforderungen, offenePunkte: punkte.filter(() => chance.happens(0.7)) };
}

const leer: OffenerPunkt = {
  art: null,
  text: null,
  schritt: null,
  zustaendig: null,
  bis: null,
  erledigt: null,
  ergebnis: null,
  risiko: null,
  eskalation: false,
};
