import { useState } from 'preact/hooks';
import type { ValidateAnswer } from '#templates/api/validateAnswer.ts';
import { data } from '../data.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { type CheckRow, checkRun } from './checkRun.ts';

/** Asks for Land and Umsetzungsprojekt where the file names none, as lists made by hand do. */
export function MissingFields({ row, result }: { readonly row: CheckRow; readonly result: ValidateAnswer }) {
  const { nr, file, options: angaben } = row;
  const [land, setLand] = useState(angaben.land ?? '');
  const [projekt, setProjekt] = useState(angaben.umsetzungsprojekt ?? '');
  const lacks = (code: string) => result.findings.some((finding) => finding.code === code);
  const askLand = lacks('land-fehlt') || angaben.land !== undefined;
  const askProjekt = lacks('umsetzungsprojekt-fehlt') || angaben.umsetzungsprojekt !== undefined;
  if (result.checkliste === null || !(askLand || askProjekt)) return null;
  const label = 'Mit diesen Angaben prüfen';
  return (
    <div class="formular">
      {askLand && (
        <SelectField
          id={`angabe-land-${nr}`}
          label="Land"
          hint="Die Datei nennt kein Land."
          value={land}
          onChange={setLand}
          options={[
            { value: '', label: 'Keine Angabe' },
            ...data.laender.map(({ id, label: name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {askProjekt && (
        <TextField
          id={`angabe-projekt-${nr}`}
          label="Umsetzungsprojekt"
          hint="Die Datei nennt kein Umsetzungsprojekt."
          value={projekt}
          onChange={setProjekt}
        />
      )}
      <Button
        label={label}
        name={`${label}: ${file.name}`}
        onClick={() =>
          checkRun.again(nr, {
            ...(askLand ? { land } : {}),
            ...(askProjekt ? { umsetzungsprojekt: projekt.trim() } : {}),
          })
        }
      />
    </div>
  );
}
