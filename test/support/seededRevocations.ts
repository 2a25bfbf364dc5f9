// A revocation at each of its steps, of children of both parents of the seeded city.

import { people, type Asked, type City } from './city.ts';
import { appeal, decide, giveConfirmed, here, paper, propose, type Holder } from './revocationCity.ts';

type Pair = readonly [string, string];

/** Vouchers: the first of a child of `people.parent`, the second of one of `people.otherParent`. */
export interface SeededRevocations {
  readonly proposed: Pair;
  /** Decided by a head, the days to appeal run. */
  readonly decided: Pair;
  /** The first was decided by `people.head`, the second by `people.secondHead`. */
  readonly appealed: Pair;
}

export async function seedRevocations(city: City): Promise<SeededRevocations> {
  const own: Holder[] = [];
  const others: Holder[] = [];
  for (const child of [901, 902, 903]) own.push(await giveConfirmed(city, child, people.parent));
  for (const child of [911, 912, 913]) others.push(await giveConfirmed(city, child, people.otherParent));
  for (const { voucher } of [...own, ...others]) await propose(city, voucher);
  for (const [holders, iin] of [[own, people.head] as const, [others, people.secondHead] as const]) {
    for (const holder of holders.slice(1)) await decide(city, holder.voucher, 'revoke', { iin });
    for (const holder of holders.slice(2)) await appeal(city, holder);
  }
  const pair = (index: number): Pair => [own[index]?.voucher ?? '', others[index]?.voucher ?? ''];
  return { proposed: pair(0), decided: pair(1), appealed: pair(2) };
}

export function revocationRequests({ proposed, decided, appealed }: SeededRevocations, voucher: string) {
  const of = (one: string) => ({ params: { territory: here, voucher: one } });
  return {
    proposeRevocation: { ...of(voucher), body: { reason: 'moved-away', paper } },
    showRevocation: of(proposed[0]),
    listRevocations: { params: { territory: here }, query: { limit: '10' } },
    decideRevocation: { ...of(proposed[0]), body: { decision: 'revoke' } },
    settleAppeal: { ...of(appealed[0]), body: { outcome: 'uphold' } },
    showMyRevocation: { params: { voucher: decided[0] } },
    appealRevocation: { params: { voucher: decided[0] }, body: { reason: 'facts-wrong' } },
    printVoucher: { params: { voucher: proposed[0] }, query: { language: 'ru' } },
    checkVoucher: { params: { check: '0'.repeat(26) } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** The same asked for something else, and by somebody else for something they may. */
export function revocationVariants({ proposed, decided, appealed }: SeededRevocations, vouchers: readonly [string, string, string]) {
  const of = (one: string) => ({ params: { territory: here, voucher: one } });
  const move = { body: { reason: 'duplicate', paper } };
  return {
    proposeRevocation: {
      other: { ...of(vouchers[1]), ...move },
      byAnother: { iin: people.clerk, ...of(vouchers[2]), ...move },
    },
    decideRevocation: {
      other: { ...of(proposed[0]), body: { decision: 'drop' } },
      byAnother: { iin: people.head, ...of(proposed[1]), body: { decision: 'revoke' } },
    },
    settleAppeal: {
      other: { ...of(appealed[0]), body: { outcome: 'grant' } },
      byAnother: { iin: people.head, ...of(appealed[1]), body: { outcome: 'grant' } },
    },
    appealRevocation: {
      other: { params: { voucher: decided[0] }, body: { reason: 'valid-cause' } },
      byAnother: { iin: people.otherParent, params: { voucher: decided[1] }, body: { reason: 'facts-wrong' } },
    },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
