// Rounds as `kezek check` asks about them: awards, vouchers and applications against each other, and every published protocol computed anew.

import { checkAwardedBeforeLeaving, checkAwards, checkIssued, checkServed, type CheckedApplication } from '../domain/awardChecks.ts';
import { digestOf } from '../domain/digest.ts';
import { faultOfInput } from '../domain/inputChecks.ts';
import type { Violation } from '../domain/invariants.ts';
import { hexOf, orderKeyBytes } from '../domain/orderKey.ts';
import { outcomeBytes, protocolOf } from '../domain/protocol.ts';
import { rootsOf, type ProtocolPage } from '../domain/protocolTree.ts';
import { roundDigest } from '../domain/round.ts';
import { checkNobodySkipped, checkProportion, checkQuota, checkSize } from '../domain/roundChecks.ts';
import { ApplicationItem } from './items.ts';
import { readSure } from './itemParts.ts';
import { protocolPageKey, roundKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { ProtocolPageItem } from './protocolItems.ts';
import { readRoundFacts } from './protocols.ts';
import { RoundItem, type Round } from './roundItems.ts';
import { listAwards, listRoundIds } from './rounds.ts';
import type { Item, Table } from './table.ts';
import type { Voucher } from './voucherItems.ts';

/** Remembers of an application's stored head what rounds are checked against: only of those that do not wait. */
export function noteApplication(served: Map<string, CheckedApplication>, number: string, head: Item | undefined): void {
  if (head === undefined || head['state'] === 'waiting') return;
  const application = ApplicationItem.safeParse(head).data;
  if (application !== undefined) served.set(number, { state: application.state, since: application.stateSince });
}

export interface CheckedRounds {
  readonly rounds: number;
  readonly awards: number;
  readonly violations: readonly Violation[];
}

/** I-01, I-03, I-04, I-05, I-06, I-10, I-11 of every round of the territory. */
export async function checkRounds(
  table: Table,
  territory: string,
  vouchers: ReadonlyMap<string, Voucher>,
  applications: ReadonlyMap<string, CheckedApplication>,
): Promise<CheckedRounds> {
  const violations: Violation[] = [];
  let total = 0;
  const ids = await listRoundIds(table, territory);
  for (const id of ids) {
    // One that cannot be read is named by its chain.
    const round = RoundItem.safeParse(await table.get('records', roundKey(territory, id))).data;
    const awards = await listAwards(table, territory, id);
    total += awards.length;
    violations.push(...checkIssued(id, round?.frozen?.input.count ?? round?.count ?? 0, awards), ...checkAwards(id, awards, vouchers));
    for (const award of awards) violations.push(...checkAwardedBeforeLeaving(award, applications.get(award.number)));
    if (round?.frozen !== undefined) violations.push(...checkSize(round.frozen.input));
    if (round?.protocolRoot !== undefined) violations.push(...(await checkProtocol(table, round)));
  }
  const known = new Set(ids);
  for (const { voucher, round } of vouchers.values()) {
    if (round !== undefined && !known.has(round))
      violations.push({ invariant: 'I-04', of: voucher, why: `its round ${round} is not there` });
  }
  for (const voucher of vouchers.values()) violations.push(...checkServed(voucher, applications.get(voucher.application)));
  return { rounds: ids.length, awards: total, violations };
}

/** The published protocol against the round's own records and its root. */
async function checkProtocol(table: Table, round: Round): Promise<readonly Violation[]> {
  const { frozen, round: id, territory, state } = round;
  const complain = (why: string): readonly Violation[] => [{ invariant: 'I-06', of: id, why }];
  if (frozen === undefined || (state !== 'finished' && state !== 'cancelled')) return complain('it has a protocol and is not over');
  if (roundDigest(frozen.input) !== frozen.digest) return complain('its frozen input does not have its digest');
  const pages: ProtocolPage[] = [];
  const { pk } = protocolPageKey(territory, id, 0);
  for await (const item of listAll(table, 'published', { pk, beginsWith: 'PAGE#' })) pages.push(readSure(ProtocolPageItem, item));
  const keys = joined(pages, frozen.input.rows * orderKeyBytes, (page) => page.keys);
  const published = joined(pages, frozen.input.rows * outcomeBytes, (page) => page.outcomes);
  if (keys === undefined || published === undefined) return complain('its protocol has not as many rows as were frozen');
  if (digestOf(keys) !== frozen.input.queueDigest) return complain('its protocol shows another queue than was frozen');
  if (hexOf(rootsOf(pages).root) !== round.protocolRoot) return complain('its protocol does not have the root that was published');
  const inputFault = faultOfInput(frozen.input, keys);
  if (inputFault !== undefined) return complain(`its frozen ${inputFault.field}: ${inputFault.why}`);
  const outcomes = protocolOf(await readRoundFacts(table, round, keys));
  if (!(outcomes instanceof Uint8Array)) return complain(`row ${outcomes.row}: ${outcomes.why}`);
  if (digestOf(outcomes) !== digestOf(published)) return complain('its records make another protocol than was published');
  const ended = { input: frozen.input, keys, outcomes, ended: state };
  return [...checkQuota(ended), ...checkNobodySkipped(ended), ...checkProportion(ended)];
}

/** The parts of all pages one behind the other; undefined when they are not so many bytes. */
function joined(pages: readonly ProtocolPage[], bytes: number, part: (page: ProtocolPage) => Uint8Array): Uint8Array | undefined {
  if (pages.reduce((sum, page) => sum + part(page).length, 0) !== bytes) return undefined;
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const page of pages) {
    all.set(part(page), at);
    at += part(page).length;
  }
  return all;
}
