/** Settings of a deployment, read from environment variables; the same names on both hosts. */
import { findLand } from '#templates/catalogue/catalogue.ts';
import type { LandId } from '#templates/model/checkliste.ts';
import { hashToken } from './hashToken.ts';

export interface Config {
  /** OFFEN=ja: template, validate and merge without a Zugangsschlüssel. */
  readonly offen: boolean;
  /** HOSTS: origins (CSP source expressions) that may show the task pane in a frame. */
  readonly hosts: readonly string[];
  /** PROXY_VERTRAUT=ja: a reverse proxy sets `X-Forwarded-Proto`, `-Host` and `-For`. */
  readonly proxyVertraut: boolean;
  /** VERGLEICH=nein: a Land sees of the others only totals over all, not their columns and projects. */
  readonly vergleich: boolean;
  /** OFFICE_JS=cdn: the pane loads Office.js from Microsoft instead of this origin (build with `--office-cdn`). */
  readonly officeCdn: boolean;
  /**
   * SHA-256 of the coordinator's Zugangsschlüssel in lower-case hex: KOORDINATION_SHA256, or made from KOORDINATION_TOKEN,
   * which stands in clear and is for local runs. `null`: neither is set.
   */
  readonly koordination: string | null;
  /** ACCESS_…: identities of Cloudflare Access or another issuer; `null` if none is configured. */
  readonly access: AccessConfig | null;
  /** GRENZE_ANFRAGEN, GRENZE_MB, GRENZE_ANMELDUNGEN (failed ones) in GRENZE_MINUTEN, by sender. */
  readonly limits: Limits;
  /** KONTINGENT_MB: bytes that the stored contents of one Land may take up, as they are stored. */
  readonly kontingent: number;
  /** AUFBEWAHRUNG_…: when old versions go; see `worker/retention.ts`. */
  readonly aufbewahrung: Aufbewahrungsfristen;
  /** IMPRESSUM_URL, DATENSCHUTZ_URL, BARRIEREFREIHEIT_URL: pages of the operator, named in the footer of the page. */
  readonly pflichtseiten: readonly Pflichtseite[];
}

/** How JWTs of an issuer are checked, and whom they stand for. */
export interface AccessConfig {
  /** ACCESS_AUSSTELLER: the issuer, e.g. `https://land.cloudflareaccess.com`. */
  readonly issuer: string;
  /** ACCESS_ZIELGRUPPE: the audience tag of this application. */
  readonly audience: string;
  /** ACCESS_SCHLUESSEL: where the issuer publishes its keys. */
  readonly keys: string;
  /** ACCESS_ZUGAENGE: who may do what, by the token's `email`, `sub` or one of its `groups`, in lower case. */
  readonly rollen: ReadonlyMap<string, 'koordination' | LandId>;
}

/** What one sender may do within the span. */
export interface Limits {
  readonly requests: number;
  readonly bytes: number;
  /** Failed logins. */
  readonly failures: number;
  readonly seconds: number;
}

/** A page that the operator has to offer. */
export interface Pflichtseite {
  readonly label: string;
  readonly url: string;
}

/** Days after which old versions are thinned to one a month, and erased; `null` keeps them. */
export interface Aufbewahrungsfristen {
  /** AUFBEWAHRUNG_MONATLICH_NACH_TAGEN. */
  readonly monatlichNachTagen: number | null;
  /** AUFBEWAHRUNG_ENDE_NACH_TAGEN. */
  readonly endeNachTagen: number | null;
}

/** Where Microsoft 365 shows task panes, Teams of both generations among them. On-premises Office Online servers are added through HOSTS. */
export const officeHosts: readonly string[] = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

export const officeCdn = 'https://appsforoffice.microsoft.com';

/** What one sender may do unless the deployment says otherwise. */
const defaultLimits = { requests: 600, megabytes: 500, failures: 20, minutes: 10 };

/** MB per Land: those of 17 fill a Durable Object, which holds 10 GB, with room for the lists beside them. */
const defaultKontingent = 500;

