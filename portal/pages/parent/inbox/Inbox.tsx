// Everything somebody was told, newest first, each with a way to what it is about.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { momentInWords } from '../../../language/time.ts';
import { language, t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Empty, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { me, myRoles } from '../../../session/me.ts';
import './inbox.css';
import { words } from './words.ts';

type Notice = Reply<'GET /v1/me/notices'>['notices'][number];

/** Kinds of messages that are answered on the page of the voucher. */
const ofVoucher =
  /^(voucher-(issued|reminder|last-day|confirmed|ending)|contract-(reminder|last-day)|waiting-list-.*|place-offer.*|revocation-.*|appeal-.*|days-run-again|deadline-.*)$/;

export function Inbox() {
  const pages = usePages(
    'GET /v1/me/notices',
    (after) => ({ query: { ...(after === undefined ? {} : { after }), language: language.value } }),
    ({ notices }) => notices,
    ({ next }) => next,
  );
  const vouchers = useAsk('GET /v1/me/vouchers', {});
  const voucherOf = (application: string) => vouchers.reply?.vouchers.find((one) => one.application === application)?.voucher;
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Unreached />
      <Answer of={pages}>
        {(notices) =>
          notices.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <ul class="cards notices">
              {notices.map((notice) => (
                <li key={notice.notice} class="card">
                  <h2 class="notice-title">{notice.title}</h2>
                  <p class="small quiet">{momentInWords(notice.at)}</p>
                  <p>{notice.text}</p>
                  <Where notice={notice} voucher={notice.application === undefined ? undefined : voucherOf(notice.application)} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <MoreButton of={pages} />
    </Page>
  );
}

/** The way to what a message is about. */
function Where({ notice, voucher }: { readonly notice: Notice; readonly voucher: string | undefined }) {
  const { kind, preschool, contract, month, application } = notice;
  if (notice.done === true) return null;
  const isOurs = preschool !== undefined && myRoles.value.preschools.includes(preschool);
  const [href, name] = isOurs
    ? [`/preschool/${preschool}`, words.openPreschool]
    : contract !== undefined && month !== undefined
      ? [`/my/months/${contract}/${month}`, words.openMonth]
      : contract !== undefined
        ? [`/my/contracts/${contract}`, kind.startsWith('request-') ? words.openRequest : words.openContract]
        : voucher !== undefined && ofVoucher.test(kind)
          ? [`/my/vouchers/${voucher}`, words.openVoucher]
          : kind === 'guardianship-verified'
            ? ['/my/apply', words.apply]
            : kind === 'staff-approval-waits'
              ? ['/department', words.openWork]
              : kind === 'staff-invited' || kind === 'phone-moved' || kind === 'contact-unreachable'
                ? ['/my/settings', words.openSettings]
                : application !== undefined
                  ? [`/my/applications/${application}`, words.openApplication]
                  : [];
  if (href === undefined || name === undefined) return null;
  return (
    <p>
      <a href={href}>{t(name)}</a>
    </p>
  );
}

/** Numbers a message did not reach: whoever misses one may miss a deadline. */
function Unreached() {
  const phones = (me.value?.phones ?? []).filter(({ unreachable }) => unreachable !== undefined);
  return (
    <>
      {phones.map(({ phone, shown, unreachable }) => (
        <Note key={phone} kind="warning" title={t(words.unreachable, { phone: shown })}>
          {unreachable !== undefined && <p>{t(unreachable.next)}</p>}
          <p>
            <a href="/my/settings">{t(words.toPhones)}</a>
          </p>
        </Note>
      ))}
    </>
  );
}
