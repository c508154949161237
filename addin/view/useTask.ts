import { useState } from 'preact/hooks';
import { codeOf, refusalText } from '../commands/refusal.ts';

export interface Message {
  readonly text: string;
  readonly isError: boolean;
}

/** One piece of work at a time: what is running, and what there is to say afterwards. */
export interface Task {
  readonly busy: boolean;
  /** What is running, for the status line. */
  readonly running: string | null;
  readonly message: Message | null;
  /** The last piece of work that ended, and whether the focus was in the pane when it began. */
  readonly ended: { readonly hadFocus: boolean } | null;
  say(text: string, isError?: boolean): void;
  /** Says which part of the work is being done, in the place of what is running. */
  step(text: string): void;
  /** Runs the work; refusals of Excel become a message. */
  run(what: string, work: () => Promise<void>): Promise<void>;
}

export function useTask(): Task {
  const [running, setRunning] = useState<string | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [ended, setEnded] = useState<Task['ended']>(null);
  const say = (text: string, isError = false) => setMessage({ text, isError });
  return {
    busy: running !== null,
    running,
    message,
    ended,
    say,
    step: (text) => setRunning((now) => now && text),
    run: async (what, work) => {
      const hadFocus = document.activeElement !== document.body;
      setRunning(what);
      setMessage(null);
      try {
        await work();
      } catch (error) {
        // a refusal of Excel is said; anything else is our fault
        if (codeOf(error) === null) console.error(error);
        say(refusalText(error), true);
      } finally {
        setRunning(null);
        setEnded({ hadFocus });
      }
    },
  };
}
