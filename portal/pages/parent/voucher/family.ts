// Whose voucher, contract or month it is. The pages are opened by their ids alone, so the family’s own lists say the child, the city and the voucher.

import type { Reply } from '../../../api/client.ts';
import { useAsk, type Asked } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';

export type Voucher = Reply<'GET /v1/me/vouchers'>['vouchers'][number];
type Application = Reply<'GET /v1/me/applications'>['applications'][number];
type Child = Reply<'GET /v1/me/children'>['children'][number];

export interface Family {
  readonly vouchers: readonly Voucher[];
  readonly applicationOf: (number: string) => Application | undefined;
  readonly childOf: (number: string) => Child | undefined;
}

/** The vouchers of the family, and whose they are. The names come later than the page, and it stands without them too. */
export function useFamily(): Asked<Family> {
  const vouchers = useAsk('GET /v1/me/vouchers', {});
  const applications = useAsk('GET /v1/me/applications', {});
  const children = useAsk('GET /v1/me/children', {});
  const applicationOf = (number: string) => applications.reply?.applications.find((one) => one.number === number);
  return {
    ...vouchers,
    again: () => {
      vouchers.again();
      applications.again();
    },
    reply: vouchers.reply && {
      vouchers: vouchers.reply.vouchers,
      applicationOf,
      childOf: (number) => children.reply?.children.find(({ child }) => child === applicationOf(number)?.child),
    },
  };
}

/** The day that ends first of those that run: to answer, to sign the contract that is proposed, or to have one. */
export function deadlineOf(voucher: Voucher): { readonly lastDay: string; readonly left: number | undefined } | undefined {
  const { state, confirmLastDay, confirmDaysLeft, contractLastDay, contractDaysLeft, signLastDay } = voucher;
  if (state === 'issued') return confirmLastDay === undefined ? undefined : { lastDay: confirmLastDay, left: confirmDaysLeft };
  const ofVoucher = state === 'confirmed' ? contractLastDay : undefined;
  if (signLastDay !== undefined && (ofVoucher === undefined || signLastDay < ofVoucher)) return { lastDay: signLastDay, left: undefined };
  return ofVoucher === undefined ? undefined : { lastDay: ofVoucher, left: contractDaysLeft };
}

/** What runs out first for the family to do: a place that is offered is gone long before the days to choose are. */
export function nextDeadlineOf(voucher: Voucher): ReturnType<typeof deadlineOf> {
  return voucher.offerLastDay === undefined ? deadlineOf(voucher) : { lastDay: voucher.offerLastDay, left: undefined };
}

/** The kindergarten and its group by their names; the ids until those are there. */
export function usePlaceName(territory: string | undefined, preschool: string | undefined, group: string | undefined) {
  const asked = useAsk(
    'GET /v1/territories/{territory}/preschools/{preschool}',
    territory === undefined || preschool === undefined ? undefined : { params: { territory, preschool } },
  );
  const found = asked.reply?.groups.find((one) => one.group === group);
  return {
    preschool: asked.reply === undefined ? (preschool ?? '') : t(asked.reply.names),
    group: found === undefined ? '' : t(found.names),
    address: asked.reply === undefined ? '' : t(asked.reply.addressLabels),
    phone: asked.reply?.phone,
  };
}
