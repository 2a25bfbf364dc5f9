// A family's first page: what to do now, then a card for every child. Whoever has no application yet is led through three steps.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { me } from '../../../session/me.ts';
import { hasEnded } from '../card/stateWords.ts';
import { ApplicationCard } from './ApplicationCard.tsx';
import { ChildCard, nameOfChild } from './ChildCard.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import './home.css';
import { tasksOf, type Task } from './tasks.ts';
import { words } from './words.ts';

type Child = Reply<'GET /v1/me/children'>['children'][number];
type Application = Reply<'GET /v1/me/applications'>['applications'][number];
type Voucher = Reply<'GET /v1/me/vouchers'>['vouchers'][number];

export function Home() {
  const children = useAsk('GET /v1/me/children', {});
  const applications = useAsk('GET /v1/me/applications', {});
  if (children.told !== undefined) return <Refusal told={children.told} again={children.again} />;
  return (
    <Answer of={applications}>
      {(applied) => (
        <Answer of={children}>
          {(named) =>
            applied.applications.length === 0 ? (
              <FirstSteps children={named.children} />
            ) : (
              <Family children={named.children} applications={applied.applications} />
            )
          }
        </Answer>
      )}
    </Answer>
  );
}

interface FamilyProps {
  readonly children: readonly Child[];
  readonly applications: readonly Application[];
}

function Family({ children, applications }: FamilyProps) {
  const hasVouchers = applications.some(({ voucher }) => voucher !== undefined);
  const vouchers = useAsk('GET /v1/me/vouchers', hasVouchers ? {} : undefined);
  const known = vouchers.reply?.vouchers ?? [];
  const hasContract = known.some(({ contract, lastContract }) => contract !== undefined || lastContract !== undefined);
  const months = useAsk('GET /v1/me/timesheets', hasContract ? { query: { limit: 3 } } : undefined);
  const appointments = useAsk('GET /v1/me/appointments', {});
  const childOf = (application: string) => applications.find(({ number }) => number === application)?.child;
  const nameOf = (application: string) => nameOfChild(children.find(({ child }) => child === childOf(application)));
  const tasks = tasksOf({
    applications,
    vouchers: known,
    months: months.reply?.months ?? [],
    appointments: appointments.reply?.appointments ?? [],
    hasPhone: me.value?.phones.some(({ verified }) => verified) ?? false,
    nameOf,
  });
  const isKnown = [vouchers, months, appointments].every(({ isAsking, told }) => !isAsking && told === undefined);
  const living = applications.filter((one) => !hasEnded(one));
  const others = children.filter(({ child }) => !living.some((one) => one.child === child));
  return (
    <Page title={t(words.title)}>
      {vouchers.told !== undefined && <Refusal told={vouchers.told} again={vouchers.again} />}
      {months.told !== undefined && <Refusal told={months.told} again={months.again} />}
      {appointments.told !== undefined && <Refusal told={appointments.told} again={appointments.again} />}
      {tasks.length > 0 && <Tasks tasks={tasks} />}
      {tasks.length === 0 && isKnown && others.length === 0 && (
        <Note kind="good" title={t(words.nothingTitle)}>
          <p>{t(words.nothingText)}</p>
        </Note>
      )}
      <ul class="cards home-cards">
        {living.map((one) => (
          <li key={one.number}>
            <ApplicationCard application={one} name={nameOf(one.number)} voucher={voucherOf(known, one)} />
          </li>
        ))}
        {others.map((child) => (
          <li key={child.child}>
            <ChildCard child={child} former={applications.find((one) => one.child === child.child)} isFirst={tasks.length === 0} />
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href="/my/children/add">
          {t(words.anotherChild)}
        </a>
      </p>
    </Page>
  );
}

function voucherOf(vouchers: readonly Voucher[], { number }: Application): Voucher | undefined {
  return vouchers.find(({ application }) => application === number);
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks" class="home-head">
        {t(words.nextTitle)}
      </h2>
      <ul class="cards">
        {tasks.map((task, at) => (
          <li key={task.key} class="card home-task">
            <h3>{task.title}</h3>
            {task.lastDay !== undefined && (
              <p>
                <Countdown lastDay={task.lastDay} left={task.left} />
              </p>
            )}
            <p>{task.text}</p>
            <p>
              <a class={at === 0 ? 'button button-main' : 'button'} href={task.href}>
                {t(task.button)}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
