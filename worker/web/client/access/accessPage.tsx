import { useEffect } from 'preact/hooks';
import { useStore } from '../store.ts';
import { WithKey } from '../ui/keyForm.tsx';
import { PageHeading } from '../ui/pageHeading.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { loadTokens, tokensState } from './accessRun.ts';
import { AuditList } from './auditList.tsx';
import { TokenForm } from './tokenForm.tsx';
import { TokenList } from './tokenList.tsx';
import { VorgabenForm } from './vorgabenForm.tsx';

/** For the coordination: who may deliver, what is demanded, who did what. */
export function AccessPage() {
  return (
    <>
      <PageHeading page="zugaenge" text="Zugänge und Vorgaben" />
      <p class="kern-body text">
        Diese Seite ist für die Koordination: Zugangsschlüssel ausgeben und widerrufen, Vorgaben setzen,
        nachsehen, wer was getan hat.
      </p>
      <WithKey>
        <Content />
      </WithKey>
    </>
  );
}

function Content() {
  const tokens = useStore(tokensState);
  const task = useTask();
  useEffect(() => {
    void task.run('Die Zugänge werden geladen …', '', loadTokens);
  }, []);
  return (
    <div class="ergebnis">
      <TaskMessage task={task} />
      {tokens !== null && (
        <>
          <section class="abschnitt" aria-labelledby="schluessel-titel">
            <h3 class="kern-heading-medium" id="schluessel-titel">
              Zugangsschlüssel
            </h3>
            <TokenForm />
            <TokenList tokens={tokens} />
          </section>
          <section class="abschnitt" aria-labelledby="vorgaben-titel">
            <h3 class="kern-heading-medium" id="vorgaben-titel">
              Vorgaben
            </h3>
            <VorgabenForm />
          </section>
          <section class="abschnitt" aria-labelledby="protokoll-titel">
            <h3 class="kern-heading-medium" id="protokoll-titel">
              Protokoll
            </h3>
            <AuditList />
          </section>
        </>
      )}
    </div>
  );
}
