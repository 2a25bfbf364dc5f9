// Two have saved the same day: what stands and what was meant are shown beside each other, child by child, and the teacher chooses.

import { useEffect, useState } from 'preact/hooks';
import { isoOf } from '../../../../shared/domain/time.ts';
import { now } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Waiting } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Note } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import { whenOf } from './clock.ts';
import { byName, namesIn } from '../namesakes.ts';
import type { GroupDay } from './GroupDayPage.tsx';
import { codeSaid, sayDay, type QueuedDay } from './markQueue.ts';
import { letGo, saveDay } from './markStore.ts';
import { Sign } from './Sign.tsx';
import { reasonWords, words } from './words.ts';

interface ConflictProps {
  readonly of: GroupDay;
  readonly mine: Extract<QueuedDay, { readonly state: 'conflict' }>;
  readonly again: () => void;
}

type Chosen = Readonly<Record<string, string>>;

export function Conflict({ of, mine, again }: ConflictProps) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [why, setWhy] = useState<string>(mine.reason ?? '');
  const [isTried, setTried] = useState(false);
  const isOld = of.version < mine.theirs;
  useEffect(() => {
    if (isOld) again();
  }, [isOld, again]);
  if (isOld) return <Waiting />;
  const { codes, children } = of;
  const nameOf = (code: string | undefined) => {
    const known = codes.find((one) => one.code === code);
    return known === undefined ? t(words.nothing) : t(known.labels);
  };
  const childName = namesIn(children);
  const differing = children.filter(({ contract, mark }) => mark?.code !== codeSaid(mine, contract)).toSorted(byName);
  const choose = (contract: string, code: string) => setChosen((before) => ({ ...before, [contract]: code }));
  const chooseAll = (codeOf: (child: GroupDay['children'][number]) => string) =>
    setChosen(Object.fromEntries(differing.map((child) => [child.contract, codeOf(child)])));
  const wanted = new Map(children.map(({ contract, mark }) => [contract, chosen[contract] ?? mark?.code ?? of.everybody]));
  const isAsTheirs = children.every(({ contract, mark }) => mark?.code === wanted.get(contract));
  const isChosen = differing.every(({ contract }) => chosen[contract] !== undefined);
  const reason = of.reasons.find((one) => one === why);
  const needsReason = of.late && isChosen && !isAsTheirs;
  const isReady = isChosen && (!needsReason || reason !== undefined);
  const save = () => {
    if (isAsTheirs) return letGo(mine.key);
    const { preschool, group, day } = of;
    const whole = codes.find((one) => one.whole && [...wanted.values()].includes(one.code))?.code;
    saveDay(
      { preschool, group, day },
      { ...sayDay(wanted, of.everybody, whole), ...(of.late && reason !== undefined ? { reason } : {}) },
      of.version,
      isoOf(now()),
    );
  };
  if (differing.length === 0) {
    return (
      <Note kind="good" isNews>
        <p>{t(words.same)}</p>
        <button type="button" class="button button-main" onClick={() => letGo(mine.key)}>
          {t(words.good)}
        </button>
      </Note>
    );
  }
  const when = of.savedAt === undefined ? '' : whenOf(of.savedAt);
  return (
    <section aria-labelledby="conflict">
      <Note kind="warning" isNews>
        <h2 id="conflict" class="conflict-title">
          {t(words.conflict)}
        </h2>
        <p>{t(words.conflictText)}</p>
        <div class="row">
          <button type="button" class="button" onClick={() => chooseAll(({ mark }) => mark?.code ?? of.everybody)}>
            {t(words.allTheirs)}
          </button>
          <button type="button" class="button" onClick={() => chooseAll(({ contract }) => codeSaid(mine, contract))}>
            {t(words.allYours)}
          </button>
        </div>
      </Note>
      <ul class="conflicts">
        {differing.map((child) => (
          <li key={child.contract} class="card">
            <h3>{childName(child.contract)}</h3>
            <div class="sides">
              <Side
                title={t(words.theirs)}
                by={of.savedByName === undefined ? when : t(words.theirsBy, { name: of.savedByName, time: when })}
                mark={nameOf(child.mark?.code)}
                isChosen={chosen[child.contract] !== undefined && chosen[child.contract] === (child.mark?.code ?? of.everybody)}
                choose={() => choose(child.contract, child.mark?.code ?? of.everybody)}
              />
              <Side
                title={t(words.yours)}
                by={whenOf(mine.saidAt)}
                mark={nameOf(codeSaid(mine, child.contract))}
                isChosen={chosen[child.contract] === codeSaid(mine, child.contract)}
                choose={() => choose(child.contract, codeSaid(mine, child.contract))}
              />
            </div>
          </li>
        ))}
      </ul>
      <div class="save-bar">
        <p class="save-state" role="status">
          {!isChosen && t(words.chooseAll)}
          {isTried && isChosen && !isReady && t(parts.chooseReason)}
        </p>
        {needsReason && (
          <SelectField
            label={t(words.lateReason)}
            value={why}
            onChange={setWhy}
            options={of.reasons.map((one) => ({ value: one, label: t(reasonWords[one]) }))}
          />
        )}
        <button type="button" class="button button-main save-button" onClick={() => (isReady ? save() : setTried(true))}>
          {t(words.save)}
        </button>
      </div>
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly by: string;
  readonly mark: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function Side({ title, by, mark, isChosen, choose }: SideProps) {
  return (
    <button type="button" class="side" aria-pressed={isChosen} onClick={choose}>
      <span class="quiet small">
        {title}
        {by !== '' && ` (${by})`}
      </span>
      <strong>
        {isChosen && <Sign isGood />}
        {mark}
      </strong>
    </button>
  );
}
