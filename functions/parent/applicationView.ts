// How a family sees its application: what it is and why, what is open now and until when. A move is shown as open only where it would work at
// this instant; every other one stands under `closed` with the very refusal it would meet.

import type { Context } from '../../shared/context.ts';
import { applicationMoves, moveApplication, type ApplicationMove } from '../../shared/domain/application.ts';
import { workingDaysUntil } from '../../shared/domain/calendar.ts';
import { presentPapersBefore } from '../../shared/domain/claim.ts';
import { districtNames, type DistrictNames } from '../../shared/domain/districts.ts';
import { deadlineWith, type Lapse } from '../../shared/domain/legalBasis.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { chanceToRestore, restoreApplication } from '../../shared/domain/restore.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { answerVoucher, deadlineOf, isOverdue } from '../../shared/domain/voucher.ts';
import { afterWithdrawal } from '../../shared/domain/withdrawal.ts';
import { replyToRefusal } from '../../shared/http/problems.ts';
import { withdrawalWords } from '../../shared/http/words/withdrawal.ts';
import type { Reply } from '../../shared/http/work.ts';
import type { Application } from '../../shared/table/items.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { daysLeft, lapsesFor } from './views.ts';

type View = Reply<'showMyApplication'>;

/** The application as of that instant. Reads the voucher of one that waits for its family to act, and nothing else. */
export async function viewApplication(context: Context, application: Application, at: Instant): Promise<View> {
  const { state, voucher: id } = application;
  const isTheirTurn = state === 'offered' || state === 'accepted';
  const voucher = isTheirTurn && id !== undefined ? await readVoucher(context.table, id) : undefined;
  const lapses = lapsesFor(context, application, at);
  const rulebook = rulebookOn(context.rulebooks(), application.territory, dayOf(at));
  const terms = restoreTerms(context, application, at);
  const answers = guardianMoves.map((move) => [move, whyClosed(move, application, { voucher, terms, at, lapses })] as const);
  const chance = isRefusal(terms) ? terms : chanceToRestore(application, terms, at);
  const before = isRefusal(chance) ? undefined : chance.before;
  const papersBefore = presentPapersBefore(application, at);
  const deadline = voucher === undefined || isOverdue(voucher, at, lapses) ? undefined : deadlineOf(voucher);
  const voucherBefore = deadline && deadlineWith(deadline, lapses)?.before;
  const voucherKey = voucher?.state === 'issued' ? 'confirmBefore' : 'contractBefore';
  const leftOfVoucher = voucher && daysLeft(voucher, at, lapses, context.calendar());
  return {
    ...factsOf(
      application,
      isRefusal(rulebook) ? undefined : rulebook,
      districtNames(context.rulebooks(), application.territory, dayOf(at)),
    ),
    moves: answers.filter(([, refusal]) => refusal === undefined).map(([move]) => move),
    closed: answers.flatMap(([move, refusal]) => (refusal === undefined ? [] : [{ move, ...closedBy(refusal) }])),
    deadlines: {
      ...(voucherBefore === undefined ? {} : { [voucherKey]: isoOf(voucherBefore) }),
      ...(before === undefined ? {} : { restoreBefore: isoOf(before) }),
      ...(papersBefore === undefined ? {} : { presentPapersBefore: isoOf(papersBefore) }),
    },
    workingDaysLeft: {
      ...(leftOfVoucher === undefined ? {} : { [voucherKey]: leftOfVoucher }),
      ...papersLeft(context, papersBefore, at),
    },
    ...(isRefusal(chance) || isRefusal(terms) ? {} : { restoring: { ...restoresLeft(application, terms), keepsDate: chance.keepsDate } }),
    ...(isRefusal(rulebook) ? {} : withdrawalOf(application, rulebook, at)),
  };
}

/** What comes of giving it up: from the day on which that was done, else from today; nothing where it cannot be. */
function withdrawalOf({ state, stateSince, bornOn }: Application, rulebook: Rulebook, at: Instant): Pick<View, 'withdrawal'> {
  if (state !== 'withdrawn' && isRefusal(moveApplication(state, 'withdraw'))) return {};
  const today = dayOf(at);
  const after = afterWithdrawal(bornOn, rulebook, state === 'withdrawn' ? dayOf(stateSince) : today);
  return { withdrawal: { ...after, ...withdrawalWords(after, today) } };
}

