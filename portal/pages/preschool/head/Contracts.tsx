// Requests and contracts, state by state; new requests first, the oldest on top.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { inWords } from '../../../language/time.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useGroupNames } from './useGroupNames.ts';
import { byName } from '../namesakes.ts';
import { stateWords, words } from './contractWords.ts';
import '../marking/day.css';

type Listed = Reply<'GET /v1/preschool/{preschool}/contracts'>['contracts'][number];
type State = keyof typeof stateWords;
const states: readonly State[] = ['requested', 'proposed', 'active', 'ended', 'refused', 'withdrawn', 'lapsed'];

/** So that the children of most kindergartens are on one page or two, in the order of their names. */
const mostAtOnce = 50;

export function Contracts({ preschool }: { readonly preschool: string }) {
  const [state, setState] = useState<State>('requested');
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <div class="tabs" role="group" aria-label={t(words.states)}>
        {states.map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
            {t(stateWords[one])}
          </button>
        ))}
      </div>
      <InState key={state} preschool={preschool} state={state} />
    </Page>
  );
}

function InState({ preschool, state }: { readonly preschool: string; readonly state: State }) {
  const pages = usePages(
    'GET /v1/preschool/{preschool}/contracts',
    (after) => ({ params: { preschool }, query: { state, limit: mostAtOnce, ...(after === undefined ? {} : { after }) } }),
    ({ contracts }) => contracts,
    ({ next }) => next,
  );
  const groupName = useGroupNames(preschool);
  // Requests stand in the order they came; children are looked for by name, once all of them are here.
  const inOrder = (contracts: readonly Listed[]) =>
    pages.more === undefined && state === 'active'
      ? contracts.toSorted((one, other) => byName(one.child ?? {}, other.child ?? {}))
      : contracts;
  return (
    <Answer of={pages}>
      {(contracts) =>
        contracts.length === 0 ? (
          <Empty title={t(words.none)}>
            <p>{t(words.noneText)}</p>
          </Empty>
        ) : (
          <>
            <ul class="groups">
              {inOrder(contracts).map(({ contract, application, child, group, startsOn, endsOn }) => (
                <li key={contract}>
                  <a class="group" href={`/preschool/${preschool}/contracts/${contract}`}>
                    <span class="group-name">{child?.name ?? t(words.request, { number: application })}</span>
                    <span>{groupName(group)}</span>
                    {child !== undefined && (
                      <span class="quiet small">
                        {t(words.bornOn)}: {inWords(child.bornOn)}
                      </span>
                    )}
                    <span class="quiet small">
                      {t(words.startsOn)}: {inWords(startsOn)}
                      {endsOn !== undefined && ` · ${t(words.endsOn)}: ${inWords(endsOn)}`}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
            <MoreButton of={pages} />
          </>
        )
      }
    </Answer>
  );
}
