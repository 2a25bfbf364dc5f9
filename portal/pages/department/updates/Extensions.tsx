// Deadlines extended after the working calendar was corrected: all of them, and a new extension.

import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { number, t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { errorOf, RadioField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { myRoles } from '../../../session/me.ts';
import { OpenDraft } from '../OpenDraft.tsx';
import { words as roundWords } from '../rounds/roundWords.ts';
import { StateBadge } from '../rounds/told.tsx';
import { words as rounds } from '../rounds/words.ts';
import { QueueTabs } from './QueueTabs.tsx';
import { words } from './extensionWords.ts';

const reasons = ['holiday-announced', 'day-off-moved', 'working-day-swapped', 'calendar-mistake'] as const;

export function Extensions() {
  const { territory = '' } = useRoute().params;
  const { has } = myRoles.value;
  const mayDraft = has('department_head', territory) || has('department_operator', territory);
  const extensions = usePages(
    'GET /v1/department/territories/{territory}/extensions',
    (after) => ({ params: { territory }, query: { after, limit: 25 } }),
    (reply) => reply.extensions,
    (reply) => reply.next,
  );
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <QueueTabs territory={territory} />
      {mayDraft && (
        <OpenDraft all={extensions.reply} hrefOf={({ extension }) => `/department/${territory}/updates/extensions/${extension}`}>
          <DraftExtension territory={territory} />
        </OpenDraft>
      )}
      <h2>{t(words.list)}</h2>
      {extensions.told !== undefined && <Refusal told={extensions.told} again={extensions.again} />}
      {extensions.reply === undefined && extensions.told === undefined && <Waiting />}
      {extensions.reply?.length === 0 && (
        <Empty title={t(words.none)}>
          <p>{t(words.noneText)}</p>
        </Empty>
      )}
      {extensions.reply !== undefined && extensions.reply.length > 0 && (
        <Table
          caption={t(words.list)}
          rows={extensions.reply}
          keyOf={(one) => one.extension}
          columns={[
            {
              title: t(roundWords.draftedAt),
              cell: (one) => (
                <a href={`/department/${territory}/updates/extensions/${one.extension}`}>{inFigures(dayOfMoment(one.draftedAt))}</a>
              ),
            },
            { title: t(words.reason), cell: (one) => t(words[one.reason]) },
            { title: t(rounds.state), cell: (one) => <StateBadge state={one.state} isNeuter /> },
            { title: t(words.moved), isNumber: true, cell: (one) => number(one.moved) },
            { title: t(rounds.drafter), cell: (one) => t(rounds[one.drafter]) },
          ]}
        />
      )}
      <MoreButton of={extensions} />
    </Page>
  );
}

function DraftExtension({ territory }: { readonly territory: string }) {
  const { route } = useLocation();
  const [reason, setReason] = useState<(typeof reasons)[number]>(reasons[0]);
  const drafting = useDo('POST /v1/department/territories/{territory}/extensions');
  const save = async () => {
    const done = await drafting.run({ params: { territory }, body: { reason } });
    if (done !== undefined) route(`/department/${territory}/updates/extensions/${done.extension}`);
  };
  return (
    <section class="card" aria-labelledby="new-extension">
      <h2 id="new-extension">{t(words.newOne)}</h2>
      <p>{t(words.newText)}</p>
      <Form submit={t(words.newOne)} isBusy={drafting.isBusy} told={drafting.told} onSubmit={() => void save()}>
        <RadioField
          label={t(words.reason)}
          hint={t(words.reasonHint)}
          value={reason}
          onChange={(value) => setReason(reasons.find((one) => one === value) ?? reasons[0])}
          options={reasons.map((one) => ({ value: one, label: t(words[one]) }))}
          error={errorOf(drafting.told, 'reason')}
        />
      </Form>
    </section>
  );
}
