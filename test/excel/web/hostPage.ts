/**
 * Runs in the browser as the page of "Excel on the web": frames the task pane and speaks the channel of messages that
 * Office.js expects there. The workbook itself lives in the test; `answerBatch` leads to it.
 */
interface Message {
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: unknown[];
    readonly DdaSettingsMethod?: { readonly Properties?: unknown };
  };
}

interface HostWindow {
  readonly answerBatch: (request: string) => Promise<string>;
  /** Carries an event of the workbook to the pane. */
  tellPane: (entries: readonly unknown[]) => void;
  /** Messages that this page does not understand; a test asserts that there are none. */
  readonly notUnderstood: string[];
  /** Settings of the document as the pane saved them. */
  savedSettings: unknown;
  /** How often the pane handed the keyboard back to Excel. */
  focusReturned: number;
}

const host = window as unknown as HostWindow;
Object.assign(host, { notUnderstood: [], savedSettings: [], focusReturned: 0 });

const query = new URLSearchParams(location.search);
const pane = new URL(query.get('pane') ?? '');
const locale = 'de-DE';
const conversation = 'conv-1';
const appId = '00000000-0000-4000-8000-000000000001_1';
const hostInfo = ['Excel', 'Web', '16.01', locale, crypto.randomUUID(), 'isNotDialog', '', '0'];
const listeners = new Map<string, Message>();

const frame = document.createElement('iframe');
frame.title = 'Aufgabenbereich';
// The parameters come twice: in the name of the window and in the address.
frame.name = JSON.stringify({
  baseFrameName: `_xdm_0_${conversation}`,
  hostInfo: hostInfo.join('|'),
  xdmInfo: [conversation, appId, location.origin].join('|'),
  serializerVersion: '1',
  flights: '[]',
});
frame.setAttribute(
  'sandbox',
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals',
);
pane.searchParams.set('_host_Info', hostInfo.join('$'));

function send(to: Message, data: unknown, kind: 0 | 1 = 0, errorCode = 0): void {
  const answer = {
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: location.origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: kind,
    _serializerVersion: 1,
  };
  frame.contentWindow?.postMessage(JSON.stringify(answer), pane.origin);
}

host.tellPane = (entries) => {
  const to = listeners.get('richApiMessage');
  if (to) send(to, { ArrayData: entries }, 1);
};

const requirements = (excelApi: string) => ({
  excelapi: excelApi,
  dialogapi: 1.2,
  addincommands: 1.3,
  settings: 1.1,
  richapiruntime: 1.3,
  richapiruntimeflag: 1.2,
  openbrowserwindowapi: 1.1,
});

const appContext = () => ({
  _id: appId,
  _appName: 16,
  _appVersion: '16.01',
  _appUILocale: locale,
  _dataLocale: locale,
  _docUrl: 'https://contoso.sharepoint.com/Mappe1.xlsx',
  // 0 is for reading alone
  _clientMode: Number(query.get('mode') ?? 1),
  _settings: [],
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: hostInfo[4],
  _appInstanceId: appId,
  _appMinorVersion: 1,
  _requirementMatrix: JSON.stringify(requirements(query.get('api') ?? '')),
  _hostFullVersion: '16.0.18925.40100',
  _clientWindowHeight: innerHeight,
  _clientWindowWidth: innerWidth,
  _addinName: 'OZG-Checkliste',
  _appDomains: [pane.origin],
  _dialogRequirementMatrix: '{"dialogapi":1.2}',
  _featureGates: {},
  _initialDisplayMode: 2,
  _wacHostEnvironment: '0',
});

const dispatchIds = { batch: 93, readSettings: 75, saveSettings: 76 };
/** Actions of the keyboard that Office.js hands over at the edges of the pane. */
const focusActions = [13, 14];

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
  // Data enters: the library wrote it.
  void answer(JSON.parse(event.data) as Message);
});

async function answer(message: Message): Promise<void> {
  const { _actionName: name, _actionType: type, _data: data } = message;
  if (type === 1) {
    listeners.set(name, message);
    return send(message, { Error: 0 });
  }
  if (type === 2) {
    listeners.delete(name);
    return send(message, { Error: 0 });
  }
  if (name === 'ContextActivationManager_getAppContextAsync') return send(message, appContext());
  if (name === 'ContextActivationManager_notifyHost') {
    const [, action] = Array.isArray(data) ? data : [];
    if (focusActions.includes(Number(action))) host.focusReturned += 1;
    return;
  }
  if (name === 'executeMethod') {
    const id = data?.DdaMethod?.DispatchId;
    if (id === dispatchIds.batch) {
      const reply = await host.answerBatch(String(data?.ArrayData?.[4]));
      return send(message, { Version: 1, Error: 0, Data: [200, [], reply] });
    }
    if (id === dispatchIds.readSettings) {
      return send(message, { Version: 1, Error: 0, Settings: host.savedSettings });
    }
    if (id === dispatchIds.saveSettings) {
      host.savedSettings = data?.DdaSettingsMethod?.Properties ?? [];
      return send(message, { Version: 1, Error: 0 });
    }
  }
  host.notUnderstood.push(`${name} ${JSON.stringify(data).slice(0, 200)}`);
  send(message, null, 0, -1);
}

frame.src = pane.href;
document.body.append(frame);

export {};
