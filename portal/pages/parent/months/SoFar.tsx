// A month that still runs, or is not shown yet: each day as it was marked, and a button for the day on which the child stays at home.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { phoneInWords } from '../../../language/phone.ts';
import { t, tn } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import { drawMarked } from './dayKinds.ts';
import { MonthDays } from './MonthDays.tsx';
import { forms, words } from './words.ts';

type Marks = Reply<'GET /v1/me/contracts/{contract}/months/{month}/marks'>;

export function SoFar({ contract, month }: { readonly contract: string; readonly month: string }) {
  const asked = useAsk('GET /v1/me/contracts/{contract}/months/{month}/marks', { params: { contract, month } });
  return (
    <Answer of={asked}>
      {(marks) => (
        <>
          <Today marks={marks} again={asked.again} />
          <section class="card">
            <h2>{t(words.soFar)}</h2>
            <MonthDays days={marks.days.map(drawMarked)} />
            {marks.days.some(({ standing }) => standing === 'marked') ? (
              <>
                <Facts
                  of={[
                    [t(words.paidSoFar), tn(marks.soFar.payableDays, forms.days)],
                    [t(words.workingDays), tn(marks.soFar.workingDays, forms.days)],
                  ]}
                />
                <p class="quiet">{t(words.soFarText)}</p>
              </>
            ) : (
              <p>{t(words.noneMarked)}</p>
            )}
          </section>
          <Papers marks={marks} />
        </>
      )}
    </Answer>
  );
}

function Today({ marks, again }: { readonly marks: Marks; readonly again: () => void }) {
  const reporting = useDo('POST /v1/me/contracts/{contract}/days/{day}/not-there');
  const [isOpen, setOpen] = useState(false);
  const { today, preschool, contract } = marks;
  if (today === undefined || (today.standing !== 'marked' && today.standing !== 'not-marked')) return null;
  const report = async () => {
    if ((await reporting.run({ params: { contract, day: today.day } })) === undefined) return;
    setOpen(false);
    again();
  };
  const labels = today.standing === 'marked' ? today.labels : undefined;
  return (
    <section class="card">
      <h2>{t(words.today, { day: inWords(today.day) })}</h2>
      <p>{labels === undefined ? t(words.notMarked) : t(words.markedAs, { label: t(labels) })}</p>
      {today.reportedAt === undefined ? (
        <p>
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t(words.notThere)}
          </button>
        </p>
      ) : (
        <Note kind="good" isNews>
          <p>{t(words.reported)}</p>
        </Note>
      )}
      {preschool.phone !== undefined && (
        <p>
          {t(words.call)} <a href={`tel:${preschool.phone}`}>{phoneInWords(preschool.phone)}</a>
        </p>
      )}
      {isOpen && (
        <Dialog title={t(words.notThereTitle)} onClose={() => setOpen(false)}>
          <Form
            onSubmit={() => void report()}
            submit={t(words.notThereSend)}
            isBusy={reporting.isBusy}
            told={reporting.told}
            more={
              <button type="button" class="button" onClick={() => setOpen(false)}>
                {t(parts.close)}
              </button>
            }
          >
            <p>{t(words.notThereText)}</p>
          </Form>
        </Dialog>
      )}
    </section>
  );
}

/** Papers that were brought, and those that are still wanted. */
function Papers({ marks: { documents, missing } }: { readonly marks: Marks }) {
  if (documents.length === 0 && missing.length === 0) return null;
  const span = (from: string, to: string) => (from === to ? inWords(from) : `${inWords(from)} - ${inWords(to)}`);
  return (
    <section class="card">
      <h2>{t(words.papers)}</h2>
      {missing.map(({ code, labels, from, to, paperBy, overdue }) => (
        <Note key={from} kind={overdue ? 'bad' : 'warning'} title={`${labels === undefined ? code : t(labels)}: ${span(from, to)}`}>
          <p>{t(overdue ? words.paperOverdue : words.paperBy, { day: inWords(paperBy) })}</p>
        </Note>
      ))}
      <ul>
        {documents.map(({ document, labels, code, from, to, number, issuer, withdrawn }) => (
          <li key={document}>
            {labels === undefined ? code : t(labels)}: {span(from, to)}. № {number}, {issuer}
            {withdrawn !== undefined && ` (${t(words.paperWithdrawn)})`}
          </li>
        ))}
      </ul>
    </section>
  );
}
