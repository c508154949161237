/** What is delivered besides our own code: the packages of production, from the lock file, with licence and its text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface DeliveredPackage {
  readonly name: string;
  readonly version: string;
  /** As the package says it (an SPDX expression, mostly), or `null`. */
  readonly licence: string | null;
  /** The text that the package ships, or `null`. */
  readonly text: string | null;
}

interface LockEntry {
  readonly dev?: boolean;
  readonly optional?: boolean;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
}

/** By name, then version. Tools of development and the optional binaries of Node are not part of what is delivered. */
export function deliveredPackages(): readonly DeliveredPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const found = Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path]) => readPackage(join(root, path)));
  const unique = new Map(found.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  return [...unique.values()].sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): DeliveredPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return {
    name,
    version,
    licence: licenceName(license),
    text: file === undefined ? null : readFileSync(join(folder, file), 'utf8').trim(),
  };
}

/** npm's old way to say „see the file“ names no licence. */
function licenceName(license: PackageJson['license']): string | null {
  const name = typeof license === 'string' ? license : (license?.type ?? null);
  return name === 'LICENSE' ? 'eigene Bedingungen' : name;
}

/** `lizenzen.txt` of the site: our own licence, then the text of every package. */
export function licenceTexts(): string {
  const blocks = deliveredPackages().map(({ name, version, licence, text }) =>
    [
      `${name} ${version}: ${licence ?? 'keine Angabe'}`,
      '',
      text ?? 'Das Paket liefert keinen Lizenztext mit.',
    ].join('\n'),
  );
  const line = `\n\n${'='.repeat(78)}\n\n`;
  return [readFileSync(join(root, 'LICENSE'), 'utf8').trim(), ...blocks].join(line).concat('\n');
}
