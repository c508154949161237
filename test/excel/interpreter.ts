/** Carries out one request batch: resolves object paths, then performs the actions in order until one fails. */
import type { Host } from './excelHost.ts';
import { HostObject, isRecord, type Members } from './hostObject.ts';
import {
  type Action,
  type ArgumentInfo,
  actionTypes,
  type ObjectPath,
  pathTypes,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
  RichError,
  refuse,
} from './protocol.ts';
import { workbookObject } from './workbookObject.ts';

type Resolved = HostObject | null;

const pascal = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);

export class Interpreter {
  readonly #host: Host;
  readonly #apis: ReadonlyMap<string, string>;
  readonly #references = new Map<string, HostObject>();
  #workbook: HostObject | null = null;

  constructor(host: Host, apis: ReadonlyMap<string, string>) {
    this.#host = host;
    this.#apis = apis;
  }

  run(body: RequestBody): ResponseBody {
    const batch = { paths: body.ObjectPaths, objects: new Map<number, Resolved>() };
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (isWork(action, body.ObjectPaths)) this.#host.countAction();
        const Value = this.#perform(action, batch) ?? null;
        if (action.ActionType === actionTypes.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        if (!(error instanceof RichError)) throw error;
        const place = [body.ObjectPaths[action.ObjectPathId]?.Name, action.Name].filter(Boolean).join('.');
        const failure = {
          Code: error.code,
          Message: error.message,
          HttpStatusCode: error.status,
          ActionIndex: index,
          Location: place,
        };
        return { Results, TraceIds, Error: failure };
      }
    }
    return { Results, TraceIds };
  }

  #perform(action: Action, batch: Batch): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.#resolve(action.ObjectPathId, batch);
    // What is done to a null object is done to nothing.
    if (object === null) {
      const isWrite =
        action.ActionType === actionTypes.setProperty ||
        action.ActionType === actionTypes.update ||
        (action.ActionType === actionTypes.method && !action.Name.startsWith('_'));
      if (isWrite && this.#host.strict.has('null-writes'))
        throw new RichError('InvalidObjectPath', 'The object path is not working.', 400);
      return null;
    }
    const first = action.ArgumentInfo?.Arguments?.[0];
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return identity(object);
      case actionTypes.query:
        return this.#query(object, action.QueryInfo ?? {});
      case actionTypes.method:
        return this.#method(object, action.Name, action.ArgumentInfo, batch);
      case actionTypes.setProperty:
        return this.#set(object, action.Name, first);
      case actionTypes.update:
        for (const [name, value] of Object.entries(isRecord(first) ? first : {}))
          this.#set(object, pascal(name), value);
        return null;
      default:
        throw refuse.notImplemented(`action type ${action.ActionType}`);
    }
  }

  #method(object: HostObject, name: string, info: ArgumentInfo | undefined, batch: Batch): unknown {
    if (name === '_KeepReference') {
      object.referenceId ??= `r${this.#references.size + 1}`;
      this.#references.set(object.referenceId, object);
      return null;
    }
    if (name === '_RemoveReference') return void this.#references.delete(object.referenceId ?? '');
    const value = this.#call(object, name, info, batch);
    return value instanceof HostObject ? identity(value) : value;
  }

  #set(object: HostObject, name: string, value: unknown): null {
    this.#requireApi(object, name);
    const write = object.members.write?.[name];
    if (!write) throw this.#missing(object, `${name}=`);
    write(value);
    return null;
  }

  #call(object: HostObject, name: string, info: ArgumentInfo | undefined, batch: Batch): unknown {
    this.#requireApi(object, name);
    const call = object.members.call?.[name];
    if (!call) throw this.#missing(object, `${name}()`);
    const ids = info?.ReferencedObjectPathIds ?? [];
    const args = (info?.Arguments ?? []).map((value, index) =>
      ids[index] ? this.#resolve(ids[index], batch) : (value ?? undefined),
    );
    return call(...args);
  }

  #read(object: HostObject, name: string): unknown {
    this.#requireApi(object, name);
    const read = object.members.read?.[name];
    if (!read) throw this.#missing(object, name);
    return read();
  }

  #resolve(id: number, batch: Batch): Resolved {
    const known = batch.objects.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[id];
    const object = path ? this.#follow(path, batch) : this.#root();
    batch.objects.set(id, object);
    return object;
  }

  #follow(path: ObjectPath, batch: Batch): Resolved {
    if (path.ObjectPathType === pathTypes.workbook) return this.#root();
    if (path.ObjectPathType === pathTypes.nothing) return null;
    // Services of the host beside the workbook, e.g. the switch for events.
    if (path.ObjectPathType === pathTypes.service)
      return new HostObject(path.Name, serviceMembers(this.#host));
    if (path.ObjectPathType === pathTypes.reference) {
      const kept = this.#references.get(path.Name);
      if (!kept)
        throw new RichError(
          'InvalidReference',
          'This reference is not valid for the current operation.',
          404,
        );
      return kept;
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0, batch);
    if (parent === null) return null;
    const value = this.#step(parent, path, batch);
    return value instanceof HostObject ? value : null;
  }

  #step(parent: HostObject, path: ObjectPath, batch: Batch): unknown {
    if (path.ObjectPathType === pathTypes.method)
      return this.#call(parent, path.Name, path.ArgumentInfo, batch);
    if (path.ObjectPathType === pathTypes.property) return this.#read(parent, path.Name);
    if (path.ObjectPathType !== pathTypes.indexer)
      throw refuse.notImplemented(`path type ${path.ObjectPathType}`);
    if (!parent.members.find) throw this.#missing(parent, '[]');
    return parent.members.find(path.ArgumentInfo?.Arguments?.[0]);
  }

  #root(): HostObject {
    this.#workbook ??= workbookObject(this.#host);
    return this.#workbook;
  }

  #query(object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo): unknown {
    const paths = [...Select, ...Expand];
    const { items } = object.members;
    if (!items) return { ...identity(object), ...this.#pick(object, paths) };
    const all = items();
    const wanted = paths.filter((path) => path !== 'Count').map((path) => path.replace(/^items\/?/i, ''));
    const page = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
    const own = wanted.filter((path) => path !== '');
    return {
      ...identity(object),
      Count: all.length,
      _Items: page.map((item) => ({ ...identity(item), ...this.#pick(item, own) })),
    };
  }

  /** The selected properties, e.g. `values` or `format/fill/color`; all plain ones where none is selected. */
  #pick(object: HostObject, paths: readonly string[]): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    const grouped = Map.groupBy(paths, (path) => pascal(path.split('/')[0] ?? ''));
    if (paths.length === 0) for (const name of this.#plain(object)) out[name] = this.#read(object, name);
    for (const [name, group] of grouped) {
      const value = this.#read(object, name);
      const rest = group.map((path) => path.split('/').slice(1).join('/')).filter(Boolean);
      out[name] = value instanceof HostObject ? this.#query(value, { Select: rest }) : (value ?? null);
    }
    return out;
  }

  #plain(object: HostObject): string[] {
    return Object.entries(object.members.read ?? {})
      .filter(([name, read]) => this.#isOpen(object, name) && !(read() instanceof HostObject))
      .map(([name]) => name);
  }

  #isOpen(object: HostObject, name: string): boolean {
    const needed = this.#apis.get(`${object.type}.${name.toLowerCase()}`);
    return needed === undefined || !isNewer(needed, this.#host.api);
  }

  /** Members newer than this host fail as they do in an older Excel. */
  #requireApi(object: HostObject, name: string): void {
    if (this.#isOpen(object, name)) return;
    throw new RichError(
      'ApiNotFound',
      `The API '${object.type}.${name}' could not be found. It may need a newer Excel.`,
      404,
    );
  }

  #missing(object: HostObject, name: string): RichError {
    this.#host.unimplemented.add(`${object.type}.${name}`);
    return refuse.notImplemented(`${object.type}.${name}`);
  }
}

/**
 * The library's own bookkeeping is never refused. What it tells about a path is work where following the path changes
 * the workbook: `worksheets.add` is one, `worksheets.getItem` is not.
 */
function isWork({ ActionType, Name, ObjectPathId }: Action, paths: RequestBody['ObjectPaths']): boolean {
  if (ActionType === actionTypes.trace) return false;
  if (ActionType !== actionTypes.instantiate)
    return !(ActionType === actionTypes.method && (Name === '_KeepReference' || Name === '_RemoveReference'));
  const path = paths[ObjectPathId];
  return path?.ObjectPathType === pathTypes.method && !/^_?Get/.test(path.Name);
}

interface Batch {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly objects: Map<number, Resolved>;
}

/** What the library asks of the host itself; the notice comes once at the start of a pane in a browser. */
const serviceMembers = (host: Host): Members => ({
  call: { NotifyActionHandlerReady: () => undefined },
  write: {
    EnableEvents: (value) => {
      host.eventsEnabled = value === true;
    },
  },
  read: { EnableEvents: () => host.eventsEnabled },
});

function identity(object: HostObject): Record<string, unknown> {
  const { id } = object.members;
  return {
    ...(id === undefined ? {} : { Id: id }),
    ...(object.referenceId === null ? {} : { _ReferenceId: object.referenceId }),
  };
}

/** Whether version `a` is above `b`: `1.10` is newer than `1.9`. */
export function isNewer(a: string, b: string): boolean {
  const [major1 = 0, minor1 = 0] = a.split('.').map(Number);
  const [major2 = 0, minor2 = 0] = b.split('.').map(Number);
  return major1 > major2 || (major1 === major2 && minor1 > minor2);
}
