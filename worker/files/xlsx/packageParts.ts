import type { Archive } from '../archive.ts';
import { refuse } from '../refusal.ts';
import { XmlTags } from '../xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last step of its type's address, `worksheet`; transitional and strict files differ before it alone. */
  readonly type: string;
  /** Full part name without a leading slash, or what an external one says. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * Content types by part name (`/xl/workbook.xml`) and extension (`xml`), both in lower case. A workbook that can run
 * programs is refused as a whole, whatever its parts are called; `parts` are the names of those that there are.
 */
export function readContentTypes(xml: string, parts: Iterable<string>): (part: string) => string {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.closing) continue;
    const type = tags.attribute('ContentType');
    if (type === null) continue;
    if (tags.name === 'Override') {
      refuseMacros(type);
      overrides.set((tags.attribute('PartName') ?? '').toLowerCase(), type);
    } else if (tags.name === 'Default') defaults.set((tags.attribute('Extension') ?? '').toLowerCase(), type);
  }
  const typeOf = (part: string): string => {
    const name = `/${part.toLowerCase()}`;
    return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  };
  // SheetJS names a type for binary parts in every workbook, which mostly has none
  for (const part of parts) refuseMacros(typeOf(part));
  return typeOf;
}

function refuseMacros(type: string): void {
  if (/vbaProject|macrosheet|macroEnabled\.main/i.test(type))
    refuse(/sheet\.binary/i.test(type) ? 'xlsb' : 'makros');
}

/** The relationships of a part, `''` for those of the package; none where there is no such list. */
export function readRelationships(archive: Archive, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = archive.xml(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (xml === null) return [];
  const relationships: Relationship[] = [];
  const tags = new XmlTags(xml);
  while (tags.nextOpen('Relationship')) {
    const target = tags.attribute('Target') ?? '';
    const external = tags.attribute('TargetMode') === 'External';
    const type = tags.attribute('Type') ?? '';
    relationships.push({
      id: tags.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolvePart(part, target),
      external,
    });
  }
  return relationships;
}

/** A target is relative to the part that names it, or absolute with a leading slash. */
function resolvePart(base: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
