import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The options of a command by name; ends the process after `--help`, and with German words for one that is unknown. */
export function readOptions<const Options extends ParseArgsOptionsConfig>(help: string, options: Options) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } as const });
    if (!process.argv.includes('--help')) return values;
    console.log(help);
    process.exit(0);
  } catch {
    console.error(
      `Diese Angabe ist unbekannt oder unvollständig: ${process.argv.slice(2).join(' ')}\n\n${help}`,
    );
    process.exit(1);
  }
}
