// One payment register: as a draft what it would pay, then how far it is written, then what it came to.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { momentInWords, monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { mayOf, usePlace } from '../preschools/place.ts';
import { Stats } from '../preschools/Stats.tsx';
import { useFollowing } from '../rounds/useFollowing.ts';
import { Approving } from './Approving.tsx';
import { Bills } from './Bills.tsx';
import { Check } from './Check.tsx';
import { Exports } from './Exports.tsx';
import { StateBadge } from './StateBadge.tsx';
import { words } from './words.ts';
import '../months/months.css';

export type Register = Reply<'GET /v1/department/territories/{territory}/registers/{register}'>;

export function OneRegister() {
  const { territory, at, register = '' } = usePlace();
  const asked = useAsk('GET /v1/department/territories/{territory}/registers/{register}', { params: { territory, register } });
  const isWriting = asked.reply?.state === 'approved';
  useFollowing(asked, isWriting);
  return (
    <Page
      title={t(words.registerTitle, { n: register })}
      back={{ href: `${at}/money`, label: t(words.toRegisters) }}
      lead={asked.reply && monthWords(asked.reply.month)}
    >
      <Answer of={asked} isFollowed={isWriting}>
        {(one) => <Whole one={one} again={asked.again} />}
      </Answer>
    </Page>
  );
}

function Whole({ one, again }: { readonly one: Register; readonly again: () => void }) {
  const { territory, at } = usePlace();
  const { state, expected, progress, register } = one;
  const may = mayOf(territory);
  const isWritten = state === 'approved' || state === 'finished';
  return (
    <>
      <Stats
        of={[
          [t(words.lines), number(isWritten ? progress.lines : expected.lines)],
          [t(words.amount), tenge(isWritten ? progress.amountTiyn : expected.amountTiyn)],
          isWritten ? [t(words.saved), tenge(progress.savedTiyn)] : undefined,
        ]}
      />
      <section class="card">
        <Facts
          of={[
            [t(words.state), <StateBadge state={state} />],
            [t(words.drafted), momentInWords(one.draftedAt)],
            [t(words.asOf), momentInWords(one.asOf)],
            one.approvedAt !== undefined && [t(words.approved), momentInWords(one.approvedAt)],
            one.finishedAt !== undefined && [t(words.finished), momentInWords(one.finishedAt)],
            ...Object.entries(one.creditedTiyn ?? {}).map(([year, sum]) => [t(words.credited, { year }), tenge(sum)] as const),
            one.digest !== undefined && [t(words.digest), <span class="code small">{one.digest}</span>],
          ]}
        />
      </section>
      {(one.unreadable ?? 0) > 0 && <Note kind="warning">{t(words.unreadable, { n: one.unreadable ?? 0 })}</Note>}
      {state === 'approved' && (
        <Note isNews title={t(words.writing, { n: number(progress.lines), all: number(expected.lines) })}>
          <progress class="progress" max={Math.max(1, expected.lines)} value={progress.lines} aria-label={t(words.lines)} />
          <p>{t(words.writingText)}</p>
        </Note>
      )}
      {state === 'draft' && (
        <>
          <Check register={one} />
          <Approving register={one} onDone={again} />
        </>
      )}
      {state === 'finished' && (
        <>
          {may.takesFiles && <Exports register={register} />}
          <p>
            <a href={`${at}/money/${register}/lines`}>{t(words.allLines)}</a>
          </p>
          <Bills register={register} />
        </>
      )}
    </>
  );
}
