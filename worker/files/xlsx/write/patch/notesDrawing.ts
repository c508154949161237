export interface Note {
  /** Counted from 0, as the column. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly text: string;
}

/** The drawing that holds the notes' boxes, hidden until the pointer rests on the cell, each big enough for its text. */
export function notesDrawing(notes: readonly Note[], sheet: number): string {
  const boxes = notes.map((note, index) => box(note, sheet * 1024 + index + 1));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join('')}</xml>`
  );
}

const width = 240;
const lineHeight = 14;
const charactersPerLine = 42;

function box({ row, column, text }: Note, id: number): string {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  const height = Math.min(400, lines * lineHeight + 12);
  // the anchor (columns and rows with offsets in pixels) is what Excel goes by, the style what others go by
  const rows = Math.ceil(height / 15);
  const anchor = [
    column + 1,
    15,
    Math.max(0, row - 1),
    4,
    column + 4,
    15,
    Math.max(0, row - 1) + rows,
    4,
  ].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:${width}pt;height:${height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
