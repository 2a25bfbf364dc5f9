// Carries out the approved extension of each territory: every deadline that the corrected calendar ends later is moved, with its event and its notice,
// a few in one transaction together with the fence. A deadline that was moved is not found again, so the job may stop anywhere and be run by any
// number of workers; a voucher answered meanwhile has no deadline any more, and is passed over.

import type { Context } from '../../shared/context.ts';
import type { Calendar, Deadline } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { extendedDeadline, moveExtension, withMoved, type ExtensionMove, type ExtensionSpan } from '../../shared/domain/extension.ts';
import { deadlineWith, lapsesOn, type Lapse } from '../../shared/domain/legalBasis.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { deadlineOf, isOverdue } from '../../shared/domain/voucher.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { listExtendable, type Extendable } from '../../shared/table/extendable.ts';
import type { Extension, ExtensionProgress } from '../../shared/table/extensionItems.ts';
import {
  readExtension,
  readExtensionProgress,
  readOpenExtension,
  saveExtension,
  saveExtensionProgress,
} from '../../shared/table/extensions.ts';
import { readSeatNames } from '../../shared/table/seatNames.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import type { Write } from '../../shared/table/table.ts';
import { limits } from '../../shared/table/tables.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { goingOn, type TryEach } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

/** Deadlines in one transaction: with two guardians each takes seven writes, of a hundred. */
const vouchersPerStep = 10;

export interface ExtensionRun {
  readonly extension: string;
  readonly state: Extension['state'];
  readonly moved: number;
}

/** Goes on with every approved extension until it is finished or `timeIsUp` says to stop. */
export async function applyExtensions(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly extensions: readonly ExtensionRun[] }> {
  const extensions: ExtensionRun[] = [];
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const open = await readOpenExtension(context.table, one);
      if (open === undefined) continue;
      const run = await tryEach({ extension: open }, () => carryOn(context, { territory: one, id: open, at, tryEach }, timeIsUp));
      if (run !== undefined) extensions.push(run);
    }
    return { extensions };
  });
}

interface Run {
  readonly territory: string;
  readonly id: string;
  readonly at: Instant | undefined;
  readonly tryEach: TryEach;
}

async function carryOn(context: Context, { territory, id, at, tryEach }: Run, timeIsUp: () => boolean): Promise<ExtensionRun> {
  let left: readonly Extendable[] = [];
  const passedOver = new Set<string>();
  // Deadlines that could not be moved: while there is one the extension is not finished, and the next run tries again.
  const failed = new Set<string>();
  for (;;) {
    const extension = await readExtension(context.table, territory, id);
    if (extension === undefined) throw new Error('an open extension that is not there');
    const progress = await readExtensionProgress(context.table, territory, id);
    const run = { extension: id, state: extension.state, moved: progress.moved };
    if (extension.state !== 'approved' && extension.state !== 'applying') return run;
    if (extension.calendarVersion !== context.calendar().version) {
      // Corrected once more since: it would move other days than those that were approved. People cancel it and draft another.
      context.log.error('extension-calendar-changed', { extension: id });
      return run;
    }
    if (timeIsUp()) {
      context.log.info('job-stopped-early', { extension: id, moved: progress.moved });
      return run;
    }
    const now = at ?? context.now();
    if (extension.state === 'applying' && left.length === 0)
      left = (await readExtendable(context, territory, now)).filter(({ voucher }) => !passedOver.has(voucher) && !failed.has(voucher));
    if (left.length === 0 && failed.size > 0) return run;
    const extend: Extend = async (one, terms) => {
      const extended = await tryEach({ voucher: one.voucher }, async () => ({ moves: await extendVoucher(context, terms, one) }));
      if (extended === undefined) failed.add(one.voucher);
      return extended?.moves;
    };
    const step = await nextStep(context, { extension, progress, left, now, extend });
    // A guard failed: a family answered at the same moment, or another worker was quicker. Nothing was written; look again.
    const outcome = await context.table.together(`extend|${territory}|${id}|${progress.version}`, step.writes);
    if (outcome.done) for (const id of step.passedOver) passedOver.add(id);
    left = outcome.done ? left.slice(step.looked) : [];
  }
}

async function readExtendable(context: Context, territory: string, now: Instant): Promise<readonly Extendable[]> {
  const found: Extendable[] = [];
  const terms = { territory, calendar: context.calendar(), lapses: lapsesOn(context.rulebooks(), territory, dayOf(now)) };
  for await (const one of listExtendable(context.table, terms, now)) found.push(one);
  return found;
}

interface StepParts {
  readonly extension: Extension;
  readonly progress: ExtensionProgress;
  readonly left: readonly Extendable[];
  readonly now: Instant;
  readonly extend: Extend;
}

type Extend = (one: Extendable, terms: Extending) => ReturnType<typeof extendVoucher>;

