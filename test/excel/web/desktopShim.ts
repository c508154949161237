/**
 * Runs in the page before Office.js as Excel for Windows prepares it: `window.external` with what the library asks of
 * its host. The workbook lives in the test; `answerBatch` leads to it.
 */
interface ShimWindow {
  readonly answerBatch: (request: string) => Promise<string>;
  readonly shimApi: string;
  readonly shimTheme: 'light' | 'dark';
  tellPane: (entries: readonly unknown[]) => void;
  readonly notUnderstood: string[];
  readonly savedSettings: (readonly [string, string])[];
  focusReturned: number;
}

type Handler = (id: number, data: unknown) => void;

const shim = window as unknown as ShimWindow;
Object.assign(shim, { notUnderstood: [], savedSettings: [], focusReturned: 0 });
const locale = 'de-DE';
const ids = { batch: 93, richApiMessage: 33 };
const handlers = new Map<number, Handler[]>();

/** Arrays cross the border as objects of the system's scripting. */
const safeArray = (values: readonly unknown[]) => ({ toArray: () => values, dimensions: () => 1 });

const requirements = (excelApi: string) =>
  JSON.stringify({
    excelapi: excelApi,
    dialogapi: '1.2',
    addincommands: '1.3',
    settings: '1.1',
    richapiruntime: '1.3',
  });

const settings = {
  Read: (keys: string[], values: string[]) => {
    for (const [key, value] of shim.savedSettings) {
      keys.push(key);
      values.push(value);
    }
  },
  Write: (keys: readonly string[], values: readonly string[]) => {
    shim.savedSettings.splice(0);
    keys.forEach((key, index) => void shim.savedSettings.push([key, values[index] ?? '']));
  },
};

/** Colours as numbers; the library turns them into `#rrggbb`. */
const themes = {
  light: {
    bodyBackgroundColor: 0xf3f2f1,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
  },
};

const context = {
  GetAppType: () => 1,
  GetSolutionRef: () => '{addin}',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => 'C:\\Mappen\\Mappe1.xlsx',
  GetAppCapabilities: () => 0,
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetCorrelationId: () => 'c',
  GetInstanceId: () => 'i',
  GetTouchEnabled: () => false,
  GetCommerceAllowed: () => true,
  GetSupportedMatrix: () => requirements(shim.shimApi),
  GetHostFullVersion: () => '16.0.18925.20158',
  GetDialogRequirementMatrix: () => '{"dialogapi":1.2}',
  GetInitialDisplayMode: () => 2,
  GetOfficeThemeInfo: () => JSON.stringify(themes[shim.shimTheme]),
  GetSettings: () => settings,
};

const external = {
  GetHostInfo: () => `Excel|Win32|16.01|${locale}|corr|||0`,
  GetLoggingAllowed: () => false,
  GetContext: () => context,
  Execute(id: number, params: unknown, done: (answer: unknown) => void) {
    const request = findRequest(params);
    if (id !== ids.batch || request === null) {
      shim.notUnderstood.push(`Execute ${id} ${JSON.stringify(params).slice(0, 200)}`);
      return done(-1);
    }
    void shim
      .answerBatch(request)
      .then((reply) => done(safeArray([0, safeArray([200, safeArray([]), reply])])));
  },
  RegisterEvent(id: number, _target: unknown, handler: Handler, done: (error: number) => void) {
    handlers.set(id, [...(handlers.get(id) ?? []), handler]);
    done(0);
  },
  UnregisterEvent(id: number, _target: unknown, done: (error: number) => void) {
    handlers.delete(id);
    done(0);
  },
};
Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });

shim.tellPane = (entries) => {
  const told = safeArray(entries.map((entry) => safeArray(entry as readonly unknown[])));
  for (const handler of handlers.get(ids.richApiMessage) ?? []) handler(ids.richApiMessage, told);
};

/** The one parameter that is a batch of the rich API. */
function findRequest(params: unknown): string | null {
  const values: readonly unknown[] = Array.isArray(params) ? params.flat(2) : [];
  const found = values.find((value) => typeof value === 'string' && value.startsWith('{'));
  return typeof found === 'string' ? found : null;
}

export {};
