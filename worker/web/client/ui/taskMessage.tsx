import { Alert } from './alert.tsx';
import type { Task } from './useTask.ts';

/** What is being done or went wrong, read out as it changes. */
export function TaskMessage({ task: { message, error } }: { readonly task: Task }) {
  return (
    <>
      <p class="kern-body" role="status">
        {message}
      </p>
      {error !== null && <Alert kind="danger" title={error} live />}
    </>
  );
}
