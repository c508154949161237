/** Settings of a deployment, read from environment variables; the same names on both hosts. */
import { hashToken } from './hashToken.ts';

export interface Config {
  /** OFFEN=ja: template, validate and merge without a Zugangsschlüssel. */
  readonly offen: boolean;
  /** HOSTS: origins (CSP source expressions) that may show the task pane in a frame. */
  readonly hosts: readonly string[];
  /** PROXY_VERTRAUT=ja: a reverse proxy sets `X-Forwarded-Proto`, `-Host` and `-For`. */
  readonly proxyVertraut: boolean;
  /** OFFICE_JS=cdn: the pane loads Office.js from Microsoft instead of this origin (build with `--office-cdn`). */
  readonly officeCdn: boolean;
  /**
   * SHA-256 of the coordinator's Zugangsschlüssel in lower-case hex: KOORDINATION_SHA256, or made from KOORDINATION_TOKEN,
   * which stands in clear and is for local runs. `null`: neither is set.
   */
  readonly koordination: string | null;
}

/** Where Microsoft 365 shows task panes. On-premises Office Online servers are added through HOSTS. */
export const officeHosts: readonly string[] = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
];

export const officeCdn = 'https://appsforoffice.microsoft.com';

/** Variables that are absent, empty or of another type take their default: closed, no proxy, Microsoft's hosts. */
export function readConfig(env: Readonly<Record<string, unknown>>): Config {
  const text = (name: string): string => {
    const value = env[name];
    return typeof value === 'string' ? value.trim() : '';
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
    officeCdn: text('OFFICE_JS').toLowerCase() === 'cdn',
    koordination: koordinationHash(text('KOORDINATION_SHA256'), text('KOORDINATION_TOKEN')),
  };
}

function koordinationHash(hash: string, token: string): string | null {
  if (hash !== '' && !/^[0-9a-f]{64}$/i.test(hash))
    throw new Error('KOORDINATION_SHA256 muss aus 64 Hexadezimalziffern bestehen');
  if (hash !== '') return hash.toLowerCase();
  return token === '' ? null : hashToken(token);
}
