// A month of a child: before it is shown as it runs, then day by day as it is to be signed or disputed, and what became of it.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { monthWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useFamily, usePlaceName } from '../voucher/family.ts';
import { Shown } from './Shown.tsx';
import { asTitle } from './calendar.ts';
import { SoFar } from './SoFar.tsx';
import { states, words } from './words.ts';

export type MyMonth = Reply<'GET /v1/me/contracts/{contract}/months/{month}'>;

export function Month({ contract = '', month = '' }: { readonly contract?: string; readonly month?: string }) {
  const asked = useAsk('GET /v1/me/contracts/{contract}/months/{month}', { params: { contract, month } });
  const own = useAsk('GET /v1/me/contracts/{contract}', { params: { contract } });
  const family = useFamily();
  const voucher = family.reply?.vouchers.find((one) => one.voucher === own.reply?.voucher);
  const name = own.reply === undefined ? undefined : family.reply?.childOf(own.reply.application)?.name;
  const place = usePlaceName(voucher?.territory, asked.reply?.preschool, asked.reply?.group);
  return (
    <Page
      title={asTitle(monthWords(month))}
      back={{ href: '/my/months', label: t(words.title) }}
      lead={[name, place.preschool, place.group].filter((part) => part !== undefined && part !== '').join(' · ')}
      actions={asked.reply && <Badge kind={states[asked.reply.state].kind}>{t(states[asked.reply.state].text)}</Badge>}
    >
      <Answer of={asked}>
        {(reply) => (
          <>
            <section class="card">
              <p>{t(reply.next)}</p>
              {reply.moves.includes('sign') && reply.window !== undefined && (
                <p>
                  <Countdown lastDay={reply.window.lastDay} />
                </p>
              )}
            </section>
            {reply.shown === undefined ? (
              <SoFar contract={contract} month={month} />
            ) : (
              <Shown month={reply} shown={reply.shown} territory={voucher?.territory} again={asked.again} />
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
