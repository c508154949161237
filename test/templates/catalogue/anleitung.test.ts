import { expect, test } from 'vitest';
import anleitung from '#templates/catalogue/anleitung.json' with { type: 'json' };
import {
  grundlagen,
  grundlagenFuer,
  hinweise,
  hinweiseZu,
  seite,
  seiten,
} from '#templates/catalogue/anleitung.ts';
import { schritte as alleSchritte, findSchritt, schritt } from '#templates/catalogue/catalogue.ts';
import quellen from './quellen.json' with { type: 'json' };

/** Facts of each page of the source; its text must keep them. */
const facts: Readonly<Record<string, readonly string[]>> = {
  A01: [
    'Finanzierungs- und Organisationsmodell',
    'Projektteam',
    'Kompetenzen',
    'genug Zeit',
    'Kreis der fachlichen Vertreter:innen',
    'Tandem',
    'E-Government',
    'kommunalem Vollzug',
    'Fachseite',
  ],
  A02: [
    'Zeitplan',
    'Nutzerreise',
    'Meilensteine',
    'Konzeption und Umsetzung',
    'Kick-off-Termin',
    'Agenda',
    'gemeinsame Arbeitsgrundlage',
  ],
  A03: [
    '4–6 Wochen',
    'Regeltermin',
    'Ergebnisprotokoll',
    'vor der Sitzung',
    'Moderieren',
    'Format',
    'Entscheidungen',
  ],
  A04: [
    'Hauptverantwortung',
    'Planung',
    'Verbesserung',
    'technische Umsetzbarkeit',
    'Fachkenntnis',
    'Potenzial',
  ],
  A05: [
    'Referenz',
    'Fach- und Vollzugsexpert:innen',
    'Designer:innen',
    'Entwickler:innen',
    'Steckbriefe',
    'Informationsunterlage zum Themenfeld',
  ],
  A06: [
    'Nachnutzung',
    'Zieldaten',
    'Abhängigkeiten',
    'Aufwandsschätzungsmodells',
    'Checkliste',
    'Excel-Vorlage',
    'fristgerecht',
  ],
  A07: [
    'Single Source of Truth',
    '„Begonnen“',
    '„Erledigt“',
    'mit Datum',
    'FIM-Stamminformationen',
    'OZG-Referenzinformationen',
    'Dritte',
  ],
  A08: [
    'Themenfeldplanung',
    'OZG-Katalog',
    'gesetzlichen Grundlagen',
    'Anforderungsmanagement',
    'Digitalisierungspotenzial',
    'MVP',
  ],
  A09: [
    'Nutzer- und Verwaltungsprozess',
    'Interviews',
    'Workshops',
    'kommunale und föderale Unterschiede',
    'Fachverfahren',
    'Online-Lösungen',
  ],
  A10: [
    'rund 10 bei Laborkandidaten',
    '6–8 bei einer Digitalisierungswerkbank',
    '1–2 bei einer Direktdigitalisierung',
    'einstündige',
    'Fachverbände',
    'repräsentative',
    'Dokumentieren',
  ],
  A11: [
    'Design-Thinking-Workshop',
    'Diagramm',
    'Rechtsänderung',
    'Antrag',
    'beantragenden Person',
    'Verwaltung',
  ],
  A12: [
    'Fallzahlen',
    'sozioökonomische',
    'Einkommens- und Vermögensverhältnisse',
    'soziografische',
    'Durchführen von Nutzer- und Experteninterviews',
  ],
  A13: ['Soll-Prozess', 'Analysen und Auswertungen', 'Kontaktpunkte', 'Bearbeitungsdauer'],
  A14: [
    'anderen Ländern',
    'Fachverfahren',
    'Back-End',
    'XÖV-Standards',
    'Dienstverzeichnis',
    'Verwaltungspartner',
    'Tipp',
  ],
  A15: [
    'LeiKa',
    'Landes- und Kommunalrecht',
    'Meldeadresse',
    'Arbeitsort',
    'Geburtsort',
    'politisch-regulatorischen Ziele',
    'Artefakte',
  ],
  A16: [
    'Front-End',
    'Reifegradmodell',
    'Stufe 3',
    'kommunale, landesweite und bundesweite',
    'OZG-Informationsplattform',
  ],
  A17: [
    'Fachministerien',
    'Kommunen',
    'Gebietskörperschaften',
    'Wohlfahrtsverbände',
    'Kammern',
    'regionale Verbände',
    'private Dienstleister',
  ],
  A18: [
    'Digitalisierungslabor',
    'Digitalisierungswerkbank',
    'Direktdigitalisierung',
    'Nutzung vorhandener digitaler Lösungen',
    'vorerst keine Umsetzung',
    'Leistungsarchetyp',
    'Steckbriefe',
    'ähnlich gelagert',
  ],
  A19: [
    'Schmerzpunkte',
    'Zielvision',
    'Design-Thinking-Workshop',
    'Prototyp-Skizzen',
    'technisch-semantische Darstellung',
    'weiteren Runden',
  ],
  A20: [
    'interaktiv',
    'Soll-Prozess',
    'Design-Sprints',
    'passwortgeschützt',
    'OZG-Informationsplattform',
    'Fachexpert:innen',
  ],
  A21: [
    'Baukastenprinzip',
    'Landesredaktion',
    'FIM-Stammdatenfelder',
    'FIM-Stammprozesse',
    'FIM-Stammtexte',
    'FITKO',
    'FIM-Repositories',
    'OZG-IP',
    'LeiKa-Leistung',
  ],
  A22: [
    'OZG-Referenzprozess',
    'OZG-Referenzdatenschema',
    'rechtssicher',
    'bundeseinheitlich',
    'verständlich',
    '„Ergebnisse“',
    'Repository',
  ],
  A23: [
    'Einer für Alle/Einer für Viele',
    'Nachnutzbare Software dezentral betrieben',
    'FIM-basierte Eigenentwicklung',
    'drei',
    'Leistungssteckbrief',
    'Mehraufwand',
  ],
  A24: [
    'Schnittstellen',
    'vor Beginn der Umsetzung',
    'Ansprechpartner',
    'Kick-off-Termin',
    'Referenzimplementierung',
    'Anpassungen',
  ],
  A25: [
    'Minimum Viable Product',
    'gesetzlichen Frist',
    'LeiKa-Leistungen',
    'Zeitleiste',
    'Arbeitsstände und Nutzertests',
    'IT-Dienstleister',
    'Spezifikationen',
  ],
  A26: [
    '3 Bestandteile',
    'MVP',
    'zeitliche Ablaufplanung',
    'Organisations- und Finanzierungsmodell',
    'Wellenplanung',
    'Checkliste Referenzimplementierung',
    'Personenstunden',
    'Rechts- und Registerlage',
  ],
  A27: [
    'Zielvision',
    'Ausbau des MVP',
    'Eingabemaske „Rechtsänderung“',
    'Anforderungsmanagement',
    'rechtliche Hürden',
  ],
  A28: [
    '9 Basisdienste',
    'Interoperables Nutzerkonto',
    'elektronische Bezahlungsmöglichkeit',
    'Postfach',
    'Suchfunktion',
    'Statusmonitor',
    'Datensafe (Dokumente)',
    'Support-Funktionen',
    'Terminvereinbarung',
    'Authentifizierung & Identifizierung (eID)',
    'Bundesportals',
    'Reifegradmodell',
  ],
  A29: [
    'Umsetzungsallianz',
    'Nachnutzung',
    'Gremien',
    'Konzeption, Referenzimplementierung, Betrieb und Weiterentwicklung',
    'Mitarbeit',
  ],
};

