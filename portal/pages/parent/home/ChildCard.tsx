// A child without a living application: whether it is confirmed whose it is, and what comes next.

import type { Reply } from '../../../api/client.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { t } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { stateKinds, stateWords, type Application } from '../card/stateWords.ts';
import { words } from './words.ts';

type Child = Reply<'GET /v1/me/children'>['children'][number];

interface ChildCardProps {
  readonly child: Child;
  /** An application that has ended. */
  readonly former?: Application | undefined;
  /** Nothing on the page is more urgent than applying. */
  readonly isFirst: boolean;
}

export function ChildCard({ child, former, isFirst }: ChildCardProps) {
  const name = nameOfChild(child);
  return (
    <section class="card home-child" aria-label={name}>
      <div class="row row-apart">
        <h2>{name}</h2>
        {former === undefined ? <ChildBadge child={child} /> : <Badge kind={stateKinds[former.state]}>{t(stateWords[former.state])}</Badge>}
      </div>
      {former === undefined ? (
        <ChildState child={child} />
      ) : (
        <p class="home-number">
          <span class="quiet">{t(words.application)}</span>{' '}
          <a class="code" href={`/my/applications/${former.number}`}>
            {spaced(former.number)}
          </a>
        </p>
      )}
      {child.state === 'verified' && (
        <p>
          <a class={isFirst ? 'button button-main' : 'button'} href="/my/apply">
            {t(former === undefined ? words.doApply : words.applyAgain)}
          </a>
        </p>
      )}
    </section>
  );
}

export function nameOfChild(child: Child | undefined): string {
  return child?.name ?? t(words.childNameless);
}

export function ChildBadge({ child: { state } }: { readonly child: Child }) {
  if (state === 'verified') return <Badge kind="good">{t(words.confirmed)}</Badge>;
  if (state === 'pending') return <Badge kind="warning">{t(words.pending)}</Badge>;
  return <Badge kind="bad">{t(state === 'ended' ? words.ended : words.rejected)}</Badge>;
}

/** What its state means, and the way on. */
export function ChildState({ child: { state } }: { readonly child: Child }) {
  if (state === 'verified') return <p>{t(words.confirmedText)}</p>;
  if (state === 'pending') return <p>{t(words.pendingText)}</p>;
  return (
    <>
      <p>{t(words.rejectedText)}</p>
      <p class="row">
        <a class="button" href="/my/inbox">
          {t(words.toMessages)}
        </a>
        <a class="button" href="/my/children/add">
          {t(words.addAgain)}
        </a>
      </p>
    </>
  );
}
