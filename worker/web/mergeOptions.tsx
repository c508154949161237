import type { LandId } from '#templates/checkliste.ts';
import { Checkbox } from './checkbox.tsx';
import { data } from './data.ts';
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
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">
            Erwartete Länder ({erwartet.length === 0 ? 'keine Vorgabe' : `${erwartet.length} angekreuzt`})
          </span>
        </summary>
        <div class="kern-accordion__body">
          <fieldset class="kern-fieldset" aria-describedby="erwartet-hinweis">
            <legend class="kern-label">Welche Länder sollen melden?</legend>
            <p class="kern-hint" id="erwartet-hinweis">
              Angekreuzte Länder ohne Mappe erscheinen als „nicht gemeldet“, die übrigen als „nicht
              beteiligt“. Ohne Kreuz steht bei jedem Land ohne Mappe „keine Mappe“.
            </p>
            <div class="kern-fieldset__body laenderwahl">
              {data.laender
                .filter(({ id }) => id !== 'BUND')
                .map(({ id, label }) => (
                  <Checkbox
                    key={id}
                    id={`erwartet-${id}`}
                    label={label}
                    checked={erwartet.includes(id)}
                    onChange={(checked) => changeOrder({ erwartet: withLand(erwartet, id, checked) })}
                  />
                ))}
            </div>
          </fieldset>
        </div>
      </details>
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

/** In key order, whatever the order of the ticks. */
function withLand(erwartet: readonly LandId[], id: LandId, checked: boolean): readonly LandId[] {
  return data.laender
    .map((land) => land.id)
    .filter((other) => (other === id ? checked : erwartet.includes(other)));
}
