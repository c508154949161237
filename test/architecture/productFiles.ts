/** The product's source files and what they import, for tests about the shape of the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root for a file of ours, else `null`. */
  readonly path: string | null;
}

export interface SourceFile {
  /** From the root, e.g. `templates/model/finding.ts`. */
  readonly path: string;
  readonly text: string;
  /** Without the lines that are comment from their first sign on. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export const folders = ['templates', 'addin', 'worker'] as const;

/** Text of a file of the repository, or `null` if there is none. */
export function readText(path: string): string | null {
  try {
    return readFileSync(posix.join(root, path), 'utf8');
  } catch {
    return null;
  }
}

/** Paths of all product files of the given kinds, sorted; a folder that is not there has none. */
export function listFiles(extension: RegExp): readonly string[] {
  return folders.flatMap((folder) => listFolder(folder)).filter((path) => extension.test(path));
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(posix.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
      .map((path) => posix.relative(root.replaceAll('\\', '/'), path))
      .filter((path) => !/(^|\/)(node_modules|dist|build-output|\.[^/]+)\//.test(path))
      .sort();
  } catch {
    return [];
  }
}

const staticImport = /^(?:import|export)\s+(?:type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const bareImport = /^import\s*['"]([^'"]+)['"]/gm;
const dynamicImport = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** TypeScript of the product. */
export const sources: readonly SourceFile[] = listFiles(/\.(ts|tsx|mjs)$/).map((path) => {
  const text = readText(path) ?? '';
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  return { path, text, code, imports: findImports(path, code) };
});

function findImports(path: string, code: string): readonly Import[] {
  return [staticImport, bareImport, dynamicImport].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, specifier = '']) => ({
      specifier,
      path: resolveImport(path, specifier),
    })),
  );
}

function resolveImport(from: string, specifier: string): string | null {
  if (specifier === '#host') return 'worker/files/nodeHost.ts';
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
}

/**
 * The rooms as if each were one file: a folder of templates, addin or worker with all that lies in it, of the page each
 * folder of `worker/web`; a file beside the rooms is a room of its own.
 */
export function roomsOf(files: readonly SourceFile[]): readonly SourceFile[] {
  const rooms = new Map<string, SourceFile>();
  for (const { path, imports } of files) {
    const room = roomOf(path);
    const leading = imports
      .map((i) => ({ specifier: `${path}: ${i.specifier}`, path: i.path && roomOf(i.path) }))
      .filter((i) => i.path !== room);
    const known = rooms.get(room)?.imports ?? [];
    rooms.set(room, { path: room, text: '', code: '', imports: [...known, ...leading] });
  }
  return [...rooms.values()];
}

function roomOf(path: string): string {
  const folder = /^(?:worker\/web\/client\/\w+|worker\/web\/page|(?!worker\/web)\w+\/\w+)(?=\/)/.exec(path);
  return folder?.[0] ?? path;
}

/** The first circle of imports found, as paths, or `null`; imports of types count like all others. */
export function findCycle(files: readonly SourceFile[]): readonly string[] | null {
  const next = new Map(files.map(({ path, imports }) => [path, imports.flatMap((i) => i.path ?? [])]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const target of next.get(path) ?? []) {
      const cycle = walk(target, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of files) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return null;
}
