/** Every environment variable of the service, for its table; a test compares it with the code that reads them. */
import { officeHosts, readConfig } from '../config.ts';
import { zahl } from './elemente.ts';

export interface Einstellung {
  readonly name: string;
  readonly wo: 'beide' | 'Node' | 'Cloudflare';
  /** HTML. */
  readonly ohneAngabe: string;
  /** HTML. */
  readonly wirkung: string;
}

const { limits } = readConfig({});

export const einstellungen: readonly Einstellung[] = [
  {
    name: 'KOORDINATION_SHA256',
    wo: 'beide',
    ohneAngabe: 'niemand ist Koordination',
    wirkung: 'SHA-256 des Zugangsschlüssels der Koordination, 64 Hexadezimalziffern',
  },
  {
    name: 'KOORDINATION_TOKEN',
    wo: 'beide',
    ohneAngabe: 'auf Node und nur auf 127.0.0.1: aus <code>.dev.vars</code>, sonst keiner',
    wirkung: 'Der Zugangsschlüssel im Klartext, nur für den eigenen Rechner; KOORDINATION_SHA256 geht vor',
  },
  {
    name: 'OFFEN',
    wo: 'beide',
    ohneAngabe: '<code>nein</code>; bei <code>npm start</code> <code>ja</code>',
    wirkung: '<code>ja</code>: Vorlage, Prüfen und Zusammenführen ohne Zugangsschlüssel',
  },
  {
    name: 'VERGLEICH',
    wo: 'beide',
    ohneAngabe: '<code>ja</code>',
    wirkung: '<code>nein</code>: Ein Land sieht von den anderen nur Summen über alle',
  },
  {
    name: 'AUFBEWAHRUNG_MONATLICH_NACH_TAGEN',
    wo: 'beide',
    ohneAngabe: 'alle Versionen bleiben',
    wirkung: 'Von Versionen, die älter sind, bleibt je Monat die letzte',
  },
  {
    name: 'AUFBEWAHRUNG_ENDE_NACH_TAGEN',
    wo: 'beide',
    ohneAngabe: 'alle Versionen bleiben',
    wirkung: 'Von Versionen, die älter sind, bleibt keine; die neueste einer Mappe bleibt immer',
  },
  {
    name: 'GRENZE_ANFRAGEN',
    wo: 'beide',
    ohneAngabe: zahl(limits.requests),
    wirkung: 'Anfragen je Absender in GRENZE_MINUTEN',
  },
  {
    name: 'GRENZE_MB',
    wo: 'beide',
    ohneAngabe: zahl(limits.bytes / 1024 / 1024),
    wirkung: 'MB je Absender in GRENZE_MINUTEN',
  },
  {
    name: 'GRENZE_ANMELDUNGEN',
    wo: 'beide',
    ohneAngabe: zahl(limits.failures),
    wirkung: 'Ungültige Zugangsschlüssel je Adresse in GRENZE_MINUTEN',
  },
  {
    name: 'GRENZE_MINUTEN',
    wo: 'beide',
    ohneAngabe: zahl(limits.seconds / 60),
    wirkung: 'Zeitraum dieser drei Grenzen',
  },
  {
    name: 'PROXY_VERTRAUT',
    wo: 'beide',
    ohneAngabe: '<code>nein</code>',
    wirkung:
      '<code>ja</code>: <code>X-Forwarded-Proto</code>, <code>-Host</code> und <code>-For</code> gelten; nur hinter einem Proxy, der sie selbst setzt',
  },
  {
    name: 'HOSTS',
    wo: 'beide',
    ohneAngabe: officeHosts.map((host) => `<code>${host}</code>`).join(' '),
    wirkung:
      'Adressen, die den Aufgabenbereich in einem Rahmen zeigen dürfen, durch Leerzeichen oder Komma getrennt; ersetzt die Liste',
  },
  {
    name: 'OFFICE_JS',
    wo: 'beide',
    ohneAngabe: '„Office.js“ kommt von diesem Dienst',
    wirkung:
      '<code>cdn</code>: „Office.js“ kommt von Microsoft; bei Cloudflare setzt das <code>npm run deploy -- --office-cdn …</code>',
  },
  {
    name: 'ACCESS_AUSSTELLER',
    wo: 'beide',
    ohneAngabe: 'Anmeldung nur mit Zugangsschlüssel',
    wirkung:
      'Zweiter Weg hinein: Aussteller von JWT im Kopf <code>Cf-Access-Jwt-Assertion</code>, etwa Cloudflare Access; beginnt mit <code>https://</code>',
  },
  {
    name: 'ACCESS_ZIELGRUPPE',
    wo: 'beide',
    ohneAngabe: 'Pflicht zu ACCESS_AUSSTELLER',
    wirkung: 'Zielgruppe (<code>aud</code>) dieser Anwendung',
  },
  {
    name: 'ACCESS_SCHLUESSEL',
    wo: 'beide',
    ohneAngabe: '<code>/cdn-cgi/access/certs</code> beim Aussteller',
    wirkung: 'Wo der Aussteller seine öffentlichen Schlüssel (JWKS) anbietet',
  },
  {
    name: 'ACCESS_ZUGAENGE',
    wo: 'beide',
    ohneAngabe: 'niemand',
    wirkung:
      'Wer was darf, nach E-Mail, <code>sub</code> oder Gruppe: <code>ozg-sh=SH, stelle@land.example=koordination</code>',
  },
  ...['IMPRESSUM_URL', 'DATENSCHUTZ_URL', 'BARRIEREFREIHEIT_URL'].map((name) => ({
    name,
    wo: 'beide' as const,
    ohneAngabe: 'kein Verweis',
    wirkung: 'Seite des Betreibers, im Fuß der Webseite verlinkt',
  })),
  {
    name: 'JURISDICTION',
    wo: 'Cloudflare',
    ohneAngabe: 'keine; in <code>wrangler.jsonc</code> steht <code>eu</code>',
    wirkung:
      '<code>eu</code>: Der Speicher bleibt in der EU. Vor der ersten Meldung festlegen: Ein anderer Wert zeigt einen anderen, leeren Speicher',
  },
  {
    name: 'OZG_DATA',
    wo: 'Node',
    ohneAngabe: '<code>.data/ozg.sqlite</code> im Verzeichnis des Programms',
    wirkung: 'Datei des Speichers (SQLite)',
  },
  {
    name: 'HOST',
    wo: 'Node',
    ohneAngabe: '<code>127.0.0.1</code>',
    wirkung: 'Adresse, auf der der Dienst wartet',
  },
  {
    name: 'PORT',
    wo: 'Node',
    ohneAngabe: '<code>8787</code>',
    wirkung: 'Anschluss, auf dem der Dienst wartet; gilt auch für <code>npm start</code>',
  },
];
