import { Checkbox } from '../ui/checkbox.tsx';
import { LaenderChoice } from '../ui/laenderChoice.tsx';
import { changeOrder, type MergeOrder } from './mergeRun.ts';

/** Stichtag, expected Länder, names: all with a sensible default. */
export function MergeOptions({ order: { stichtag, erwartet, namen } }: { readonly order: MergeOrder }) {
  return (
    <div class="spalte">
      <div class="kern-form-input">
        <label class="kern-label" for="stichtag">
          Stichtag
        </label>
        <div class="kern-hint" id="stichtag-hinweis">
          Der Tag, für den die Übersicht gilt. Danach richtet sich, was überfällig ist.
        </div>
        <input
          class="kern-form-input__input kurz"
          type="date"
          id="stichtag"
          value={stichtag}
          aria-describedby="stichtag-hinweis"
          onChange={({ currentTarget }) => changeOrder({ stichtag: currentTarget.value })}
        />
      </div>
      <LaenderChoice id="erwartet" erwartet={erwartet} onChange={(next) => changeOrder({ erwartet: next })} />
      <div>
        <Checkbox
          id="namen"
          label="Namen von Personen und Dateien übernehmen"
          describedBy="namen-hinweis"
          checked={namen}
          onChange={(checked) => changeOrder({ namen: checked })}
        />
        <p class="kern-hint text" id="namen-hinweis">
          Die Dateien werden vollständig an diesen Dienst gesendet und nach dem Zusammenführen verworfen. Ohne
          Häkchen steht statt der Verantwortlichen nur „besetzt“ und statt des Dateinamens die Kennung.
          Freitexte wie Bemerkungen bleiben in jedem Fall stehen und können Namen enthalten.
        </p>
      </div>
    </div>
  );
}
