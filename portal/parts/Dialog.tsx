// A question that stands before everything else. The browser keeps the focus inside, and Escape closes it; however it goes, the focus is then where it
// was before.

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../language/text.ts';
import { words } from './words.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Drawn only while it is open. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      // What is behind takes no focus until the dialog is gone from the page.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
      });
    };
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** Out of it with nothing done. */
export function CancelButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" class="button" onClick={onClose}>
      {t(words.cancel)}
    </button>
  );
}
