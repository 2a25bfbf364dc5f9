// Warns families whose child has been away for long without a reason, on the days the rulebook names, and proposes after more of them that the voucher be
// taken away; a person decides that, and the family may appeal. A child nobody marked is not away. What was told is remembered with the run it was told
// of, so a run that was cut short, or made twice, tells nobody again; and where a mark or a paper comes in the same moment, it counts.

import type { Context } from '../../shared/context.ts';
import { absenceStep, type AbsenceRun, type AbsenceStep } from '../../shared/domain/absenceRun.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { frozenSince, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { documentsOf, readAbsences } from '../../shared/table/absences.ts';
import { absenceWatchWrite, readAbsenceWatch } from '../../shared/table/absenceWatch.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { contractKey } from '../../shared/table/keys.ts';
import { absencesKey, marksKey, sheetKey } from '../../shared/table/timesheetKeys.ts';
import { contractsAway, readGroupMarks, readRun, type GroupMarks, type LookedAt } from '../../shared/table/longAbsence.ts';
import { listGroups, listPreschoolIds } from '../../shared/table/preschools.ts';
import { proposeOnce } from '../../shared/table/proposing.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import type { Write } from '../../shared/table/table.ts';
import type { Absences } from '../../shared/table/timesheetItems.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { goingOn, type TryEach } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

/** Kindergartens in a page of the list, and groups looked at together. */
const pageSize = 100;
const atOnce = 8;

interface Watch {
  readonly rulebook: Rulebook;
  readonly today: Day;
}

export async function watchAbsence(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly warned: number; readonly proposed: number }> {
  const today = dayOf(at ?? context.now());
  const did = { warned: 0, proposed: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const rulebook = rulebookOn(context.rulebooks(), one, today);
      if (isRefusal(rulebook)) continue;
      for await (const preschools of pagesOf(context, one)) {
        await forEachAtOnce(preschools, atOnce, async (preschool) => {
          if (timeIsUp()) return;
          for (const step of await watchPreschool(context, preschool, { rulebook, today }, tryEach))
            did[step === 'warn' ? 'warned' : 'proposed'] += 1;
        });
        if (timeIsUp()) return did;
      }
    }
    if (did.warned + did.proposed > 0) context.log.info('absences-watched', did);
    return did;
  });
}

async function* pagesOf({ table }: Context, territory: string): AsyncGenerator<readonly string[]> {
  let after: string | undefined;
  do {
    const page = await listPreschoolIds(table, territory, { after, limit: pageSize });
    yield page.ids;
    after = page.next;
  } while (after !== undefined);
}

async function watchPreschool(
  context: Context,
  preschool: string,
  watch: Watch,
  tryEach: TryEach,
): Promise<readonly AbsenceStep['step'][]> {
  const { table } = context;
  const { rulebook, today } = watch;
  const { revocation, attendance } = rulebook;
  const least = Math.min(...revocation.absence.warnDays, revocation.absence.proposeDays);
  const rules = { attendance, calendar: context.calendar(), today };
  const done: AbsenceStep['step'][] = [];
  const groups = (await tryEach({ preschool }, () => listGroups(table, preschool))) ?? [];
  for (const { group } of groups) {
    const marks = await tryEach({ preschool, group }, () => readGroupMarks(table, { preschool, group }, today));
    if (marks === undefined) continue;
    for (const contract of contractsAway(marks, least, rules)) {
      const step = await tryEach({ contract }, () => watchChild(context, contract, marks, watch));
      if (step !== undefined) done.push(step);
    }
  }
  return done;
}

/** What was done for the child; undefined where nothing is due, or somebody acted at the same moment and the next run looks again. */
async function watchChild(context: Context, id: string, marks: GroupMarks, watch: Watch): Promise<AbsenceStep['step'] | undefined> {
  const { table } = context;
  const { rulebook, today } = watch;
  const contract = await readContract(table, id);
  if (contract?.state !== 'active' || (contract.endsOn !== undefined && contract.endsOn < today)) return undefined;
  const [absences, before] = await Promise.all([readAbsences(table, id), readAbsenceWatch(table, id)]);
  const rules = { attendance: rulebook.attendance, calendar: context.calendar(), today };
  const { run, lookedAt } = await readRun(table, contract, marks, documentsOf(absences), rules);
  const due = run && absenceStep(run, before, rulebook.revocation, today);
  if (run === undefined || due === undefined) return undefined;
  const writes = due.step === 'warn' ? await warn(context, contract, run, due, watch) : await propose(context, contract, run, watch);
  if (writes === undefined) return undefined;
  const told = absenceWatchWrite(id, before, { from: run.from, told: due.at, toldOn: today });
  const outcome = await table.together(`absence|${id}|${run.from}|${due.at}`, [
    ...writes,
    told,
    ...unchanged(contract, marks, absences, lookedAt),
  ]);
  return outcome.done ? due.step : undefined;
}

async function warn(
  { table, now }: Context,
  contract: Contract,
  { from, to, days }: AbsenceRun,
  due: AbsenceStep,
  { rulebook }: Watch,
): Promise<readonly Write[]> {
  const { contract: id, territory } = contract;
  const [application, names] = await Promise.all([readApplication(table, contract.application), readSeatNames(table, contract)]);
  if (application === undefined) throw new Error('a contract without its application');
  const source = { hash: digestOf(`absence-warning|${id}|${from}|${due.at}`), at: now(), territory };
  const { proposeDays } = rulebook.revocation.absence;
  return noticeWrites(noticesFor(source, 'absence-warning', application, { ...names, from, to, days, proposeDays }));
}

/** Undefined while nothing may be proposed: the legal basis has lapsed, the voucher is not in use here, or it was proposed for this absence already. */
async function propose(
  context: Context,
  contract: Contract,
  run: AbsenceRun,
  { rulebook, today }: Watch,
): Promise<readonly Write[] | undefined> {
  const lapses = lapsesOf(rulebook);
  if (frozenSince(lapses, today) !== undefined) return undefined;
  const { contract: id, voucher } = contract;
  const at = context.now();
  const key = `${id}|${run.from}`;
  const command: Command = { name: 'watchAbsence', by: 'job:watchAbsence', as: 'system', at, key, digest: digestOf(key) };
  return proposeOnce(
    { table: context.table, vault: await context.vault() },
    { voucher, contract: id, since: startOf(run.from) },
    { reason: 'absence', paper: { kind: 'attendance-record', issuedOn: today, number: `${id}/${run.from}/${run.to}` }, rulebook },
    command,
    lapses,
  );
}

/** What was judged by is still so: no mark, no paper, no last day and no text of a month has come meanwhile. */
function unchanged(
  { contract: id, preschool, group, version }: Contract,
  { months }: GroupMarks,
  absences: Absences | undefined,
  lookedAt: readonly LookedAt[],
): readonly Write[] {
  const papers = absences === undefined ? 'ifAbsent' : { ifVersion: absences.version };
  return [
    { verb: 'check', table: 'records', key: contractKey(id), guard: { ifVersion: version } },
    { verb: 'check', table: 'records', key: absencesKey(id), guard: papers },
    ...lookedAt.map(({ month, version: text }): Write => ({
      verb: 'check',
      table: 'records',
      key: sheetKey(preschool, month, id),
      guard: text === undefined ? 'ifAbsent' : { ifVersion: text },
    })),
    ...months.map(({ month, entry }): Write => ({
      verb: 'check',
      table: 'records',
      key: marksKey(preschool, month, group, (entry?.seq ?? 0) + 1),
      guard: 'ifAbsent',
    })),
  ];
}
