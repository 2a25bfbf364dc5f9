// A framed remark: something to know, something that went well, something to look out for.

import type { ComponentChildren } from 'preact';

interface NoteProps {
  readonly kind?: 'plain' | 'good' | 'warning' | 'bad';
  readonly title?: string;
  /** Read out when it appears. */
  readonly isNews?: boolean;
  readonly children?: ComponentChildren;
}

export function Note({ kind = 'plain', title, isNews = false, children }: NoteProps) {
  return (
    <div class={`note note-${kind}`} role={isNews ? 'status' : undefined}>
      {title !== undefined && <p class="note-title">{title}</p>}
      {children}
    </div>
  );
}

/** Nothing is here: why, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}

/** A state in one or two words. */
export function Badge({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'good' | 'warning' | 'bad';
  readonly children: ComponentChildren;
}) {
  return <span class={`badge badge-${kind}`}>{children}</span>;
}

/** Names and values beside each other. */
export function Facts({ of }: { readonly of: readonly (readonly [string, ComponentChildren] | false | undefined)[] }) {
  return (
    <dl class="facts">
      {of
        .filter((fact) => fact !== false && fact !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
