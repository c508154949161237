/** Every environment variable of the service, for its table; a test compares it with the code that reads them. */
import { officeHosts, readConfig } from '../config.ts';
import { zahl } from './zahlen.ts';

export interface Einstellung {
  readonly name: string;
  readonly wo: 'beide' | 'Node' | 'Cloudflare';
  /** Markdown. */
  readonly ohneAngabe: string;
  /** Markdown. */
  readonly wirkung: string;
}

const { kontingent, limits } = readConfig({});

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
    ohneAngabe: 'auf Node und nur auf 127.0.0.1: aus `.dev.vars`, sonst keiner',
    wirkung: 'Der Zugangsschlüssel im Klartext, nur für den eigenen Rechner; KOORDINATION_SHA256 geht vor',
  },
  {
    name: 'OFFEN',
    wo: 'beide',
    ohneAngabe: '`nein`; bei `npm start` `ja`',
    wirkung: '`ja`: Vorlage, Prüfen und Zusammenführen ohne Zugangsschlüssel',
  },
  {
    name: 'VERGLEICH',
    wo: 'beide',
    ohneAngabe: '`ja`',
    wirkung: '`nein`: Ein Land sieht von den anderen nur Summen über alle',
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
    name: 'KONTINGENT_MB',
    wo: 'beide',
    ohneAngabe: zahl(kontingent / 1024 / 1024),
    wirkung: 'MB, die die gespeicherten Inhalte eines Landes belegen dürfen, gepackt und mit allen Versionen',
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
    ohneAngabe: '`nein`',
    wirkung:
      '`ja`: `X-Forwarded-Proto`, `-Host` und `-For` gelten; nur hinter einem Proxy, der sie selbst setzt',
  },
  {
    name: 'HOSTS',
    wo: 'beide',
    ohneAngabe: officeHosts.map((host) => `\`${host}\``).join(' '),
    wirkung:
      'Adressen, die den Aufgabenbereich in einem Rahmen zeigen dürfen, durch Leerzeichen oder Komma getrennt; ersetzt die Liste',
  },
  {
    name: 'OFFICE_JS',
    wo: 'beide',
    ohneAngabe: '„Office.js“ kommt von diesem Dienst',
    wirkung:
      '`cdn`: „Office.js“ kommt von Microsoft; bei Cloudflare setzt das `npm run deploy -- --office-cdn …`',
  },
  {
    name: 'ACCESS_AUSSTELLER',
    wo: 'beide',
    ohneAngabe: 'Anmeldung nur mit Zugangsschlüssel',
    wirkung:
      'Zweiter Weg hinein: Aussteller von JWT im Kopf `Cf-Access-Jwt-Assertion`, etwa Cloudflare Access; beginnt mit `https://`',
  },
  {
    name: 'ACCESS_ZIELGRUPPE',
    wo: 'beide',
    ohneAngabe: 'Pflicht zu ACCESS_AUSSTELLER',
    wirkung: 'Zielgruppe (`aud`) dieser Anwendung',
  },
  {
    name: 'ACCESS_SCHLUESSEL',
    wo: 'beide',
    ohneAngabe: '`/cdn-cgi/access/certs` beim Aussteller',
    wirkung: 'Wo der Aussteller seine öffentlichen Schlüssel (JWKS) anbietet',
  },
  {
    name: 'ACCESS_ZUGAENGE',
    wo: 'beide',
    ohneAngabe: 'niemand',
    wirkung: 'Wer was darf, nach E-Mail, `sub` oder Gruppe: `ozg-sh=SH, stelle@land.example=koordination`',
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
    ohneAngabe: 'keine; in `wrangler.jsonc` steht `eu`',
    wirkung:
      '`eu`: Der Speicher bleibt in der EU. Vor der ersten Meldung festlegen: Ein anderer Wert zeigt einen anderen, leeren Speicher',
  },
  {
    name: 'OZG_DATA',
    wo: 'Node',
    ohneAngabe: '`.data/ozg.sqlite` im Verzeichnis des Programms',
    wirkung: 'Datei des Speichers (SQLite)',
  },
  {
    name: 'HOST',
    wo: 'Node',
    ohneAngabe: '`127.0.0.1`',
    wirkung: 'Adresse, auf der der Dienst wartet',
  },
  {
    name: 'PORT',
    wo: 'Node',
    ohneAngabe: '`8787`',
    wirkung: 'Anschluss, auf dem der Dienst wartet; gilt auch für `npm start`',
  },
];
