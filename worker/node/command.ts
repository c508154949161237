import { relative } from 'node:path';
import { root } from './root.ts';

/** This command as it was given, by npm or through the launcher, with these options: `npm start -- --port 8797`. */
export function command(options = ''): string {
  const script = process.env.npm_lifecycle_event;
  if (script === undefined) {
    const file = relative(root, process.argv[1] ?? '').replaceAll('\\', '/');
    return `node worker/node/launch.mjs ${file}${options && ` ${options}`}`;
  }
  const short = ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
  return options === '' ? short : `${short} -- ${options}`;
}
