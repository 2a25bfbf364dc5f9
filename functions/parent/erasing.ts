// What somebody's wish to be forgotten comes to, for the look before it and for the deed.

import type { Context } from '../../shared/context.ts';
import type { Caller } from '../../shared/domain/command.ts';
import { planErasure, type ErasurePlan } from '../../shared/domain/ownErasure.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { erasureWords, wordsOfKept } from '../../shared/http/words/kept.ts';
import { listDevices } from '../../shared/table/devices.ts';
import { judgeOne, type Judged } from '../../shared/table/eraseWalk.ts';
import type { Guardianship } from '../../shared/table/items.ts';
import { readNamed } from '../../shared/table/children.ts';
import { readPerson } from '../../shared/table/people.ts';
import { isChildKept, readPersonFile, type PersonFile } from '../../shared/table/retaining.ts';

type JudgedChild = Extract<Judged, { readonly of: 'child' }>;

export interface OwnErasure {
  readonly plan: ErasurePlan;
  readonly file: PersonFile;
  readonly children: readonly JudgedChild[];
  /** Guardianships that never were confirmed: what the person said there goes. */
  readonly unconfirmed: readonly Guardianship[];
}

/** What is known of the caller and what of it would go; a refusal where something is open. */
export async function readErasure(
  { table, rulebooks }: Context,
  { person, memberships }: Caller,
  at: Instant,
): Promise<OwnErasure | Refusal> {
  const file = await readPersonFile(table, person);
  const verified = file.theirs.filter(({ state }) => state === 'verified');
  const kept = await Promise.all(verified.map(async ({ child }) => ((await isChildKept(table, child)) ? [child] : [])));
  const judged = await Promise.all(kept.flat().map((child) => judgeOne(table, rulebooks(), { child }, at)));
  const children = judged.filter((one): one is JudgedChild => one?.of === 'child');
  const plan = planErasure({
    hasRole: memberships.length > 0 || file.hasRole,
    children: children.map(({ file: { child, theirs }, verdict }) => ({
      child,
      verdict,
      isOnlyTheirs: !theirs.some((one) => one.person !== person && (one.state === 'verified' || one.state === 'pending')),
    })),
  });
  if (isRefusal(plan)) return plan;
  return { plan, file, children, unconfirmed: file.theirs.filter(({ state }) => state === 'pending' || state === 'rejected') };
}

/** The same as the caller reads it, without any value. */
export async function viewOfErasure({ table, vault }: Context, { plan, file, unconfirmed }: OwnErasure) {
  const keys = await vault();
  const contacts = (await readPerson(table, keys, file.person))?.contacts.reveal();
  const devices = await listDevices(table, file.person);
  const named = await Promise.all(unconfirmed.map(({ child }) => readNamed(table, keys, file.person, child)));
  return {
    account: plan.account,
    children: [...plan.children],
    phones: (contacts?.phones.length ?? 0) + (contacts?.unverified?.length ?? 0),
    devices: devices.length,
    email: contacts?.email !== undefined,
    unconfirmed: named.filter((one) => one !== undefined).length,
    kept: plan.kept.map(({ child, why, until }) => ({ child, why, ...(until === undefined ? {} : { until }), words: wordsOfKept(why) })),
    words: erasureWords[plan.account],
  };
}
