import { useState } from 'preact/hooks';
import { errorText } from '../request.ts';

export interface Task {
  /** What is being done, else what came of it, as a sentence. */
  readonly message: string;
  readonly busy: boolean;
  /** Why it failed. */
  readonly error: string | null;
  /** Does a piece of work; whether it succeeded. */
  readonly run: (doing: string, done: string, work: () => Promise<void>) => Promise<boolean>;
}

/** Pieces of work, and what to say about the latest. */
export function useTask(): Task {
  const [state, setState] = useState({ message: '', busy: false, error: null as string | null });
  const run: Task['run'] = async (doing, done, work) => {
    setState({ message: doing, busy: true, error: null });
    try {
      await work();
      setState({ message: done, busy: false, error: null });
      return true;
    } catch (error) {
      setState({ message: '', busy: false, error: errorText(error) });
      return false;
    }
  };
  return { ...state, run };
}
