import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bausteine, massnahmen } from '../../../worker/docs/massnahmen.ts';
import { root } from '../../../worker/node/root.ts';

describe('the measures that the security page names', () => {
  it.each(massnahmen.flatMap(({ nachweise }) => nachweise))(
    'are held by $datei: $test',
    ({ datei, test }) => {
      const source = readFileSync(join(root, datei), 'utf8');
      expect(source).toContain(`'${test}`);
      // a test, or a table of tests, that is run
      expect(source).toMatch(/\b(?:it|describe)(?:\.each)?\(/);
      expect(source).not.toMatch(/\b(?:it|describe)\.(?:skip|todo|only)\b/);
    },
  );

  it('each have a test, a module of the Kompendium and a threat of their own', () => {
    for (const { nachweise, bausteine: ids } of massnahmen)
      expect([nachweise.length, ids.length].every((count) => count > 0)).toBe(true);
    expect(new Set(massnahmen.map(({ bedrohung }) => bedrohung)).size).toBe(massnahmen.length);
  });

  it('leave no listed module without a measure', () => {
    const used = new Set(massnahmen.flatMap(({ bausteine: ids }) => ids));
    expect([...used].toSorted()).toEqual(Object.keys(bausteine).toSorted());
  });
});
