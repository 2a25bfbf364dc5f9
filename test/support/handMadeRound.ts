// A round by hand, for vouchers that tests give out without a queue: with its events and the steps that awarded them, so that the check finds both.

import type { Command } from '../../shared/domain/command.ts';
import type { ApplicationNumber } from '../../shared/domain/identifiers.ts';
import { roundStepKey } from '../../shared/table/keys.ts';
import { nothingYet, readRound, saveRound } from '../../shared/table/rounds.ts';
import type { Write } from '../../shared/table/table.ts';
import type { City } from './city.ts';

const mostVouchers = 10_000;
/** Vouchers awarded so far, by table and round. */
const awarded = new WeakMap<object, Map<string, number>>();

/** The writes that award the voucher in that round, which begins with the first. */
export async function awardByHand(
  { context: { table } }: City,
  {
    territory,
    round,
    voucher,
    number,
  }: Readonly<Record<'territory' | 'round' | 'voucher', string>> & { readonly number: ApplicationNumber },
  command: Command,
): Promise<readonly Write[]> {
  const rounds = awarded.get(table) ?? new Map<string, number>();
  const place = (rounds.get(`${territory}#${round}`) ?? 0) + 1;
  awarded.set(table, rounds.set(`${territory}#${round}`, place));
  const award = { place, row: place - 1, number, voucher };
  const item = {
    ...roundStepKey(territory, round, place + 1),
    item: 'roundStep',
    version: place + 1,
    at: command.at,
    awards: [award],
    skips: [],
  };
  const step: Write = { verb: 'put', table: 'records', guard: 'ifAbsent', item };
  if ((await readRound(table, territory, round)) !== undefined) return [step];
  const begun = saveRound(
    undefined,
    {
      round,
      territory,
      state: 'finished',
      count: mostVouchers,
      sizing: { by: 'count' },
      scope: 'territory',
      plan: 'sequential',
      rulebook: '2026-1',
      draftedAt: command.at,
      draftedBy: command.by,
    },
    nothingYet,
    command,
    { kind: 'round-finished', data: {} },
  );
  return [...begun.writes, step];
}
