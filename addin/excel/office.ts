import type { HostFacts } from '../commands/selftest.ts';

/** What Office.js says about where the pane runs. */
export type Surrounding = 'excel' | 'browser' | 'zu-alt' | 'ohne-office';

/** The Excel that is at least needed, as in the manifest. */
const minimum = '1.8';

/**
 * Waits until Office.js is ready. Its script may be blocked, and outside of Excel it answers late: after `timeout`
 * milliseconds the pane goes on without it.
 */
export async function findSurrounding(timeout: number): Promise<Surrounding> {
  if (typeof Office === 'undefined') return 'ohne-office';
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), timeout));
  const info = await Promise.race([Office.onReady(), late]);
  if (info === null) return 'ohne-office';
  if (!info.host) return 'browser';
  return supports(minimum) ? 'excel' : 'zu-alt';
}

export const supports = (excelApi: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', excelApi);

/** Above every ExcelApi there is. */
const noApi = 40;

/** Host, platform and API level as Office.js tells them. */
export function describeHost(): HostFacts {
  const { host, platform, version } = Office.context.diagnostics;
  let minor = 1;
  while (minor < noApi && supports(`1.${minor + 1}`)) minor += 1;
  return { host: String(host), platform: String(platform), version, api: `1.${minor}` };
}

/** Whether the workbook was opened for reading alone. */
export const isReadOnly = (): boolean => Office.context.document?.mode === Office.DocumentMode.ReadOnly;

/** Excel's own dark theme if it tells one, else what the system prefers. */
export function isDark(): boolean {
  // Excel on the web leaves the theme undefined, whatever the types say
  const theme: Office.OfficeTheme | undefined =
    typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  const background = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!background) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/**
 * The settings by which a workbook opens the pane of the same name in the manifest. They travel with the workbook: the
 * second keeps Excel from asking people without the add-in whether they trust it.
 */
const autoShowKeys = ['Office.AutoShowTaskpaneWithDocument', 'Office.DisableTrustUX'] as const;

/** Whether Excel shows the pane by itself when this workbook is opened. */
export const autoShow = {
  isOn: (): boolean => Office.context.document.settings.get(autoShowKeys[0]) === true,
  /** Waits until the settings are in the workbook. */
  set: (on: boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const { settings } = Office.context.document;
      for (const key of autoShowKeys) {
        if (on) settings.set(key, true);
        else settings.remove(key);
      }
      settings.saveAsync(({ status, error }) =>
        status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(error),
      );
    }),
};
