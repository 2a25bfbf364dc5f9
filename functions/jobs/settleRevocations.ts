// Takes the last step of revocations nobody appealed against, once their days are over, and closes those whose voucher has ended otherwise. It judges
// by an instant long enough past that no appeal which arrived in time can still be under way. The open ones are few, so each run looks at all.

import type { Context } from '../../shared/context.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { lapsesOn, type Lapse } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { appealTermOver, moveRevocation } from '../../shared/domain/revocation.ts';
import { dayOf, instant, type Instant } from '../../shared/domain/time.ts';
import type { Revocation } from '../../shared/table/revocationItems.ts';
import { listOpenRevocations } from '../../shared/table/revocations.ts';
import { lapseRevocation, readLive, revokeVoucher, type Ended } from '../../shared/table/revoking.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

export interface Settled {
  readonly revoked: number;
  readonly lapsed: number;
}

const pageOf = 100;

export async function settleRevocations(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<Settled> {
  const settled = instant((at ?? context.now()) - context.settings.inFlightMilliseconds);
  const did = { revoked: 0, lapsed: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const lapses = lapsesOn(context.rulebooks(), one, dayOf(settled));
      for await (const revocation of openOnes(context, one)) {
        if (timeIsUp()) return did;
        const outcome = await tryEach({ voucher: revocation.voucher }, () => settle(context, revocation, settled, lapses));
        if (outcome !== undefined) did[outcome] += 1;
      }
    }
    if (did.revoked + did.lapsed > 0) context.log.info('revocations-settled', did);
    return did;
  });
}

async function* openOnes({ table }: Context, territory: string): AsyncGenerator<Revocation> {
  let after: string | undefined;
  do {
    const page = await listOpenRevocations(table, territory, { after, limit: pageOf });
    yield* page.revocations;
    after = page.next;
  } while (after !== undefined);
}

/** What became of it; undefined where it waits for somebody, or somebody acted at the same moment. */
async function settle(context: Context, before: Revocation, at: Instant, lapses: readonly Lapse[]): Promise<keyof Settled | undefined> {
  const { table } = context;
  const now = context.now();
  const id = before.voucher;
  const voucher = await readLive(table, id, at, lapses);
  const isOver = appealTermOver(before, at, lapses);
  if (voucher !== undefined && !isOver) return undefined;
  const by = 'job:settleRevocations';
  const command: Command = { name: 'settleRevocations', by, as: 'system', at: now, key: id, digest: digestOf(id) };
  const ended = voucher === undefined ? lapseRevocation(before, command, now) : await revoke();
  const outcome = await table.together(`settle|${id}|${before.version}`, ended.writes);
  return !outcome.done ? undefined : voucher === undefined ? 'lapsed' : 'revoked';

  async function revoke(): Promise<Ended> {
    const state = moveRevocation(before.state, 'settle');
    if (voucher === undefined || isRefusal(state)) throw new Error('a revocation whose days are over and that cannot be settled');
    return revokeVoucher(table, voucher, before, { ...before, state, settledAt: now, settledBy: by }, { command, now });
  }
}
