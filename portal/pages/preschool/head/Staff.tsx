// Who works in the kindergarten; a teacher is appointed by IIN and dismissed at once.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { t, type Text } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { staff as words } from './words.ts';

type Member = Reply<'GET /v1/preschool/{preschool}/staff'>['staff'][number];

export function Staff({ preschool }: { readonly preschool: string }) {
  const asked = useAsk('GET /v1/preschool/{preschool}/staff', { params: { preschool } });
  const [news, setNews] = useState<Text>();
  const [leaving, setLeaving] = useState<Member>();
  const done = (text: Text) => {
    setNews(text);
    setLeaving(undefined);
    asked.again();
  };
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      {news !== undefined && (
        <Note kind="good" isNews>
          <p>{t(news)}</p>
        </Note>
      )}
      <Answer of={asked}>
        {({ staff }) => (
          <>
            {!staff.some(({ role }) => role === 'preschool_teacher') && (
              <Empty title={t(words.none)}>
                <p>{t(words.noneText)}</p>
              </Empty>
            )}
            <Table
              caption={t(words.title)}
              columns={[
                { title: t(words.name), cell: ({ name }) => <strong>{name}</strong> },
                { title: t(words.role), cell: ({ role }) => t(role === 'preschool_head' ? words.head : words.teacher) },
                { title: t(words.since), cell: ({ since }) => inWords(dayOfMoment(since)) },
                {
                  title: t(words.actions),
                  isOnScreen: true,
                  cell: (member) =>
                    member.role === 'preschool_head' ? (
                      <span class="quiet">{t(words.headsElsewhere)}</span>
                    ) : (
                      <button type="button" class="button" onClick={() => setLeaving(member)}>
                        {t(words.dismiss)}
                      </button>
                    ),
                },
              ]}
              rows={staff}
              keyOf={({ person, role }) => `${person} ${role}`}
            />
          </>
        )}
      </Answer>
      <Appoint preschool={preschool} done={done} />
      {leaving !== undefined && (
        <Dismiss preschool={preschool} of={leaving} done={() => done(words.dismissed)} cancel={() => setLeaving(undefined)} />
      )}
    </Page>
  );
}

interface AppointProps {
  readonly preschool: string;
  readonly done: (text: Text) => void;
}

/** What is typed is personal and stays in memory alone. */
function Appoint({ preschool, done }: AppointProps) {
  const appointing = useDo('POST /v1/preschool/{preschool}/staff');
  const [iin, setIin] = useState('');
  const [name, setName] = useState('');
  const { told } = appointing;
  const run = async () => {
    const appointed = await appointing.run({ params: { preschool }, body: { iin, name: name.trim() } });
    if (appointed === undefined) return;
    setIin('');
    setName('');
    done(appointed.invited === true ? words.invited : words.appointed);
  };
  return (
    <section class="card" aria-labelledby="appoint">
      <h2 id="appoint">{t(words.appoint)}</h2>
      <Form
        onSubmit={() => void run()}
        submit={t(words.appoint)}
        isBusy={appointing.isBusy}
        missing={iin.length === 12 && name.trim() !== '' ? undefined : t(words.missing)}
        told={told}
      >
        <TextField
          label={t(words.iin)}
          hint={t(words.iinHint)}
          isCode
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={iin}
          onChange={(typed) => setIin(typed.replaceAll(/\D/g, ''))}
          error={errorOf(told, 'iin')}
        />
        <TextField
          label={t(words.name)}
          hint={t(words.nameHint)}
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={setName}
          error={errorOf(told, 'name')}
        />
      </Form>
    </section>
  );
}

interface DismissProps {
  readonly preschool: string;
  readonly of: Member;
  readonly done: () => void;
  readonly cancel: () => void;
}

function Dismiss({ preschool, of, done, cancel }: DismissProps) {
  const dismissing = useDo('POST /v1/preschool/{preschool}/staff/{person}/dismiss');
  const run = async () => {
    if ((await dismissing.run({ params: { preschool, person: of.person } })) !== undefined) done();
  };
  return (
    <Dialog title={t(words.dismissTitle, { name: of.name })} onClose={cancel}>
      <p>{t(words.dismissText)}</p>
      <Form
        onSubmit={() => void run()}
        submit={t(words.dismiss)}
        isBusy={dismissing.isBusy}
        isGrave
        told={dismissing.told}
        more={<CancelButton onClose={cancel} />}
      />
    </Dialog>
  );
}
