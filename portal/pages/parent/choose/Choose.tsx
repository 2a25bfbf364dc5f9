// Choosing a kindergarten with a voucher, or another one: what is offered, where one waits, and all groups that fit the child.

import { fullMonths } from '../../../../shared/domain/submission.ts';
import { parseDay } from '../../../../shared/domain/time.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Countdown } from '../../../parts/Countdown.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useFamily, type Voucher } from '../voucher/family.ts';
import { Lists } from './Lists.tsx';
import { Search } from './Search.tsx';
import { words } from './words.ts';
import './choose.css';

export function Choose({ voucher: id = '' }: { readonly voucher?: string }) {
  const family = useFamily();
  const lists = useAsk('GET /v1/me/vouchers/{voucher}/waiting-lists', { params: { voucher: id } });
  const again = () => {
    family.again();
    lists.again();
  };
  return (
    <Page title={t(words.title)} lead={t(words.lead)} back={{ href: `/my/vouchers/${id}`, label: t(words.toVoucher) }}>
      <Answer of={family}>
        {({ vouchers, childOf, applicationOf }) => {
          const voucher = vouchers.find((one) => one.voucher === id);
          if (voucher === undefined) {
            return (
              <Empty title={t(words.unknown)}>
                <a href="/my">{t(words.toChildren)}</a>
              </Empty>
            );
          }
          const bornOn = parseDay(childOf(voucher.application)?.bornOn ?? '');
          return (
            <>
              <Standing voucher={voucher} />
              <Answer of={lists}>
                {(reply) => (
                  <>
                    <Lists lists={reply} voucher={voucher} again={again} />
                    <Search
                      voucher={voucher}
                      lists={reply}
                      ageMonths={bornOn === undefined ? undefined : fullMonths(bornOn, today())}
                      groupType={applicationOf(voucher.application)?.wishes.groupType}
                      again={again}
                    />
                  </>
                )}
              </Answer>
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** Until when, and what is already asked for. */
function Standing({ voucher: { state, contractLastDay, contractDaysLeft, request, contestedSince } }: { readonly voucher: Voucher }) {
  return (
    <>
      {state === 'confirmed' && contractLastDay !== undefined && contestedSince === undefined && (
        <p>
          {t(words.signUntil)} <Countdown lastDay={contractLastDay} left={contractDaysLeft} />
        </p>
      )}
      {state === 'contracted' && (
        <Note>
          <p>{t(words.transferText)}</p>
        </Note>
      )}
      {request !== undefined && (
        <Note kind="warning" title={t(words.asked)}>
          <p>{t(words.askedText)}</p>
          <p>
            <a class="button button-main" href={`/my/contracts/${request}`}>
              {t(words.seeRequest)}
            </a>
          </p>
        </Note>
      )}
    </>
  );
}
