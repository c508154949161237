import type { Angaben, AngabenFehler } from '../commands/createWorkbook.ts';
import { CreateForm } from './createForm.tsx';

interface Props {
  readonly busy: boolean;
  readonly fehler: readonly AngabenFehler[];
  readonly onCreate: (angaben: Angaben) => void;
}

/** What the pane is for, and the form for a new Checkliste, in a workbook that is none. */
export function FirstRun(props: Props) {
  return (
    <>
      <h2>Neue Checkliste</h2>
      <p>
        Diese Arbeitsmappe ist noch keine OZG-Checkliste. Aus Land und Umsetzungsprojekt entstehen die
        Blätter; vorhandene bleiben unverändert.
      </p>
      <CreateForm {...props} />
    </>
  );
}
