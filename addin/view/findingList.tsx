import { Fragment } from 'preact';
import type { Finding, Severity } from '#templates/model/finding.ts';
import type { Places } from '#templates/read/reading.ts';
import { bundleFindings, type FindingBundle } from '#templates/validate/bundleFindings.ts';
import { fixText } from './fixText.ts';

interface Actions {
  readonly busy: boolean;
  readonly onGoTo: (finding: Finding) => void;
  readonly onRepair: (findings: readonly Finding[]) => void;
}

interface Props extends Actions {
  readonly findings: readonly Finding[];
  readonly places: Places;
}

const severities = ['error', 'warning', 'info'] as const;
const titles: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  warning: 'Warnungen',
  info: 'Hinweise',
};
const words: Readonly<Record<Severity, string>> = {
  error: '✖ Fehler',
  warning: '⚠ Warnung',
  info: 'ℹ Hinweis',
};

/** The findings by severity, alike ones in one entry; each entry opens and leads to its cells. */
export function FindingList({ findings, places, ...actions }: Props) {
  const bundles = bundleFindings(findings, places);
  const groups = severities.flatMap((severity) => {
    const own = bundles.filter((bundle) => bundle.severity === severity);
    return own.length > 0 ? [{ severity, own }] : [];
  });
  return groups.map(({ severity, own }) => (
    <Fragment key={severity}>
      <h4 id={`befunde-${severity}`}>
        {titles[severity]} ({own.reduce((sum, bundle) => sum + bundle.findings.length, 0)})
      </h4>
      <ul class="findings" aria-labelledby={`befunde-${severity}`}>
        {own.map((bundle, index) => (
          <li key={`${bundle.code} ${bundle.sheet} ${bundle.findings[0].cell} ${index}`}>
            <Entry bundle={bundle} id={`befund-${severity}-${index}`} {...actions} />
          </li>
        ))}
      </ul>
    </Fragment>
  ));
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
  onRepair,
}: Actions & { readonly finding: Finding; readonly describedBy: string }) {
  const { code, fix, sheet } = finding;
  // what helps there is a new build
  if (code === 'vorlage-veraltet' || code === 'liste-von-hand')
    return <a href="#vorlage">Weiter unter „Vorlage“</a>;
  if (sheet === null && fix === null) return null;
  return (
    <>
      {fix && <span class="muted">Vorschlag: {fixText(fix)}</span>}
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
            onClick={() => onRepair([finding])}
          >
            Beheben
          </button>
        )}
      </span>
    </>
  );
}
