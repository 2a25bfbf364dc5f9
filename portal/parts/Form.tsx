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
  readonly isDisabled?: boolean;
  /** More buttons beside the first. */
  readonly more?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function Form({ onSubmit, submit, isBusy, told, isGrave = false, isDisabled = false, more, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLDivElement>(null);
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
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && !isDisabled) onSubmit();
      }}
    >
      {children}
      <div ref={reason}>{told !== undefined && <Refusal told={told} fields={elsewhere} />}</div>
      <div class="form-buttons">
        <button type="submit" class={isGrave ? 'button button-grave' : 'button button-main'} aria-disabled={isBusy || isDisabled}>
          {isBusy ? t(words.busy) : submit}
        </button>
        {more}
      </div>
    </form>
  );
}
