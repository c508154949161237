import { useRef, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { useFocus } from './useFocus.ts';

/** A button that asks back on the page before it acts. */
export function ConfirmButton(props: {
  readonly label: string;
  readonly name: string;
  readonly question: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}) {
  const { label, name, question, confirm, onConfirm } = props;
  const [asking, setAsking] = useState(false);
  const group = useFocus<HTMLFieldSetElement>(asking || null);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setAsking(false);
    // The button is back after the next drawing
    setTimeout(() => place.current?.querySelector('button')?.focus());
  };
  return (
    <div ref={place}>
      {asking ? (
        <fieldset class="rueckfrage" tabIndex={-1} ref={group}>
          <legend class="kern-body">{question}</legend>
          <div class="knoepfe">
            <Button
              label={confirm}
              onClick={() => {
                close();
                onConfirm();
              }}
            />
            <Button label="Abbrechen" kind="tertiary" onClick={close} />
          </div>
        </fieldset>
      ) : (
        <Button label={label} name={name} kind="tertiary" onClick={() => setAsking(true)} />
      )}
    </div>
  );
}
