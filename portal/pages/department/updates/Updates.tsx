// All yearly updates of the queue, and a new one.

import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { number, t } from '../../../language/text.ts';
import { inFigures, today } from '../../../language/time.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { myRoles } from '../../../session/me.ts';
import { OpenDraft } from '../OpenDraft.tsx';
import { StateBadge } from '../rounds/told.tsx';
import { words as rounds } from '../rounds/words.ts';
import { QueueTabs } from './QueueTabs.tsx';
import { words } from './words.ts';

export function Updates() {
  const { territory = '' } = useRoute().params;
  const { has } = myRoles.value;
  const mayDraft = has('department_head', territory) || has('department_operator', territory);
  const updates = usePages(
    'GET /v1/department/territories/{territory}/updates',
    (after) => ({ params: { territory }, query: { after, limit: 25 } }),
    (reply) => reply.updates,
    (reply) => reply.next,
  );
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <QueueTabs territory={territory} />
      {mayDraft && (
        <OpenDraft all={updates.reply} hrefOf={({ update }) => `/department/${territory}/updates/${update}`}>
          <DraftUpdate territory={territory} />
        </OpenDraft>
      )}
      <h2>{t(words.list)}</h2>
      {updates.told !== undefined && <Refusal told={updates.told} again={updates.again} />}
      {updates.reply === undefined && updates.told === undefined && <Waiting />}
      {updates.reply?.length === 0 && (
        <Empty title={t(words.none)}>
          <p>{t(words.noneText)}</p>
        </Empty>
      )}
      {updates.reply !== undefined && updates.reply.length > 0 && (
        <Table
          caption={t(words.list)}
          rows={updates.reply}
          keyOf={(update) => update.update}
          columns={[
            {
              title: t(words.day),
              cell: (update) => <a href={`/department/${territory}/updates/${update.update}`}>{inFigures(update.day)}</a>,
            },
            { title: t(words.state), cell: (update) => <StateBadge state={update.state} isNeuter /> },
            { title: t(words.looked), isNumber: true, cell: (update) => number(update.looked) },
            { title: t(words.touched), isNumber: true, cell: (update) => number(update.rows) },
            { title: t(rounds.drafter), cell: (update) => t(rounds[update.drafter]) },
          ]}
        />
      )}
      <MoreButton of={updates} />
    </Page>
  );
}

function DraftUpdate({ territory }: { readonly territory: string }) {
  const { route } = useLocation();
  const [draft, change, forget] = useDraft(`update.${territory}`, { day: String(today()) });
  const [isWrong, setWrong] = useState(false);
  const drafting = useDo('POST /v1/department/territories/{territory}/updates');
  const save = async () => {
    setWrong(draft.day === '');
    if (draft.day === '') return;
    const update = await drafting.run({ params: { territory }, body: { day: draft.day } });
    if (update === undefined) return;
    forget();
    route(`/department/${territory}/updates/${update.update}`);
  };
  return (
    <section class="card" aria-labelledby="new-update">
      <h2 id="new-update">{t(words.newOne)}</h2>
      <p>{t(words.newText)}</p>
      <Form submit={t(words.newOne)} isBusy={drafting.isBusy} told={drafting.told} onSubmit={() => void save()}>
        <TextField
          type="date"
          label={t(words.day)}
          value={draft.day}
          onChange={(day) => change({ day })}
          error={isWrong ? t(words.dayWrong) : errorOf(drafting.told, 'day')}
        />
      </Form>
    </section>
  );
}
