// One person's role with everything that was done to it.

import { useRoute } from 'preact-iso';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { momentInWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Facts } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { wordFor } from '../families/stateWords.ts';
import { appointmentKinds, appointmentStates, roleWords, words } from './words.ts';
import '../families/families.css';

export function AppointmentFile() {
  const { territory = '', appointment = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/staff/{appointment}', { params: { territory, appointment } });
  const { reply } = asked;
  return (
    <Page
      title={reply === undefined ? t(words.person) : (reply.name ?? t(words.erased))}
      tab={t(words.person)}
      back={{ href: `/department/${territory}/staff`, label: t(words.back) }}
    >
      <Answer of={asked}>
        {({ role, state, since, history }) => (
          <>
            <div class="card">
              <Facts
                of={[
                  [t(words.role), t(wordFor(roleWords, role))],
                  [t(words.state), <Badge kind={appointmentKinds[state]}>{t(appointmentStates[state])}</Badge>],
                  since !== undefined && [t(words.since), momentInWords(since)],
                ]}
              />
            </div>
            <section class="card">
              <h2>{t(words.history)}</h2>
              <ol class="timeline">
                {history.map((one) => (
                  <li key={`${one.at}${one.what}`}>
                    <p class="timeline-what">{t(appointmentStates[one.state])}</p>
                    <p class="small quiet">
                      {momentInWords(one.at)}
                      {one.by === 'operator' ? ` · ${t(words.operator)}` : ''}
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          </>
        )}
      </Answer>
    </Page>
  );
}
