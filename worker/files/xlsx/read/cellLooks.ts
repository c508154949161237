import type { CellLook } from '../../sheetBuilder.ts';
import { XmlTags } from '../../xml.ts';

/** For each cell format (`s="3"`) of styles.xml whether it strikes text through and fills the cell; `null` for neither. */
export function readCellLooks(xml: string): readonly (CellLook | null)[] {
  const struck: boolean[] = [];
  const fills: (string | null)[] = [];
  const looks: (CellLook | null)[] = [];
  const tags = new XmlTags(xml);
  let section = '';
  let solid = false;
  while (tags.next()) {
    const { name } = tags;
    if (name === 'fonts' || name === 'fills' || name === 'cellXfs') {
      if (tags.closing && name === 'cellXfs') break;
      section = tags.closing || tags.empty ? '' : name;
    } else if (tags.closing) continue;
    else if (section === 'fonts' && name === 'font') struck.push(false);
    else if (section === 'fonts' && name === 'strike')
      struck[struck.length - 1] = !/^(?:0|false)$/.test(tags.attribute('val') ?? '');
    else if (section === 'fills' && name === 'fill') fills.push(null);
    else if (section === 'fills' && name === 'patternFill') solid = tags.attribute('patternType') === 'solid';
    else if (section === 'fills' && name === 'fgColor' && solid) fills[fills.length - 1] = colour(tags);
    else if (section === 'cellXfs' && name === 'xf') {
      const isStruck = struck[Number(tags.attribute('fontId') ?? 0)] === true;
      const fill = fills[Number(tags.attribute('fillId') ?? 0)] ?? null;
      looks.push(isStruck || fill !== null ? { struck: isStruck, fill } : null);
    }
  }
  return looks;
}

/** A text that is the same for the same colour; `null` for white. */
function colour(tags: XmlTags): string | null {
  const parts = ['rgb', 'theme', 'indexed', 'tint'].map((name) => tags.attribute(name) ?? '');
  const [rgb = ''] = parts;
  return /^(?:..)?ffffff$/i.test(rgb) ? null : parts.join(' ').trim();
}
