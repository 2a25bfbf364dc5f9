// Forms: their fields, and one button that says what it does. What the service refuses stands beside the field it names, and above the button.

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FieldTold, Told } from '../api/told.ts';
import { t } from '../language/text.ts';
import { Refusal } from './Answer.tsx';
import { words } from './words.ts';

interface FormProps {
  readonly onSubmit: () => void;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly told?: Told | undefined;
  /** What cannot be undone looks so. */
  readonly isGrave?: boolean;
  /** What it still lacks, in a sentence: whoever presses all the same reads it. */
  readonly missing?: string | undefined;
  /** It came in answer to a press: whoever pressed goes on in its first field. */
  readonly isNext?: boolean;
  /** More buttons beside the first. */
  readonly more?: ComponentChildren;
  readonly children?: ComponentChildren;
}

const wrongField = ['input', 'select', 'textarea', 'button'].map((field) => `.field-wrong ${field}`).join();

export function Form({ onSubmit, submit, isBusy, told, isGrave = false, missing, isNext = false, more, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLDivElement>(null);
  const isPressed = useRef(false);
  const [tries, setTries] = useState(0);
  const [elsewhere, setElsewhere] = useState<readonly FieldTold[]>([]);
  useLayoutEffect(() => {
    // What a field says of itself is not said twice; what no field here says still is.
    const beside = [...(form.current?.querySelectorAll('.field-error') ?? [])].map(({ textContent }) => textContent);
    setElsewhere(
      (told?.fields ?? []).filter(({ text }) => {
        const at = beside.indexOf(t(text));
        return at === -1 || beside.splice(at, 1).length === 0;
      }),
    );
  }, [told]);
  useEffect(() => {
    if (told !== undefined) reason.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  useEffect(() => {
    if (isNext) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  useEffect(() => {
    // Whatever a press finds wrong, here or at the service, the first of it takes the focus; from then on nothing is taken from who types.
    const wrong = isPressed.current ? form.current?.querySelector<HTMLElement>(wrongField) : undefined;
    if (wrong === undefined || wrong === null) return;
    isPressed.current = false;
    wrong.focus();
  });
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onInput={() => {
        isPressed.current = false;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isBusy) return;
        // Once it is whole nothing is missing any more, also when it is emptied for the next one.
        setTries(missing === undefined ? 0 : tries + 1);
        if (missing !== undefined) return;
        isPressed.current = true;
        onSubmit();
      }}
    >
      {children}
      <div ref={reason}>{told !== undefined && <Refusal told={told} fields={elsewhere} />}</div>
      {tries > 0 && missing !== undefined && <Missing key={tries} text={missing} />}
      <div class="form-buttons">
        <button type="submit" class={isGrave ? 'button button-grave' : 'button button-main'} aria-disabled={isBusy}>
          {isBusy ? t(words.busy) : submit}
        </button>
        {more}
      </div>
    </form>
  );
}

/** Why a press did nothing yet. */
export function Missing({ text }: { readonly text: string }) {
  return (
    <p class="field-error" role="alert">
      {text}
    </p>
  );
}
