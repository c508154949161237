import { useState } from 'preact/hooks';

/** The setting of the workbook by which Excel shows the pane when the workbook is opened. */
export interface AutoShow {
  isOn(): boolean;
  set(on: boolean): Promise<void>;
}

/** Whether Excel shows the pane by itself when this workbook is opened, and whether the person is asked about it now. */
export interface Opening {
  readonly isOn: boolean;
  readonly asks: boolean;
  /** Asks the person, unless it is on already. */
  ask(): void;
  /** Sets what the person said; the question is answered with it. */
  set(on: boolean): Promise<void>;
}

/** What is said once it is set; the focus needs a line that is there when the question is gone. */
export const openingText = (on: boolean): string =>
  on ? 'Der Bereich erscheint von nun an mit dieser Mappe.' : 'Der Bereich erscheint nicht von selbst.';

/** It is never switched on by itself: the setting travels with the workbook to people who have no add-in. */
export function useOpening(autoShow: AutoShow): Opening {
  const [isOn, setIsOn] = useState(autoShow.isOn);
  const [asks, setAsks] = useState(false);
  return {
    isOn,
    asks,
    ask: () => setAsks(!autoShow.isOn()),
    set: async (on) => {
      setAsks(false);
      setIsOn(on);
      try {
        if (on !== autoShow.isOn()) await autoShow.set(on);
      } finally {
        // Excel may refuse to save it
        setIsOn(autoShow.isOn());
      }
    },
  };
}
