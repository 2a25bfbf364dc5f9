// How rules are laid out: a section with an address of its own, its facts, and the mark of what is only assumed.

import { ErrorBoundary } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { t, tn } from '../../../language/text.ts';
import { Badge, Facts, Note } from '../../../parts/Note.tsx';
import { forms, words } from './words.ts';

export type Rulebook = Reply<'GET /v1/territories/{territory}/rules'>;

export interface RuleProps {
  readonly rules: Rulebook;
  /** Whether the value at that path is assumed; no where the whole section is marked already. */
  readonly is: (path: string) => boolean;
}

/** Stands beside what no source was found for. */
export function Assumed() {
  return <Badge kind="warning">{t(words.assumed)}</Badge>;
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly isAssumed: boolean;
  readonly children: ComponentChildren;
}

/** What a rulebook of another form brings may not be drawn by this page: then the section says so, and the rest stands. */
export function Section({ id, title, lead, isAssumed, children }: SectionProps) {
  const [isBroken, setBroken] = useState(false);
  return (
    <section class="card rule" id={id}>
      <h2>
        {title} {isAssumed && <Assumed />}
      </h2>
      {lead !== undefined && <p class="quiet">{lead}</p>}
      {isBroken ? (
        <Note kind="warning">
          <p>{t(words.broken)}</p>
        </Note>
      ) : (
        <ErrorBoundary onError={() => setBroken(true)}>{children}</ErrorBoundary>
      )}
    </section>
  );
}

/** A name, its value and where in the rulebook it stands. */
export type RuleFact = readonly [name: string, value: ComponentChildren, path: string];

export function RuleFacts({ of, is }: { readonly of: readonly (RuleFact | false)[]; readonly is: RuleProps['is'] }) {
  return (
    <Facts
      of={of
        .filter((fact) => fact !== false)
        .map(([name, value, path]) => [
          name,
          <>
            {value} {is(path) && <Assumed />}
          </>,
        ])}
    />
  );
}

export const workingDays = (count: number) => tn(count, forms.workingDays);
export const calendarDays = (count: number) => tn(count, forms.calendarDays);
