import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureKoordinationToken } from '../../../worker/node/devVars.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-'));
  file = join(folder, '.dev.vars');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes a key of 256 random bits at the first start, for the user alone', () => {
  const token = ensureKoordinationToken(file);
  expect(token).toMatch(/^ozg_[\w-]{43}$/);
  expect(readFileSync(file, 'utf8')).toBe(`KOORDINATION_TOKEN=${token}\n`);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(ensureKoordinationToken(join(folder, 'zweite'))).not.toBe(token);
});

it('keeps the key of the first start', () => {
  expect(ensureKoordinationToken(file)).toBe(ensureKoordinationToken(file));
});

it('adds the key to variables that are already there, and closes the file to others', () => {
  writeFileSync(file, 'HOSTS=https://office.land.example', { mode: 0o644 });
  const token = ensureKoordinationToken(file);
  expect(readFileSync(file, 'utf8')).toBe(`HOSTS=https://office.land.example\nKOORDINATION_TOKEN=${token}\n`);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});
