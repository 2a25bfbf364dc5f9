// A claim decided, by a clerk or by time, and what follows for the application in the same transaction: its statuses, its true category with the reason,
// its place at the original time, and the news for the family.

import { countStatuses, suspendedUntil, type Claim, type ClaimRejection, type Decided } from '../domain/claim.ts';
import type { Command } from '../domain/command.ts';
import type { Event } from '../domain/event.ts';
import { noticesFor, type NoticeKind } from '../domain/notice.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { saveApplication, type ApplicationContent, type Saved } from './applications.ts';
import { noticeWrites } from './commit.ts';
import type { Application, PrivilegeClaim } from './items.ts';

export interface Deciding {
  readonly rulebook: Rulebook;
  readonly command: Command;
  readonly now: Instant;
}

export interface ClaimFact {
  readonly kind: Extract<Event['kind'] & NoticeKind, `claim-${string}`>;
  readonly data: Readonly<Record<string, string>>;
  /** What the family is told beside it. */
  readonly told?: Readonly<Record<string, string>>;
}

/** The writes of a decided claim, or the refusal that no category takes the child without the status. */
export function saveClaim(before: Application, decided: Decided, fact: ClaimFact, deciding: Deciding): Saved | Refusal {
  return saveDecided(before, before, decided, fact, deciding);
}

/** A rejected claim; a waiting application also stands aside for some days, where the rulebook says so. */
export function saveRejection(
  before: Application,
  { status, reason, decided }: { readonly status: string; readonly reason: ClaimRejection; readonly decided: Decided },
  deciding: Deciding,
): Saved | Refusal {
  const until = suspendedUntil(deciding.now, deciding.rulebook);
  const standsAside = before.state === 'waiting' && until !== undefined;
  const content: Application = standsAside
    ? { ...before, state: 'suspended', suspended: { reason: 'privilege-rejected', at: deciding.now, until } }
    : before;
  const told = standsAside ? { returnsOn: dayOf(until) } : {};
  return saveDecided(before, content, decided, { kind: 'claim-rejected', data: { status, reason }, told }, deciding);
}

function saveDecided(
  before: Application,
  content: ApplicationContent,
  decided: Decided,
  { kind, data, told }: ClaimFact,
  deciding: Deciding,
): Saved | Refusal {
  const { rulebook, command, now } = deciding;
  const category = countStatuses(before, decided.statuses, rulebook);
  if (isRefusal(category)) return category;
  const after = { ...content, ...category, claims: decided.claims.map((claim) => storedClaim(claim)) };
  const cause = content.state === 'suspended' ? 'suspended' : 'category-changed';
  const saved = saveApplication(before, after, command, { kind, data, cause, now });
  const notices = noticesFor(saved.event, kind, before, { ...data, ...told });
  return { ...saved, writes: [...saved.writes, ...noticeWrites(notices)] };
}

/** Without the fields that are undefined: an item has none. */
function storedClaim({ status, state, at, evidence, document, presentBefore, validUntil, decidedAt, reason }: Claim): PrivilegeClaim {
  return {
    status,
    state,
    at,
    ...(evidence === undefined ? {} : { evidence }),
    ...(document === undefined ? {} : { document }),
    ...(presentBefore === undefined ? {} : { presentBefore }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(reason === undefined ? {} : { reason }),
  };
}
