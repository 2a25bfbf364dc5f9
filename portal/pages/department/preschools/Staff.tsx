// Who works in a kindergarten: the department appoints its head by IIN, and may dismiss anybody there.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { errorOf, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words } from './formWords.ts';
import { mayOf, usePlace } from './place.ts';
import { words as register } from './words.ts';

type Member = Reply<'GET /v1/department/territories/{territory}/preschools/{preschool}/staff'>['staff'][number];

const roleNames = { preschool_head: words.head, preschool_teacher: words.teacher } as const;

export function PreschoolStaff() {
  const { territory, at, preschool = '' } = usePlace();
  const asked = useAsk('GET /v1/department/territories/{territory}/preschools/{preschool}/staff', { params: { territory, preschool } });
  const may = mayOf(territory);
  const [leaving, setLeaving] = useState<Member>();
  return (
    <Page title={t(words.staffTitle)} lead={t(words.staffLead)} back={{ href: `${at}/preschools/${preschool}`, label: t(register.name) }}>
      <Answer of={asked}>
        {({ staff }) =>
          staff.length === 0 ? (
            <Empty title={t(words.noStaff)}>
              <p>{t(words.noStaffText)}</p>
            </Empty>
          ) : (
            <Table
              caption={t(words.staffTitle)}
              rows={staff}
              keyOf={({ person, role }) => `${person}${role}`}
              columns={[
                { title: t(words.person), cell: ({ name }) => name },
                { title: t(words.role), cell: ({ role }) => t(roleNames[role]) },
                { title: t(words.since), cell: ({ since }) => inWords(dayOfMoment(since)) },
                ...(may.appoints
                  ? [
                      {
                        title: t(words.dismiss),
                        isOnScreen: true,
                        cell: (member: Member) => (
                          <button
                            type="button"
                            class="button button-small"
                            aria-label={`${t(words.dismiss)}: ${member.name}`}
                            onClick={() => setLeaving(member)}
                          >
                            {t(words.dismiss)}
                          </button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Answer>
      {may.appoints && <Appointing preschool={preschool} onDone={asked.again} />}
      {leaving !== undefined && (
        <Dismissing
          member={leaving}
          preschool={preschool}
          onClose={() => setLeaving(undefined)}
          onDone={() => {
            setLeaving(undefined);
            asked.again();
          }}
        />
      )}
    </Page>
  );
}

function Appointing({ preschool, onDone }: { readonly preschool: string; readonly onDone: () => void }) {
  const { territory } = usePlace();
  const [draft, change, forget] = useDraft(`appoint-${preschool}`, { iin: '', name: '' });
  const [done, setDone] = useState<'appointed' | 'invited'>();
  const doing = useDo('POST /v1/department/territories/{territory}/preschools/{preschool}/staff');
  const send = async () => {
    setDone(undefined);
    const told = await doing.run({ params: { territory, preschool }, body: draft });
    if (told === undefined) return;
    forget();
    setDone(told.invited === true ? 'invited' : 'appointed');
    onDone();
  };
  return (
    <section class="card">
      <h2>{t(words.appoint)}</h2>
      <p>{t(words.appointText)}</p>
      {done !== undefined && (
        <Note kind="good" isNews>
          <p>{t(words[done])}</p>
        </Note>
      )}
      <Form onSubmit={() => void send()} submit={t(words.appoint)} isBusy={doing.isBusy} told={doing.told}>
        <TextField
          label={t(words.iin)}
          hint={t(words.iinHint)}
          isCode
          inputMode="numeric"
          autoComplete="off"
          maxLength={14}
          value={draft.iin}
          onChange={(iin) => change({ iin })}
          error={errorOf(doing.told, 'iin')}
        />
        <TextField
          label={t(words.person)}
          autoComplete="off"
          maxLength={120}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={errorOf(doing.told, 'name')}
        />
      </Form>
    </section>
  );
}

interface DismissingProps {
  readonly member: Member;
  readonly preschool: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Dismissing({ member: { person, role, name }, preschool, onClose, onDone }: DismissingProps) {
  const { territory } = usePlace();
  const doing = useDo('POST /v1/department/territories/{territory}/preschools/{preschool}/staff/{role}/{person}/dismiss');
  const send = async () => {
    if ((await doing.run({ params: { territory, preschool, role, person } })) !== undefined) onDone();
  };
  return (
    <Dialog title={t(words.dismissTitle, { name, role: t(roleNames[role]) })} onClose={onClose}>
      <p>{t(words.dismissText)}</p>
      <Form
        onSubmit={() => void send()}
        submit={t(words.dismiss)}
        isGrave
        isBusy={doing.isBusy}
        told={doing.told}
        more={<CancelButton onClose={onClose} />}
      />
    </Dialog>
  );
}
