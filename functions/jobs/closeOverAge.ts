// Ends the vouchers of children who are past the last day of kindergarten by age, and tells their families some weeks ahead. The last day is the
// same for all children of a year, so most days cost nothing; in season every application with a voucher is looked at, and what was closed has left
// the lists, so a run that was cut short is simply made again. A contract keeps that last day however late the job comes, unless
// a month after it was closed meanwhile: then it ends with that one, and no day that was closed is taken back.

import type { Context } from '../../shared/context.ts';
import type { ApplicationState } from '../../shared/domain/application.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { lapsesOf } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { isSchoolSeason, schoolAgeDue } from '../../shared/domain/schoolAge.ts';
import { dayOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import type { Application } from '../../shared/table/items.ts';
import { statePk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readLive } from '../../shared/table/revoking.ts';
import { ageWarningWrite, isAgeWarned } from '../../shared/table/updates.ts';
import { endVoucher } from '../../shared/table/voucherEnding.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

/** States of an application whose voucher lives. */
const withVoucher: readonly ApplicationState[] = ['enrolled', 'accepted', 'offered'];
/** Applications looked at together. */
const atOnce = 25;

interface Season {
  readonly rulebook: Rulebook;
  readonly on: Day;
  readonly at: Instant;
}

export async function closeOverAge(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly closed: number; readonly warned: number }> {
  const instantOf = at ?? context.now();
  const on = dayOf(instantOf);
  const did = { closed: 0, warned: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const rulebook = rulebookOn(context.rulebooks(), one, on);
      if (isRefusal(rulebook) || !isSchoolSeason(rulebook, on)) continue;
      const season = { rulebook, on, at: instantOf };
      for await (const numbers of batchesOf(context, one)) {
        if (timeIsUp()) return did;
        const outcomes = await Promise.all(numbers.map((number) => tryEach({ number }, () => lookAt(context, number, season))));
        for (const outcome of outcomes) if (outcome !== undefined) did[outcome] += 1;
      }
    }
    if (did.closed + did.warned > 0) context.log.info('vouchers-over-age', did);
    return did;
  });
}

async function* batchesOf({ table }: Context, territory: string): AsyncGenerator<readonly string[]> {
  for (const state of withVoucher) {
    let batch: string[] = [];
    for await (const item of listAll(table, 'records', { pk: statePk(territory, state) })) {
      batch.push(String(item.sk).split('#')[1] ?? '');
      if (batch.length < atOnce) continue;
      yield batch;
      batch = [];
    }
    yield batch;
  }
}

async function lookAt(context: Context, number: string, season: Season): Promise<'closed' | 'warned' | undefined> {
  const application = await readApplication(context.table, number);
  const found = application === undefined ? undefined : schoolAgeDue(application.bornOn, season.rulebook, season.on);
  if (application === undefined || found === undefined) return undefined;
  const { due, lastDay } = found;
  const done = due === 'warn' ? await warn(context, application, lastDay) : await close(context, application, lastDay, season);
  return done ? (due === 'warn' ? 'warned' : 'closed') : undefined;
}

/** False when the family knows. */
async function warn({ table, now }: Context, application: Application, lastDay: Day): Promise<boolean> {
  const { number, territory } = application;
  if (await isAgeWarned(table, number, lastDay)) return false;
  const at = now();
  const source = { hash: digestOf(`voucher-ending|${number}|${lastDay}`), at, territory };
  const notices = noticesFor(source, 'voucher-ending', application, { lastDay });
  const outcome = await table.together(`warn|${number}|${lastDay}`, [ageWarningWrite(number, lastDay, at), ...noticeWrites(notices)]);
  return outcome.done;
}

/** False when it has no live voucher any more, or somebody acted at the same moment: then the next run looks again. */
async function close(context: Context, { voucher: id }: Application, lastDay: Day, { rulebook, at }: Season): Promise<boolean> {
  const { table } = context;
  const voucher = id === undefined ? undefined : await readLive(table, id, at, lapsesOf(rulebook));
  if (id === undefined || voucher === undefined) return false;
  const now = context.now();
  const command: Command = { name: 'closeOverAge', by: 'job:closeOverAge', as: 'system', at: now, key: id, digest: digestOf(id) };
  const ended = await endVoucher(
    table,
    voucher,
    { move: 'close', application: 'graduate', ending: 'school-age', contract: { endsOn: lastDay, reason: 'age' } },
    { command, now },
  );
  // It moved between the reads.
  if (isRefusal(ended)) return false;
  const notices = noticesFor(ended.event, 'voucher-closed', ended.application, { voucher: id, lastDay });
  const outcome = await table.together(`close|${id}|${voucher.version}`, [...ended.writes, ...noticeWrites(notices)]);
  return outcome.done;
}
