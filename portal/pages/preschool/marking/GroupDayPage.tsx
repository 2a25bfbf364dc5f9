// A group’s day on a tablet: everybody is there, a tap says who is not, one button saves. What was tapped and what was saved survive a lost connection.

import { isoOf, parseDay } from '../../../../shared/domain/time.ts';
import type { Reply } from '../../../api/client.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { inWords, now, today } from '../../../language/time.ts';
import { t, tn } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { NotFound } from '../../../shell/NotFound.tsx';
import { byName, namesIn } from '../namesakes.ts';
import { Child } from './Child.tsx';
import { Conflict } from './Conflict.tsx';
import { DayAhead } from './DayAhead.tsx';
import { DayOff, holidayIn } from './DayOff.tsx';
import { History } from './History.tsx';
import { codeSaid, sayDay } from './markQueue.ts';
import { pendingOf, saveDay, taken } from './markStore.ts';
import { useRemembered } from './remember.ts';
import { SaveBadge, SaveBar } from './SaveBar.tsx';
import { useAgainWhenTaken } from './useAgainWhenTaken.ts';
import { WeekStrip } from './WeekStrip.tsx';
import { WholeGroup } from './WholeGroup.tsx';
import { childrenForms, reasonWords, words } from './words.ts';
import './day.css';

export type GroupDay = Reply<'GET /v1/preschool/{preschool}/groups/{group}/days/{day}'>;

interface GroupDayProps {
  readonly preschool: string;
  readonly group: string;
  readonly day: string;
  readonly isHead: boolean;
}

export function GroupDayPage(props: GroupDayProps) {
  if (parseDay(props.day) === undefined) return <NotFound />;
  if (props.day > today()) return <DayAhead on={props.day} preschool={props.preschool} />;
  return <Day key={`${props.group} ${props.day}`} {...props} />;
}

function Day({ preschool, group, day, isHead }: GroupDayProps) {
  const place = { preschool, group, day };
  const asked = useRemembered('GET /v1/preschool/{preschool}/groups/{group}/days/{day}', { params: place });
  const groups = useRemembered('GET /v1/preschool/{preschool}', { params: { preschool } });
  const name = groups.reply?.groups.find((one) => one.group === group)?.names;
  useAgainWhenTaken(taken.value, asked.again);
  const pending = pendingOf(place);
  useAgainWhenTaken(pending?.state === 'refused' ? 1 : 0, asked.again);
  return (
    <Page
      title={name === undefined ? inWords(day) : `${t(name)}: ${inWords(day)}`}
      back={{ href: `/preschool/${preschool}/days/${day}`, label: t(words.back) }}
    >
      <WeekStrip on={day} hrefOf={(one) => `/preschool/${preschool}/days/${one}/${group}`} />
      {asked.told?.code === 'day-off' ? (
        <DayOff holiday={holidayIn(asked.told)} />
      ) : (
        <Answer of={asked}>
          {(reply) =>
            pending?.state === 'conflict' ? (
              <Conflict key={pending.key} of={reply} mine={pending} again={asked.again} />
            ) : (
              <Marking key={`${reply.version}`} of={reply} isHead={isHead} />
            )
          }
        </Answer>
      )}
      {isHead && asked.reply !== undefined && <History place={place} of={asked.reply} />}
    </Page>
  );
}

interface Draft {
  readonly codes: Readonly<Record<string, string>>;
  /** Of the whole group; empty on a usual day, undefined while it was not touched. */
  readonly whole?: string;
  readonly reason: string;
}

