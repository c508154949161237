/**
 * The unmodified Office.js in a `node:vm`: the library sends its batches to a global `_richApiNativeBridge` if there
 * is one when it loads. Nothing of the library is copied; what it knows about API versions is read from it.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { EventEntry, EventKind, ResponseBody } from './protocol.ts';

const distribution = new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, distribution), 'utf8');

let script: vm.Script | null = null;

/** A fresh copy of the library's `Excel` namespace, whose requests go to `answer`. */
export function loadExcel(
  answer: (body: string) => ResponseBody | Promise<ResponseBody>,
  isSetSupported: (name: string, version?: string) => boolean,
): { readonly Excel: typeof Excel; readonly tell: (entries: readonly EventEntry[]) => void } {
  const bridge = {
    onMessageFromHost: (_json: string): void => undefined,
    sendMessageToHost(json: string): void {
      const message: { id: unknown; type: number; message: { body: unknown } } = JSON.parse(json);
      if (message.type !== 1) return;
      const { body } = message.message;
      const request = typeof body === 'string' ? body : JSON.stringify(body);
      queueMicrotask(async () => {
        const reply = { statusCode: 200, headers: {}, body: JSON.stringify(await answer(request)) };
        bridge.onMessageFromHost(JSON.stringify({ id: message.id, type: 1, message: reply }));
      });
    },
  };
  const sandbox = vm.createContext(browserLike(bridge));
  vm.runInContext(
    'var Microsoft = { Office: { WebExtension: {} } }; var Office = Microsoft.Office.WebExtension;',
    sandbox,
  );
  script ??= new vm.Script(read('excel-web-16.00.js'), { filename: 'excel-web-16.00.js' });
  script.runInContext(sandbox);
  const context = {
    requirements: { isSetSupported },
    host: 'Excel',
    platform: 'OfficeOnline',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
  };
  Object.assign(sandbox.OSF, {
    _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({}), getWebAppState: () => ({}) },
  });
  // in the words of the native bridge, which differ from those of Excel on the web
  const tell = (entries: readonly EventEntry[]) => {
    const named = entries.map(([messageCategory, messageType, targetId, message, id, isRemoteOverride]) => ({
      messageCategory,
      messageType,
      targetId,
      message,
      id,
      isRemoteOverride,
    }));
    bridge.onMessageFromHost(JSON.stringify({ type: 3, controlId: '', message: { entries: named } }));
  };
  return { Excel: sandbox.Excel, tell };
}

/** The few things of a page that the library touches while it loads. */
function browserLike(bridge: object): vm.Context {
  const element = () => ({
    style: {},
    setAttribute() {},
    getAttribute() {},
    appendChild() {},
    addEventListener() {},
    href: '',
  });
  const page: vm.Context = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    URL,
    performance,
    _richApiNativeBridge: bridge,
    navigator: { userAgent: 'node' },
    location: {
      href: 'https://addin.example/',
      hash: '',
      search: '',
      origin: 'https://addin.example',
      hostname: 'addin.example',
    },
    document: {
      createElement: element,
      getElementsByTagName: () => [],
      addEventListener() {},
      domain: 'addin.example',
      body: element(),
      documentElement: element(),
    },
    addEventListener() {},
    removeEventListener() {},
    postMessage() {},
    name: '',
    open() {},
    OSF: { OUtil: {} },
  };
  for (const name of ['window', 'self', 'top', 'parent']) page[name] = page;
  return page;
}

/** `Range.datavalidation` → `1.8`: the ExcelApi that brought a member, as the library itself states it. */
export function readApis(): ReadonlyMap<string, string> {
  const found = read('excel-web-16.00.debug.js').matchAll(
    /_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "([\d.]+)"/g,
  );
  return new Map(
    [...found].map(([, type, member = '', version = '']) => [`${type}.${member.toLowerCase()}`, version]),
  );
}

/** `Worksheet.onChanged` → its number and the method that the library calls to be told. */
export function readEvents(): ReadonlyMap<string, EventKind> {
  const found = read('excel-web-16.00.debug.js').matchAll(
    /defineProperty\((\w+)\.prototype, "(on\w+)", \{(?:(?!defineProperty)[\s\S]){0,900}?eventType: (\d+),\s*registerFunc: function \(\) \{ return _this\.(\w+)\(/g,
  );
  return new Map(
    [...found].map(([, type, name, number, register = '']) => [
      `${type}.${name}`,
      { type: Number(number), register },
    ]),
  );
}
