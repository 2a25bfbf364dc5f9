// Groups with their places: what is free from when, and whether newcomers are taken.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { inWords, today } from '../../../language/time.ts';
import { number, t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { CancelButton, Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Badge, Empty, Facts } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { places as words, yearForms } from './words.ts';

type Group = Reply<'GET /v1/preschool/{preschool}'>['groups'][number];

export function Places({ preschool }: { readonly preschool: string }) {
  const asked = useAsk('GET /v1/preschool/{preschool}', { params: { preschool } });
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Answer of={asked}>
        {({ groups }) =>
          groups.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <ul class="grid cards">
              {groups.toSorted(younger).map((group) => (
                <li key={group.group} class="card">
                  <One of={group} preschool={preschool} again={asked.again} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

/** From the youngest children to the oldest. */
const younger = (one: Group, other: Group): number => one.ageFrom - other.ageFrom || one.ageTo - other.ageTo;

interface OneProps {
  readonly of: Group;
  readonly preschool: string;
  readonly again: () => void;
}

function One({ of, preschool, again }: OneProps) {
  const setting = useDo('PUT /v1/preschool/{preschool}/groups/{group}/intake');
  const [isAsking, setAsking] = useState(false);
  const set = async (open: boolean) => {
    if ((await setting.run({ params: { preschool, group: of.group }, body: { open } })) === undefined) return;
    setAsking(false);
    again();
  };
  const now = today();
  return (
    <>
      <h2>{t(of.names)}</h2>
      <p>
        <Badge kind={of.open ? 'good' : 'warning'}>{t(of.open ? words.open : words.closed)}</Badge>
      </p>
      <Facts
        of={[
          [t(words.free), <Free of={of} now={now} />],
          [t(words.capacity), number(of.capacity)],
          [t(words.taken), number(of.taken)],
          of.promised > 0 && [t(words.promised), number(of.promised)],
          of.over > 0 && [t(words.over), number(of.over)],
          [t(words.age), `${Math.floor(of.ageFrom / 12)}–${tn(Math.ceil(of.ageTo / 12), yearForms)}`],
          [t(words.waiting), number(of.waiting)],
        ]}
      />
      <div class="form-buttons">
        {of.open ? (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t(words.close)}
          </button>
        ) : (
          <Form onSubmit={() => void set(true)} submit={t(words.reopen)} isBusy={setting.isBusy} told={setting.told} />
        )}
        <a class="button" href={`/preschool/${preschool}/places/${of.group}`}>
          {t(words.families)}
        </a>
      </div>
      {isAsking && (
        <Dialog title={t(words.closeTitle, { group: t(of.names) })} onClose={() => setAsking(false)}>
          <p>{t(words.closeText)}</p>
          <Form
            onSubmit={() => void set(false)}
            submit={t(words.close)}
            isBusy={setting.isBusy}
            told={setting.told}
            more={<CancelButton onClose={() => setAsking(false)} />}
          />
        </Dialog>
      )}
    </>
  );
}

function Free({ of, now }: { readonly of: Group; readonly now: string }) {
  return (
    <>
      {of.free.map(({ from, free }) => (
        <div key={from}>{from <= now ? number(free) : t(words.freeFrom, { day: inWords(from), free: number(free) })}</div>
      ))}
    </>
  );
}
