import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { command } from './command.ts';

/** What a command is called with. */
export interface Usage<Options extends ParseArgsOptionsConfig> {
  /** One line: what it does. */
  readonly does: string;
  /** Further lines, one an option. */
  readonly help?: readonly string[];
  readonly options?: Options;
  /** What stands without a name, for the first line: `DATEI`; absent if nothing may. */
  readonly positionals?: string;
}

/** The options of a command by name; ends the process after `--help`, and with German words for what is unknown. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(usage: Usage<Options>) {
  const { does, help = [], positionals } = usage;
  const options = { ...(usage.options ?? ({} as Options)), help: { type: 'boolean' } } as const;
  const given = [...(help.length > 0 ? ['[Angaben]'] : []), ...(positionals ?? '').split(' ')].join(' ');
  const text = [`${command(given.trim())}: ${does}`, ...help.map((line) => `  ${line}`)].join('\n');
  try {
    const parsed = parseArgs({ options, allowPositionals: positionals !== undefined });
    if (!process.argv.includes('--help')) return parsed;
  } catch {
    const said = process.argv.slice(2).join(' ');
    console.error(`Diese Angabe ist unbekannt oder unvollständig: ${said}\n\n${text}`);
    process.exit(1);
  }
  console.log(text);
  process.exit(0);
}
