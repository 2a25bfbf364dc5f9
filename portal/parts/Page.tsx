// The frame of a page: its title, in the browser too, and where the reader stands. A new page takes the focus, so that it is read out.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { language } from '../language/text.ts';

interface PageProps {
  readonly title: string;
  /** What the tab and the history of the browser say instead, where the title names somebody. */
  readonly tab?: string;
  /** A sentence under the title: what this page is for. */
  readonly lead?: ComponentChildren;
  /** The page above this one. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Buttons beside the title. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Page({ title, tab = title, lead, back, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const spoken = language.value;
  useEffect(() => {
    document.title = `${tab} · Кезек`;
  }, [tab, spoken]);
  useEffect(() => {
    // The first page of a visit leaves the focus where the browser puts it; the pages after it would otherwise be silent.
    if (document.body.dataset['moved'] === 'yes') heading.current?.focus({ preventScroll: true });
    document.body.dataset['moved'] = 'yes';
  }, []);
  return (
    <article class="page">
      {back && (
        <p class="page-back">
          <a href={back.href}>
            <span aria-hidden="true">‹ </span>
            {back.label}
          </a>
        </p>
      )}
      <header class="page-head">
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {actions && <div class="page-actions">{actions}</div>}
      </header>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </article>
  );
}
