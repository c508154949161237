import type { Finding, Severity } from '#templates/model/finding.ts';
import { bundleFindings, type FindingBundle } from '#templates/validate/bundleFindings.ts';
import { data } from '../data.ts';

const groups: readonly { readonly severity: Severity; readonly title: string; readonly badge: string }[] = [
  { severity: 'error', title: 'Fehler', badge: 'danger' },
  { severity: 'warning', title: 'Warnungen', badge: 'warning' },
  { severity: 'info', title: 'Hinweise', badge: 'info' },
];

/** All findings of a file, by severity; alike ones are one entry. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      {groups.map(({ severity, title, badge }) => {
        const found = findings.filter((finding) => finding.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} class="befundgruppe">
            <h6 class="kern-title kern-title--small">
              <span class={`kern-icon kern-icon--${badge}`} aria-hidden="true" /> {title} ({found.length})
            </h6>
            <ul class="befunde">
              {bundleFindings(found).map((bundle) => (
                <Entry key={placeOf(bundle.findings[0]) + bundle.code} bundle={bundle} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Entry({ bundle: { code, sheet, findings, summary } }: { readonly bundle: FindingBundle }) {
  const [first] = findings;
  const abhilfe = data.abhilfe[code];
  return (
    <li class="befund">
      {summary === null ? (
        <SingleFinding finding={first} />
      ) : (
        <>
          <p class="kern-body">
            <span class="befund__ort">Blatt {sheet}:</span> {summary}
          </p>
          <details>
            <summary>Alle {findings.length} anzeigen</summary>
            <ul class="befunde">
              {findings.map((finding) => (
                <li key={finding.cell}>
                  <SingleFinding finding={finding} />
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {abhilfe !== undefined && <p class="kern-body kern-body--small befund__abhilfe">{abhilfe}</p>}
    </li>
  );
}

function SingleFinding({ finding }: { readonly finding: Finding }) {
  const place = placeOf(finding);
  return (
    <p class="kern-body">
      {place !== '' && <span class="befund__ort">{place}:</span>} {finding.message}
    </p>
  );
}

/** `Blatt Checkliste, Zelle H6`, or as much of it as is known. */
function placeOf({ sheet, cell }: Finding): string {
  if (sheet === null) return '';
  return cell === null ? `Blatt ${sheet}` : `Blatt ${sheet}, Zelle ${cell}`;
}
