/**
 * What the built site consists of. To add something, add a line: a bundle (an entry that runs in the browser) or a
 * copy (files taken as they are), a page (made by code). Sources that do not exist are left out.
 */
import { helpSite } from '../../docs/helpSite.ts';
import { licenceTexts } from '../../docs/licences.ts';
import { indexPage } from '../../web/page/indexPage.ts';

export interface BundleInput {
  /** Entry in the source tree. */
  readonly entry: string;
  /** Path in the site. */
  readonly out: string;
}

export interface CopyInput {
  /** A file, or a folder with everything below it. */
  readonly from: string;
  /** File or folder in the site; `''` is its top. */
  readonly to: string;
  /** Which files of a folder, by their path in it; all if absent. */
  readonly only?: RegExp;
}

export const bundles: readonly BundleInput[] = [
  { entry: 'addin/taskpane.tsx', out: 'addin/taskpane.js' },
  { entry: 'addin/dialog.tsx', out: 'addin/dialog.js' },
  { entry: 'worker/web/client/client.tsx', out: 'client.js' },
];

/** Pages and texts made from data, by their path in the site. */
export const pages: Readonly<Record<string, () => string>> = {
  'index.html': indexPage,
  'lizenzen.txt': licenceTexts,
  ...helpSite,
};

export const copies: readonly CopyInput[] = [
  { from: 'addin', to: 'addin', only: /^[^/]+\.(html|css)$/ },
  { from: 'addin/icons', to: 'addin/icons', only: /\.(png|svg)$/ },
  { from: 'worker/web/page', to: '', only: /^[^/]+\.(html|css)$/ },
  { from: 'worker/docs/hilfe.css', to: 'hilfe.css' },
  { from: 'node_modules/@kern-ux/native/dist/kern.min.css', to: 'kern/kern.min.css' },
  { from: 'node_modules/@kern-ux/native/dist/kern-grid.min.css', to: 'kern/kern-grid.min.css' },
  { from: 'node_modules/@kern-ux/native/LICENSE.md', to: 'kern/LICENSE.md' },
  {
    from: 'node_modules/@kern-ux/native/dist/fonts/fira-sans',
    to: 'kern/fonts/fira-sans',
    only: /^FiraSans-(Regular|Italic|SemiBold|Bold)\.woff2$/,
  },
];

/**
 * The part of Microsoft's library that Excel loads, unmodified as its licence demands: the entry, one file per
 * platform, the texts of each language, telemetry (which must be there to be switched off).
 */
export const office: readonly CopyInput[] = [
  { from: 'node_modules/@microsoft/office-js/LICENSE.md', to: 'addin/office/LICENSE.md' },
  {
    from: 'node_modules/@microsoft/office-js/dist',
    to: 'addin/office',
    only: /^(office\.js|o15apptofilemappingtable\.js|excel-(web|win32|mac|ios|android|winrt)-16\.0[01]\.js|[a-z-]+\/office_strings\.js|telemetry\/oteljs(_agave)?\.js)$/,
  },
];
