import type { Finding, Severity } from '#templates/model/finding.ts';
import type { CellRef, Places } from '#templates/read/reading.ts';
import { bundleFindings } from '#templates/validate/bundleFindings.ts';
import { isAt } from '../commands/nextFinding.ts';
import { type FindingActions, FindingCard } from './findingCard.tsx';

interface Props extends FindingActions {
  readonly findings: readonly Finding[];
  readonly places: Places;
  /** The selected cell. */
  readonly at: CellRef | null;
}

const severities = ['error', 'warning', 'info'] as const;
const titles: Readonly<Record<Severity, string>> = {
  error: 'Fehler',
  warning: 'Warnungen',
  info: 'Hinweise',
};

/** The findings, worst first, alike ones in one card; hints are folded. */
export function FindingList({ findings, places, at, ...actions }: Props) {
  const bundles = bundleFindings(findings, places);
  return severities.map((severity) => {
    const own = bundles.filter((bundle) => bundle.severity === severity);
    if (own.length === 0) return null;
    const title = `${titles[severity]} (${own.reduce((sum, bundle) => sum + bundle.findings.length, 0)})`;
    const list = (
      <ul class="cards" aria-label={titles[severity]}>
        {own.map((bundle, index) => (
          <FindingCard
            key={`${bundle.code} ${bundle.sheet} ${bundle.findings[0].cell} ${bundle.findings[0].message}`}
            bundle={bundle}
            isSelected={bundle.findings.some((finding) => isAt(finding, at))}
            id={`befund-${severity}-${index}`}
            {...actions}
          />
        ))}
      </ul>
    );
    if (severity === 'info')
      return (
        <details key={severity} class="fold">
          <summary>{title}</summary>
          {list}
        </details>
      );
    return (
      <section key={severity} class="stack" aria-label={titles[severity]}>
        <h3>{title}</h3>
        {list}
      </section>
    );
  });
}