interface Step {
  readonly writes: readonly Write[];
  /** How many of those left it has dealt with, and which of them have nothing to move any more. */
  readonly looked: number;
  readonly passedOver: readonly string[];
}

/** The next few deadlines, or the beginning or the end of the extension. */
async function nextStep(context: Context, parts: StepParts): Promise<Step> {
  const { extension, progress, left, now, extend } = parts;
  const command = commandOf(extension, progress, context.now());
  if (extension.state === 'approved') return { writes: moving(extension, progress, 'apply', command), looked: 0, passedOver: [] };
  if (left.length === 0) {
    context.log.info('extension-finished', { extension: extension.extension, moved: progress.moved });
    return { writes: moving(extension, progress, 'finish', command), looked: 0, passedOver: [] };
  }
  const lapses = lapsesOn(context.rulebooks(), extension.territory, dayOf(now));
  const next = left.slice(0, vouchersPerStep);
  const extended = await Promise.all(next.map((one) => extend(one, { extension, lapses, command, now })));
  const writes: Write[] = [];
  let spans: readonly ExtensionSpan[] = progress.spans;
  let looked = 0;
  let { moved } = progress;
  for (const one of extended) {
    // Two beside them for the fence and its public copy.
    if (writes.length + (one?.writes.length ?? 0) + 2 > limits.transactionItems) break;
    looked += 1;
    if (one === undefined) continue;
    writes.push(...one.writes);
    spans = withMoved(spans, one.from, one.to);
    moved += 1;
  }
  const passedOver = next.slice(0, looked).flatMap(({ voucher }, index) => (extended[index] === undefined ? [voucher] : []));
  return { writes: [...writes, ...saveExtensionProgress(extension, progress, { moved, spans })], looked, passedOver };
}

interface Extending {
  readonly extension: Extension;
  readonly lapses: readonly Lapse[];
  readonly command: Command;
  readonly now: Instant;
}

/** One deadline moved to where the corrected calendar has it; undefined where the voucher has none any more, or another. */
async function extendVoucher(context: Context, { extension, lapses, command, now }: Extending, { voucher: id }: Extendable) {
  const voucher = await readVoucher(context.table, id);
  const from = voucher === undefined ? undefined : deadlineOf(voucher);
  const isOver = voucher === undefined || isOverdue(voucher, now, lapses);
  const to = from === undefined || isOver ? undefined : extendedDeadline(from, context.calendar());
  if (voucher === undefined || from === undefined || to === undefined) return undefined;
  const application = await readApplication(context.table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const data = {
    extension: extension.extension,
    from: from.before,
    to: to.before,
    fromCalendar: from.calendarVersion,
    toCalendar: to.calendarVersion,
  };
  const after = withDeadline(voucher, to, context.calendar());
  const saved = saveVoucher(voucher, after, command, { kind: 'voucher-extended', data });
  const lastDay = deadlineWith(to, lapses)?.lastDay ?? to.lastDay;
  const asked = voucher.request === undefined ? undefined : await readContract(context.table, voucher.request);
  const where = asked === undefined ? {} : await readSeatNames(context.table, asked);
  const notices = noticesFor(saved.event, 'deadline-extended', application, { voucher: id, lastDay, ...where });
  return { from, to, writes: [...saved.writes, ...noticeWrites(notices)] };
}

/** A pause remembers the deadline that ran before it; that one is moved along, so that it does not come back earlier. */
function withDeadline(voucher: Voucher, to: Deadline, calendar: Calendar): Voucher {
  const { paused } = voucher;
  if (voucher.state === 'issued') return { ...voucher, confirmBy: to };
  const before = paused && (extendedDeadline(paused.contractBy, calendar) ?? paused.contractBy);
  return {
    ...voucher,
    contractBy: to,
    ...(paused === undefined || before === undefined ? {} : { paused: { ...paused, contractBy: before } }),
  };
}

function moving(extension: Extension, progress: ExtensionProgress, move: Extract<ExtensionMove, 'apply' | 'finish'>, command: Command) {
  const state = moveExtension(extension.state, move);
  if (isRefusal(state)) throw new Error('an open extension that cannot go on');
  const fact =
    move === 'apply'
      ? { kind: 'extension-applying' as const, data: {} }
      : { kind: 'extension-finished' as const, data: { moved: progress.moved } };
  const after = { ...extension, state, ...(move === 'finish' ? { finishedAt: command.at } : {}) };
  return saveExtension(extension, after, progress, command, fact).writes;
}

function commandOf({ extension }: Extension, { version }: ExtensionProgress, at: Instant): Command {
  const key = `${extension}#${version}`;
  return { name: 'applyExtensions', by: 'job:applyExtensions', as: 'system', at, key, digest: digestOf(key) };
}