test.each(Object.entries(facts))('page %s keeps the facts of the source', (id, words) => {
  const { kontext, anleitung: schritte } = seite(id);
  const text = [...kontext, ...schritte].join('\n');
  expect(words.length).toBeGreaterThanOrEqual(3);
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
});

test('every page has its facts checked', () => {
  expect(Object.keys(facts)).toEqual(seiten.map(({ id }) => id));
});

test('every page says why and what to do, in whole sentences', () => {
  for (const { kontext, anleitung: schritte } of seiten) {
    expect(kontext.length).toBeGreaterThan(0);
    expect(schritte.length).toBeGreaterThan(0);
    for (const satz of [...kontext, ...schritte]) expect(satz).toMatch(/^\p{Lu}.*[.?]$/u);
  }
});

test('a page is titled like its first step, unless it introduces several', () => {
  const other = seiten.filter(({ label, schritte }) => findSchritt(label)?.id !== schritte[0]);
  expect(other.map(({ label }) => label)).toEqual([
    'Vorbereitung Projektstart',
    'Pflege der OZG-Informationsplattform',
  ]);
});

test('K3-11 is explained on the page of the OZG-Informationsplattform', () => {
  expect(seite(schritt('K3-11').seite).label).toBe('Pflege der OZG-Informationsplattform');
});

test('no page carries a link or, four digits long, the password of the source', () => {
  expect(JSON.stringify([anleitung, quellen])).not.toMatch(/https?:|\]\(|\d{4}|Passwort:/);
});

test('a page that time has overtaken keeps the fact of the source and says since when it is otherwise', () => {
  expect(hinweiseZu('A16').map(({ label }) => label)).toEqual([expect.stringContaining('Stufen 0 bis 7')]);
  expect(seite('A16').anleitung.join(' ')).toContain('mindestens Stufe 3');
  expect(hinweiseZu('A28')).toEqual(hinweiseZu('A16'));
  expect(hinweiseZu('A25').map(({ label }) => label)).toEqual([expect.stringContaining('19.07.2024')]);
  expect(seite('A25').kontext.join(' ')).toContain('innerhalb der gesetzlichen Frist');
  expect(hinweiseZu('A01')).toEqual([]);
});

test('every note belongs to pages that there are', () => {
  for (const { seiten: ids, label } of hinweise) {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.map((id) => seite(id).id)).toEqual([...ids]);
    expect(label).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('no page speaks of levels of the Reifegradmodell or of a legal deadline without a note', () => {
  const veraltet = seiten.filter(({ kontext, anleitung: schritte }) =>
    /Reifegradmodell|gesetzlichen Frist/.test([...kontext, ...schritte].join(' ')),
  );
  expect(veraltet.map(({ id }) => id)).toEqual(['A16', 'A25', 'A28']);
  expect(veraltet.filter(({ id }) => hinweiseZu(id).length === 0)).toEqual([]);
});

test('the makers are found from the Fachverfahren of the Ist-Analyse', () => {
  expect(grundlagenFuer('K4-02').map(({ von }) => von)).toEqual(['K2-07']);
});

test('a step works only with results of steps that stand before it', () => {
  const platz = (id: string) => alleSchritte.findIndex((step) => step.id === id);
  expect(grundlagen.filter(({ von, fuer }) => platz(von) < 0 || platz(von) >= platz(fuer))).toEqual([]);
});