/** Variables that are absent, empty or of another type take their default: closed, no proxy, Microsoft's hosts. */
export function readConfig(env: Readonly<Record<string, unknown>>): Config {
  const text = (name: string): string => {
    const value = env[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const positive = <T extends number | null>(name: string, fallback: T): number | T => {
    const value = text(name);
    if (value === '') return fallback;
    const number = Number(value);
    if (Number.isInteger(number) && number > 0) return number;
    throw new Error(`${name} muss eine ganze Zahl ab 1 sein (war: ${value})`);
  };
  const hosts = text('HOSTS')
    .split(/[\s,]+/)
    .filter((host) => host !== '');
  const wrong = hosts.find((host) => !/^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/i.test(host));
  if (wrong !== undefined)
    throw new Error(`HOSTS: ${wrong} ist keine Herkunft wie https://office.land.example`);
  return {
    offen: text('OFFEN').toLowerCase() === 'ja',
    hosts: hosts.length > 0 ? hosts : officeHosts,
    proxyVertraut: text('PROXY_VERTRAUT').toLowerCase() === 'ja',
    vergleich: text('VERGLEICH').toLowerCase() !== 'nein',
    officeCdn: text('OFFICE_JS').toLowerCase() === 'cdn',
    koordination: koordinationHash(text('KOORDINATION_SHA256'), text('KOORDINATION_TOKEN')),
    access: readAccess(text),
    limits: {
      requests: positive('GRENZE_ANFRAGEN', defaultLimits.requests),
      bytes: positive('GRENZE_MB', defaultLimits.megabytes) * 1024 * 1024,
      failures: positive('GRENZE_ANMELDUNGEN', defaultLimits.failures),
      seconds: positive('GRENZE_MINUTEN', defaultLimits.minutes) * 60,
    },
    kontingent: positive('KONTINGENT_MB', defaultKontingent) * 1024 * 1024,
    aufbewahrung: readAufbewahrung(positive),
    pflichtseiten: readPflichtseiten(text),
  };
}

const pflichtseiten = [
  ['IMPRESSUM_URL', 'Impressum'],
  ['DATENSCHUTZ_URL', 'Datenschutz'],
  ['BARRIEREFREIHEIT_URL', 'Barrierefreiheit'],
] as const;

/** Those that are set: a web address, or a path of the same origin. */
function readPflichtseiten(text: (name: string) => string): readonly Pflichtseite[] {
  return pflichtseiten.flatMap(([name, label]) => {
    const url = text(name);
    if (url === '') return [];
    if (!/^(https?:\/\/[^\s"<>]+|\/[^\s"<>]*)$/.test(url))
      throw new Error(`${name}: ${url} ist keine Adresse wie https://land.example/impressum`);
    return [{ label, url }];
  });
}

function readAufbewahrung(days: (name: string, fallback: null) => number | null): Aufbewahrungsfristen {
  const monatlichNachTagen = days('AUFBEWAHRUNG_MONATLICH_NACH_TAGEN', null);
  const endeNachTagen = days('AUFBEWAHRUNG_ENDE_NACH_TAGEN', null);
  if (monatlichNachTagen !== null && endeNachTagen !== null && endeNachTagen <= monatlichNachTagen)
    throw new Error('AUFBEWAHRUNG_ENDE_NACH_TAGEN muss größer sein als AUFBEWAHRUNG_MONATLICH_NACH_TAGEN');
  return { monatlichNachTagen, endeNachTagen };
}

function readAccess(text: (name: string) => string): AccessConfig | null {
  const issuer = text('ACCESS_AUSSTELLER').replace(/\/$/, '');
  if (issuer === '') return null;
  if (!/^https:\/\//.test(issuer)) throw new Error('ACCESS_AUSSTELLER muss mit https:// beginnen');
  const audience = text('ACCESS_ZIELGRUPPE');
  if (audience === '') throw new Error('Zu ACCESS_AUSSTELLER gehört ACCESS_ZIELGRUPPE');
  const rollen = new Map(
    text('ACCESS_ZUGAENGE')
      .split(/[\s,]+/)
      .filter((eintrag) => eintrag !== '')
      .map(readZugang),
  );
  return { issuer, audience, keys: text('ACCESS_SCHLUESSEL') || `${issuer}/cdn-cgi/access/certs`, rollen };
}

/** `koordination@land.example=koordination` or `ozg-sh=SH`. */
function readZugang(eintrag: string): readonly [string, 'koordination' | LandId] {
  const [name = '', rolle = ''] = eintrag.split('=');
  const wert = rolle.toLowerCase() === 'koordination' ? 'koordination' : findLand(rolle)?.id;
  if (name === '' || wert === undefined)
    throw new Error(
      `ACCESS_ZUGAENGE: „${eintrag}“ muss wie ozg-sh=SH oder stelle@land.example=koordination lauten`,
    );
  return [name.toLowerCase(), wert];
}

function koordinationHash(hash: string, token: string): string | null {
  if (hash !== '' && !/^[0-9a-f]{64}$/i.test(hash))
    throw new Error('KOORDINATION_SHA256 muss aus 64 Hexadezimalziffern bestehen');
  if (hash !== '') return hash.toLowerCase();
  return token === '' ? null : hashToken(token);
}
