/** `.dev.vars`: the variables of local runs, read by wrangler and by us. The only file in which a key stands in clear. */
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

export const devVarsFile: string = join(root, '.dev.vars');

/** The coordinator's Zugangsschlüssel of local runs; made at the first start, readable by the user alone. */
export function ensureKoordinationToken(file: string = devVarsFile): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const known = /^KOORDINATION_TOKEN=["']?([^"'\s]+)/m.exec(text)?.[1];
  if (known !== undefined) return known;
  const token = `ozg_${randomBytes(32).toString('base64url')}`;
  const lineBreak = text === '' || text.endsWith('\n') ? '' : '\n';
  appendFileSync(file, `${lineBreak}KOORDINATION_TOKEN=${token}\n`, { mode: 0o600 });
  // The mode of appendFileSync counts only for a new file
  chmodSync(file, 0o600);
  return token;
}
