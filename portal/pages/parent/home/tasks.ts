// What a family has to do now, the most urgent first: what it loses by waiting stands before what it only misses.

import type { Reply } from '../../../api/client.ts';
import { t, type Text } from '../../../language/text.ts';
import { lastDayBefore, monthWords } from '../../../language/time.ts';
import { nextDeadlineOf } from '../voucher/family.ts';
import { words } from './words.ts';

type Voucher = Reply<'GET /v1/me/vouchers'>['vouchers'][number];
type Month = Reply<'GET /v1/me/timesheets'>['months'][number];
type Appointment = Reply<'GET /v1/me/appointments'>['appointments'][number];
type Application = Reply<'GET /v1/me/applications'>['applications'][number];

export interface Task {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly button: Text;
  readonly lastDay?: string | undefined;
  /** Working days after today. */
  readonly left?: number | undefined;
}

export interface Known {
  readonly applications: readonly Application[];
  readonly vouchers: readonly Voucher[];
  readonly months: readonly Month[];
  readonly appointments: readonly Appointment[];
  readonly hasPhone: boolean;
  /** The child's name of an application. */
  readonly nameOf: (application: string) => string;
}

export function tasksOf(known: Known): readonly Task[] {
  const { vouchers, months, applications, nameOf } = known;
  return [
    ...vouchers.filter(hasStep).map((voucher) => voucherTask(voucher, nameOf)),
    ...applications.filter(({ moves }) => moves.includes('restore')).map((one) => restoreTask(one, nameOf)),
    ...applications.flatMap((one) => papersTask(one, nameOf)),
    ...months.filter(({ moves }) => moves.some((move) => move === 'sign')).map((month) => monthTask(month, vouchers, nameOf)),
    ...(known.hasPhone || applications.length === 0 ? [] : [phoneTask()]),
    ...known.appointments.filter(({ moves }) => moves.includes('accept')).map(inviteTask),
  ];
}

type NameOf = Known['nameOf'];

/** At a transfer the voucher is used already, and a contract may still wait for a signature, or a better place for an answer. */
function hasStep({ state, signLastDay, offerLastDay }: Voucher): boolean {
  return state === 'issued' || state === 'confirmed' || (state === 'contracted' && (signLastDay ?? offerLastDay) !== undefined);
}

function voucherTask(voucher: Voucher, nameOf: NameOf): Task {
  const { state, request, offerLastDay } = voucher;
  const at = `/my/vouchers/${voucher.voucher}`;
  const [href, button] =
    offerLastDay !== undefined
      ? [`${at}/choose`, words.doOffer]
      : request !== undefined
        ? [`/my/contracts/${request}`, words.doSign]
        : [at, state === 'issued' ? words.doVoucher : words.doChoose];
  return {
    key: `voucher-${voucher.voucher}`,
    title: nameOf(voucher.application),
    text: t(voucher.next),
    href,
    button,
    ...nextDeadlineOf(voucher),
  };
}

function restoreTask({ number, deadlines }: Application, nameOf: NameOf): Task {
  const before = deadlines.restoreBefore;
  return {
    key: `restore-${number}`,
    title: nameOf(number),
    text: t(words.restoreText),
    href: `/my/applications/${number}`,
    button: words.doRestore,
    lastDay: before === undefined ? undefined : lastDayBefore(before),
  };
}

function papersTask({ number, deadlines, workingDaysLeft }: Application, nameOf: NameOf): readonly Task[] {
  const before = deadlines.presentPapersBefore;
  if (before === undefined) return [];
  const lastDay = lastDayBefore(before);
  const task = {
    key: `papers-${number}`,
    title: nameOf(number),
    text: t(words.papersText),
    href: `/my/applications/${number}`,
    button: words.doPapers,
    lastDay,
    left: workingDaysLeft.presentPapersBefore,
  };
  return [task];
}

function monthTask(month: Month, vouchers: readonly Voucher[], nameOf: NameOf): Task {
  const voucher = vouchers.find(({ contract, lastContract }) => contract === month.contract || lastContract === month.contract);
  const name = voucher === undefined ? t(words.childNameless) : nameOf(voucher.application);
  return {
    key: `month-${month.contract}-${month.month}`,
    title: t(words.monthOf, { name, month: monthWords(month.month) }),
    text: t(month.next),
    href: `/my/months/${month.contract}/${month.month}`,
    button: words.doMonth,
  };
}

function phoneTask(): Task {
  return { key: 'phone', title: t(words.stepPhone), text: t(words.phoneText), href: '/my/phone', button: words.doPhone };
}

function inviteTask({ appointment }: Appointment): Task {
  return {
    key: `invite-${appointment}`,
    title: t(words.inviteTitle),
    text: t(words.inviteText),
    href: '/my/settings',
    button: words.doInvite,
  };
}
