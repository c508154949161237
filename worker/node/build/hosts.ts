import { replaceOrigin } from '../../routes/manifest.ts';

/** Where Office.js comes from in our pages and at Microsoft. */
const own = '/addin/office/office.js';
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The manifest for the host that serves the add-in. */
export function manifestFor(manifest: string, host: string): string {
  return replaceOrigin(manifest, new URL(host).origin);
}

/** A page of the add-in that loads Office.js from Microsoft; the worker then needs OFFICE_JS=cdn. */
export function withOfficeCdn(page: string): string {
  return page.replaceAll(`src="${own}"`, `src="${cdn}"`);
}