function Marking({ of, isHead }: { readonly of: GroupDay; readonly isHead: boolean }) {
  const { preschool, group, day, children, codes, everybody } = of;
  const place = { preschool, group, day };
  const pending = pendingOf(place);
  const [draft, change, forget] = useDraft<Draft>(`marks.${preschool}.${group}.${day}`, { codes: {}, reason: '' });
  const stood = new Map(children.map(({ contract, mark }) => [contract, pending === undefined ? mark?.code : codeSaid(pending, contract)]));
  const isWhole = (code: string | undefined) => codes.some((one) => one.code === code && one.whole);
  const stoodWhole = [...stood.values()].find((code) => isWhole(code)) ?? '';
  const whole = draft.whole ?? stoodWhole;
  const usual = whole === '' ? everybody : whole;
  const codeOf = (contract: string): string => {
    const code = draft.codes[contract] ?? stood.get(contract) ?? usual;
    const isThere = codes.some((one) => one.code === code && one.present);
    // A code of the whole group stands and falls with it; nobody is there while it stands.
    return isWhole(code) || (whole !== '' && isThere) ? usual : code;
  };
  const said = new Map(children.map(({ contract }) => [contract, codeOf(contract)]));
  const isChanged = [...said].some(([contract, code]) => stood.get(contract) !== code);
  const isNew = pending === undefined && of.version === 0;
  const standing = { of, pending, isChanged, isNew };
  const away = codes.find((one) => !one.present && !one.whole && !one.payable) ?? codes.find((one) => !one.present && !one.whole);
  const isRefused = pending?.state === 'refused';
  const needsReason = of.late && (isChanged || isRefused);
  // Saved in time without a connection, and too late when it arrived.
  const cameLate = isRefused && pending.no.code === 'late-reason-needed';
  const reason = draft.reason === '' && cameLate ? 'no-connection' : draft.reason;
  const save = () => {
    const told = sayDay(said, everybody, whole === '' ? undefined : whole);
    const why = of.reasons.find((one) => one === reason);
    saveDay(place, { ...told, ...(of.late && why !== undefined ? { reason: why } : {}) }, of.version, isoOf(now()));
    forget();
  };
  const lacksReason = needsReason && reason === '' ? parts.chooseReason : undefined;
  const missing = isChanged || isNew || isRefused ? lacksReason : words.nothingChanged;
  if (children.length === 0) return <Empty title={t(words.nobody)} />;
  const nameOf = namesIn(children);
  return (
    <>
      {of.closed ? (
        <Note title={t(words.closedMonth)}>{t(isHead ? words.closedTextHead : words.closedText)}</Note>
      ) : (
        <p class="lead">{t(words.markLead)}</p>
      )}
      {of.late && !of.closed && (
        <Note kind="warning" title={t(words.lateDay)}>
          <p>{t(words.lateDayText)}</p>
        </Note>
      )}
      <div class="row row-apart tally-row">
        <Tally of={said} codes={codes} />
        {!of.closed && <SaveBadge {...standing} />}
      </div>
      <ul class="children" aria-label={t(words.children)}>
        {children.toSorted(byName).map((child) => (
          <Child
            key={child.contract}
            of={child}
            name={nameOf(child.contract)}
            code={codeOf(child.contract)}
            codes={codes}
            isFixed={of.closed || whole !== ''}
            isAsked={draft.codes[child.contract] !== undefined}
            tap={() => {
              const isThere = codes.some((one) => one.code === codeOf(child.contract) && one.present);
              change({ codes: { ...draft.codes, [child.contract]: isThere ? (away?.code ?? everybody) : everybody } });
            }}
            choose={(code) => change({ codes: { ...draft.codes, [child.contract]: code } })}
          />
        ))}
      </ul>
      {!of.closed && (
        <>
          <WholeGroup codes={codes} value={whole} choose={(code) => change({ whole: code })} />
          <SaveBar {...standing} missing={missing === undefined ? undefined : t(missing)} save={save}>
            {needsReason && (
              <SelectField
                label={t(words.lateReason)}
                value={reason}
                onChange={(chosen) => change({ reason: chosen })}
                options={of.reasons.map((one) => ({ value: one, label: t(reasonWords[one]) }))}
              />
            )}
          </SaveBar>
        </>
      )}
    </>
  );
}

/** How many are what, to be compared with the heads one counts. */
function Tally({ of, codes }: { readonly of: ReadonlyMap<string, string>; readonly codes: GroupDay['codes'] }) {
  const counts = codes.map(({ code, labels }) => ({ code, labels, many: [...of.values()].filter((one) => one === code).length }));
  return (
    <p class="tally" aria-live="polite">
      <strong>{tn(of.size, childrenForms)}</strong>
      {counts
        .filter(({ many }) => many > 0)
        .map(({ code, labels, many }) => (
          <span key={code}>
            {t(labels)}: <strong>{many}</strong>
          </span>
        ))}
    </p>
  );
}
