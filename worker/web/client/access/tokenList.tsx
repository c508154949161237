import type { Zugang } from '#templates/api/zugang.ts';
import { landName } from '../data.ts';
import { showInstant } from '../show.ts';
import { ConfirmButton } from '../ui/confirmButton.tsx';
import { TableRegion } from '../ui/tableRegion.tsx';
import { TaskMessage } from '../ui/taskMessage.tsx';
import { useTask } from '../ui/useTask.ts';
import { revokeToken } from './accessRun.ts';

/** All holders of a Zugangsschlüssel, those that are still valid first. */
export function TokenList({ tokens }: { readonly tokens: readonly Zugang[] }) {
  const task = useTask();
  const sorted = tokens.toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)));
  return (
    <>
      <TaskMessage task={task} />
      {tokens.length === 0 ? (
        <p class="kern-body">Es ist noch kein Zugangsschlüssel ausgegeben.</p>
      ) : (
        <TableRegion
          id="zugaenge-liste"
          title="Ausgegebene Zugangsschlüssel"
          headers={['Bezeichnung', 'Für', 'Angelegt', 'Zuletzt benutzt', 'Zustand', 'Aktion']}
          rows={sorted.map((token) => [
            token.label,
            token.land === null ? 'Koordination' : landName(token.land),
            showInstant(token.created),
            token.lastUsed === null ? 'noch nie' : showInstant(token.lastUsed),
            stateOf(token),
            <div key={token.id}>
              {!isOver(token) && (
                <ConfirmButton
                  label="Widerrufen"
                  name={`Widerrufen: ${token.label}`}
                  question={`Zugangsschlüssel „${token.label}“ widerrufen? Er gilt dann sofort nicht mehr.`}
                  confirm="Ja, widerrufen"
                  onConfirm={() =>
                    void task.run(
                      'Der Zugangsschlüssel wird widerrufen …',
                      `Der Zugangsschlüssel „${token.label}“ ist widerrufen.`,
                      () => revokeToken(token.id),
                    )
                  }
                />
              )}
            </div>,
          ])}
        />
      )}
    </>
  );
}

function isOver({ revoked, expires }: Zugang): boolean {
  return revoked !== null || (expires !== null && Date.parse(expires) <= Date.now());
}

function stateOf(token: Zugang): string {
  if (token.revoked !== null) return `✘ widerrufen am ${showInstant(token.revoked)}`;
  if (token.expires === null) return '✔ gültig';
  return isOver(token)
    ? `✘ abgelaufen am ${showInstant(token.expires)}`
    : `✔ gültig bis ${showInstant(token.expires)}`;
}
