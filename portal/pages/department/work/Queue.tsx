// One queue of work, what has waited longest first.

import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { t } from '../../../language/text.ts';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { mayIn } from '../families/may.ts';
import { useNames } from '../families/rules.ts';
import { NotFound } from '../../../shell/NotFound.tsx';
import { ApprovalQueue } from './ApprovalQueue.tsx';
import { ClaimQueue } from './ClaimQueue.tsx';
import { DoubleQueue } from './DoubleQueue.tsx';
import { DuplicateQueue } from './DuplicateQueue.tsx';
import { GuardianshipQueue } from './GuardianshipQueue.tsx';
import { PlainQueue } from './PlainQueue.tsx';
import type { QueueProps } from './EmptyQueue.tsx';
import { RevocationQueue } from './RevocationQueue.tsx';
import { UndeliverableQueue } from './UndeliverableQueue.tsx';
import { isQueue, queueWords, words, type QueueName } from './words.ts';
import './work.css';

const lists: Readonly<Partial<Record<QueueName, ComponentType<QueueProps>>>> = {
  guardianships: GuardianshipQueue,
  privileges: ClaimQueue,
  duplicates: DuplicateQueue,
  undeliverable: UndeliverableQueue,
  'double-enrolments': DoubleQueue,
  revocations: RevocationQueue,
  approvals: ApprovalQueue,
};

export function Queue() {
  const { territory = '', queue = '' } = useRoute().params;
  const [news, tell] = useState<string>();
  const names = useNames(territory);
  if (!isQueue(queue)) return <NotFound />;
  const List = lists[queue] ?? PlainQueue;
  return (
    <Page
      title={t(queueWords[queue].name)}
      lead={t(queueWords[queue].what)}
      back={{ href: `/department/${territory}/work`, label: t(words.back) }}
    >
      {news !== undefined && (
        <Note kind="good" isNews>
          <p>{news}</p>
        </Note>
      )}
      <List key={queue} territory={territory} queue={queue} may={mayIn(territory)} names={names} tell={tell} />
    </Page>
  );
}
