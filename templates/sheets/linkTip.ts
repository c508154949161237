import type { CellPlan } from './plan.ts';

/**
 * What Excel shows over a link and a screen reader says of it; without a text of ours it is the path of the file.
 * At most 255 characters.
 */
export function linkTip({ link = '', tip }: CellPlan): string {
  if (tip !== undefined) return tip.slice(0, 255);
  const end = link.lastIndexOf('!');
  const sheet = link
    .slice(0, end)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return `Zur Zelle ${link.slice(end + 1)} im Blatt „${sheet}“`;
}
