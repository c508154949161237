import type { Finding, Severity } from '#templates/finding.ts';
import { bundleFindings, type FindingBundle } from '#templates/validate/bundleFindings.ts';
import type { Places } from '#templates/workbook/reading.ts';

interface Actions {
  readonly busy: boolean;
  readonly onGoTo: (finding: Finding) => void;
  readonly onFix: (findings: readonly Finding[]) => void;
  /** A repair that is more than writing values. */
  readonly onRepair: (finding: Finding) => void;
}

interface Props extends Actions {
  readonly findings: readonly Finding[];
  readonly places: Places;
}

const words: Readonly<Record<Severity, string>> = {
  error: '✖ Fehler',
  warning: '⚠ Warnung',
  info: 'ℹ Hinweis',
};

/** The findings, alike ones in one entry; each entry opens and leads to its cells. */
export function FindingList({ findings, places, ...actions }: Props) {
  return (
    <ul class="findings">
      {bundleFindings(findings, places).map((bundle, index) => (
        <li key={`${bundle.code} ${bundle.sheet} ${bundle.findings[0].cell} ${index}`}>
          <Entry bundle={bundle} id={`befund-${index}`} {...actions} />
        </li>
      ))}
    </ul>
  );
}

function Entry({
  bundle,
  id,
  ...actions
}: Actions & { readonly bundle: FindingBundle; readonly id: string }) {
  const [first, ...more] = bundle.findings;
  return (
    <details class={bundle.severity}>
      <summary>
        <strong>{words[bundle.severity]}</strong>{' '}
        {bundle.sheet !== null && <span class="muted">{placeText(bundle)}: </span>}
        <span id={id}>
          {bundle.summary === null
            ? messageOf(first)
            : `${messageOf(first)} Ebenso in ${more.length} weiteren Zellen.`}
        </span>
      </summary>
      <div class="detail">
        <ul>
          {bundle.findings.map((finding, index) => (
            <li key={finding.cell ?? index} class="stack">
              {bundle.findings.length > 1 && (
                <span id={`${id}-${index}`}>
                  {finding.cell}: {messageOf(finding)}
                </span>
              )}
              <Buttons
                finding={finding}
                describedBy={bundle.findings.length > 1 ? `${id}-${index}` : id}
                {...actions}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** The severity stands before it already. */
const messageOf = ({ message }: Finding): string => message.replace(/^Hinweis: /, '');

function placeText({ sheet, summary, findings: [first] }: FindingBundle): string {
  return summary ?? (first.cell === null ? `${sheet}` : `${sheet} ${first.cell}`);
}

function Buttons({
  finding,
  describedBy,
  busy,
  onGoTo,
  onFix,
  onRepair,
}: Actions & { readonly finding: Finding; readonly describedBy: string }) {
  const { fix, sheet } = finding;
  if (sheet === null && fix === null) return null;
  return (
    <>
      {fix && <span class="muted">Vorschlag: {fix.label}</span>}
      <span class="buttons">
        {sheet !== null && (
          <button
            type="button"
            aria-describedby={describedBy}
            disabled={busy}
            onClick={() => onGoTo(finding)}
          >
            Zur Zelle
          </button>
        )}
        {fix && (
          <button
            type="button"
            aria-describedby={describedBy}
            disabled={busy}
            onClick={() => ('cells' in fix ? onFix([finding]) : onRepair(finding))}
          >
            Beheben
          </button>
        )}
      </span>
    </>
  );
}
