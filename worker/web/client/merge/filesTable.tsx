import type { MergeAnswer } from '#templates/api/mergeAnswer.ts';
import { landName } from '../data.ts';
import { showDateien } from '../show.ts';
import { TableRegion } from '../ui/tableRegion.tsx';

/** Which files the figures rest on, those left out first, with the reason. */
export function FilesTable({ answer: { datengrundlage } }: { readonly answer: MergeAnswer }) {
  const used = datengrundlage.filter((file) => file.used);
  const unused = datengrundlage.filter((file) => !file.used);
  const note =
    unused.length === 0
      ? `${showDateien(used.length)}, alle verwendet`
      : `${showDateien(datengrundlage.length)}, davon ${unused.length} nicht verwendet`;
  return (
    <TableRegion
      id="datengrundlage"
      title="Datengrundlage"
      note={note}
      headers={['Datei', 'Land', 'Verwendet', 'Hinweis', 'Zeilen gelesen', 'übernommen', 'beanstandet']}
      rows={[...unused, ...used].map(({ file, land, used: yes, grund, gelesen, uebernommen, gemeldet }) => [
        file,
        land === null ? '' : landName(land),
        yes ? '✔ ja' : '✘ nein',
        grund ?? '',
        String(gelesen),
        String(uebernommen),
        String(gemeldet),
      ])}
    />
  );
}