/** Nothing where the calendar does not know. */
function papersLeft({ calendar }: Context, before: Instant | undefined, at: Instant): View['workingDaysLeft'] {
  const left = before === undefined ? undefined : workingDaysUntil(before, at, calendar());
  return typeof left === 'number' ? { presentPapersBefore: left } : {};
}

/** How often it may still be restored for the reason for which it stands on the stop-list; nothing where there is no limit. */
function restoresLeft({ suspended, restores }: Application, { restore }: Pick<Rulebook, 'restore'>): { readonly left?: number } {
  const most = suspended === undefined ? null : restore[suspended.reason].maxRestores;
  const used = suspended === undefined ? 0 : (restores?.[suspended.reason] ?? 0);
  return most === null ? {} : { left: Math.max(0, most - used) };
}

/** How it may be restored: by the policy of the day it was suspended, and the age limit of today. */
export function restoreTerms(
  { rulebooks }: Context,
  { territory, suspended }: Application,
  at: Instant,
): Pick<Rulebook, 'restore' | 'age'> | Refusal {
  const today = rulebookOn(rulebooks(), territory, dayOf(at));
  const then = suspended === undefined ? today : rulebookOn(rulebooks(), territory, dayOf(suspended.at));
  if (isRefusal(today)) return today;
  return isRefusal(then) ? then : { restore: then.restore, age: today.age };
}

const moveNames = Object.keys(applicationMoves) as readonly ApplicationMove[];
const guardianMoves = moveNames.filter((move) => applicationMoves[move].by === 'guardian');

interface Standing {
  readonly voucher: Voucher | undefined;
  readonly terms: Pick<Rulebook, 'restore' | 'age'> | Refusal;
  readonly at: Instant;
  readonly lapses: readonly Lapse[];
}

/** The refusal the move would meet at that instant; undefined when it would work. */
function whyClosed(move: ApplicationMove, application: Application, { voucher, terms, at, lapses }: Standing): Refusal | undefined {
  const moved = moveApplication(application.state, move);
  if (isRefusal(moved)) return moved;
  if (move === 'restore') {
    const restored = isRefusal(terms) ? terms : restoreApplication(application, terms, at);
    return isRefusal(restored) ? restored : undefined;
  }
  if (move !== 'accept') return undefined;
  if (voucher === undefined) return refuse('move-forbidden', { thing: 'application', state: application.state, move });
  const answered = answerVoucher(voucher, 'confirm', at, lapses);
  return isRefusal(answered) ? answered : undefined;
}

function closedBy(refusal: Refusal) {
  const { code, because, detail, detailKk, detailRu } = replyToRefusal(refusal).body;
  return { refusal: String(code), because, text: { kk: String(detailKk), ru: String(detailRu), en: String(detail) } };
}

const noLabels = { kk: '', ru: '', en: '' };

function factsOf(application: Application, rulebook: Rulebook | undefined, districtName: DistrictNames) {
  const { number, territory, child, state, category, reason, submittedAt, suspended, voucher, batch, mergedInto } = application;
  const { wantedStart, language, groupType, district } = application;
  const until = suspended?.until;
  return {
    number,
    territory,
    child,
    state,
    category,
    labels: rulebook?.categories.find(({ code }) => code === category)?.labels ?? noLabels,
    reason,
    submittedAt: isoOf(submittedAt),
    claims: (application.claims ?? []).map((claim) => viewOfClaim(claim, rulebook)),
    wishes: {
      ...(wantedStart === undefined ? {} : { wantedStart }),
      ...(language === undefined ? {} : { language }),
      ...(groupType === undefined ? {} : { groupType }),
      ...(district === undefined ? {} : { district, districtLabels: districtName(district) }),
    },
    ...(batch === undefined ? {} : { batch }),
    ...(suspended === undefined
      ? {}
      : { suspended: { reason: suspended.reason, at: isoOf(suspended.at), ...(until === undefined ? {} : { until: isoOf(until) }) } }),
    ...(voucher === undefined ? {} : { voucher }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  };
}

function viewOfClaim(claim: NonNullable<Application['claims']>[number], rulebook: Rulebook | undefined) {
  const { status, state, at, presentBefore, validUntil, reason } = claim;
  return {
    status,
    labels: rulebook?.statuses.find(({ key }) => key === status)?.labels ?? noLabels,
    state,
    at: isoOf(at),
    ...(presentBefore === undefined ? {} : { presentBefore: isoOf(presentBefore) }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(reason === undefined ? {} : { reason }),
  };
}
