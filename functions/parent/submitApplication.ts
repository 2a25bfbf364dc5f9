// A family applies. The time is the one at which the request reached the gateway, the number is drawn and kept unique by its own item, and the child's
// claim in the territory lets one application in however often and by whomever the button is pressed (I-02). After the two days for which an
// answer is remembered the claim still answers, with the number.

import type { Context } from '../../shared/context.ts';
import { hasEnded } from '../../shared/domain/application.ts';
import type { Categorized } from '../../shared/domain/category.ts';
import { makeClaim, papersDue, type Claim } from '../../shared/domain/claim.ts';
import { Conflict, type Caller, type Command } from '../../shared/domain/command.ts';
import { applicationNumber, type ApplicationNumber } from '../../shared/domain/identifiers.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { isGroupType, judgeSubmission } from '../../shared/domain/submission.ts';
import { dayOf, isoOf, type Day } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { KnownRequest, Work } from '../../shared/http/work.ts';
import { claimChild, readApplication, saveApplication, type ApplicationContent } from '../../shared/table/applications.ts';
import { joinBatch } from '../../shared/table/batches.ts';
import { readChild, type ChildIdentity } from '../../shared/table/children.ts';
import { commit, noticeWrites } from '../../shared/table/commit.ts';
import { listGuardianships, readGuardianship } from '../../shared/table/guardianships.ts';
import { ClaimItem, type ChildClaim } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { childApplicationKey } from '../../shared/table/keys.ts';
import { recordLikeness } from '../../shared/table/likeness.ts';
import { conclusionPlace, proofPlace } from '../../shared/table/proofs.ts';
import { viewApplication } from './applicationView.ts';
import { readSiblings } from './siblings.ts';

type Form = KnownRequest<'submitApplication'>['body'];

/** Of 2^40 numbers one is hardly ever taken; a draw that always gives the same must end. */
const mostDraws = 8;

export const work: Work<'submitApplication', Context> = async ({ caller, body, command }, context) => {
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), body.territory, dayOf(command.at)));
  const known = orRefuse(await findChild(context, caller, body.child));
  const { bornOn } = known;
  const claim = orRefuse(await findEnded(context, body));
  const submission = { ...body, bornOn, consent: body.consent?.text };
  const categorized = orRefuse(judgeSubmission(submission, rulebook, command.at));
  const claims = orRefuse(await claimsOf(body, command, rulebook, context));
  for (let draw = 1; ; draw += 1) {
    const number = applicationNumber(context.draw(5).reduce((bits, byte) => bits * 256 + byte, 0));
    try {
      return await submit(context, { caller, body, command, rulebook, known, claim, categorized, claims, number });
    } catch (error) {
      const isTaken = error instanceof Conflict && (await isAnothers(context, number, body.child));
      if (!isTaken || draw === mostDraws) throw error;
    }
  }
};

interface Submitting {
  readonly caller: Caller;
  readonly body: Form;
  readonly command: Command;
  readonly rulebook: Rulebook;
  readonly known: KnownChild;
  /** The child's claim to an application that has ended, which will point to this one. */
  readonly claim: ChildClaim | undefined;
  readonly categorized: Categorized;
  readonly claims: readonly Claim[];
  readonly number: ApplicationNumber;
}

async function submit(context: Context, submitting: Submitting) {
  const { table } = context;
  const { caller, body, command, rulebook, known, claim, categorized, claims, number } = submitting;
  const { bornOn } = known;
  const { child, territory, wantedStart, language, groupType, district, specialNeeds } = body;
  const { windowDays } = rulebook.twins;
  const [guardianships, siblings] = await Promise.all([
    listGuardianships(table, child),
    readSiblings(context, caller, { child, bornOn, territory }, windowDays),
  ]);
  const now = context.now();
  const { batch, writes: batchWrites } = await joinBatch(table, { number, bornOn, territory }, siblings.waiting, windowDays, {
    command,
    now,
  });
  const content: ApplicationContent = {
    number,
    territory,
    child,
    guardians: guardianships.filter(({ state }) => state === 'verified').map(({ person }) => person),
    state: 'waiting',
    category: categorized.category,
    reason: { ...categorized.reason },
    submittedAt: command.at,
    bornOn,
    statuses: [],
    kind: 'new',
    wantedStart,
    language,
    consent: { text: rulebook.consent.version, at: command.at },
    ...(isGroupType(groupType) ? { groupType } : {}),
    ...(district === undefined ? {} : { district }),
    ...(specialNeeds === undefined ? {} : { specialNeeds: await sealedNeeds(context, child, specialNeeds) }),
    ...(claims.length === 0 ? {} : { claims }),
    ...(batch === undefined ? {} : { batch }),
  };
  const data = { rulebook: rulebook.version, consent: rulebook.consent.version, claims: claims.map(({ status }) => status) };
  const saved = saveApplication(undefined, content, command, { kind: 'application-submitted', data, cause: 'applied', now });
  const told = { submittedAt: isoOf(command.at), ...papersDue(claims, rulebook) };
  const notices = noticesFor(saved.event, 'application-accepted', content, told);
  const writes = [claimChild(content, claim), ...saved.writes, ...batchWrites, ...siblings.checks, ...noticeWrites(notices)];
  const receipt = await commit(table, command, writes, await viewApplication(context, saved.application, command.at));
  // Only now: a number that was drawn and not taken must not look like somebody's double. A pair missed by a crash here is met by the next import.
  const likeness = { bornOn, childName: known.name, guardians: content.guardians, byIin: known.iin !== undefined };
  await recordLikeness(table, await context.vault(), { territory, number, submittedAt: command.at, now: context.now() }, likeness);
  return receipt;
}

type KnownChild = ChildIdentity & { readonly bornOn: Day };

/** What is known of a child whose verified guardian the caller is; else a refusal that tells a stranger nothing of the child. */
async function findChild({ table, vault }: Context, { person, children }: Caller, child: string): Promise<KnownChild | Refusal> {
  const unknown = refuse('child-unknown', { child });
  if (!children.includes(child)) {
    const guardianship = await readGuardianship(table, person, child);
    return guardianship === undefined ? unknown : refuse('child-unverified', { state: guardianship.state });
  }
  const known = (await readChild(table, await vault(), child))?.reveal();
  return known?.bornOn === undefined ? unknown : { ...known, bornOn: known.bornOn };
}

/** The claim of the child in the territory, if its application has ended; undefined if there was none; a refusal with the number if it lives. */
async function findEnded({ table }: Context, { child, territory }: Form): Promise<ChildClaim | undefined | Refusal> {
  const claim = readAs(ClaimItem, await table.get('records', childApplicationKey(child, territory)));
  if (claim === undefined) return undefined;
  const first = await readApplication(table, claim.number);
  // One that was merged away ended, but the child's place is the one it was merged into.
  const application = first?.mergedInto === undefined ? first : await readApplication(table, first.mergedInto);
  const lives = application !== undefined && !hasEnded(application.state);
  return lives ? refuse('child-has-application', { application: application.number }) : claim;
}

async function claimsOf(
  { child, claims }: Form,
  { at }: Command,
  rulebook: Rulebook,
  context: Context,
): Promise<readonly Claim[] | Refusal> {
  const made: Claim[] = [];
  for (const { status, evidence } of claims) {
    if (made.some((one) => one.status === status)) return refuse('claim-exists', { state: 'claimed' });
    const sealed = evidence && (await (await context.vault()).seal(...proofPlace(child, status, 'evidence'), evidence));
    const claim = makeClaim(status, at, { rulebook, calendar: context.calendar() }, sealed);
    if (isRefusal(claim)) return claim;
    made.push(claim);
  }
  return made;
}

/** The number of the conclusion says that the child has special needs: it stands under the child's key. */
async function sealedNeeds({ vault }: Context, child: string, { conclusion, issuedOn }: NonNullable<Form['specialNeeds']>) {
  return { conclusion: await (await vault()).seal(...conclusionPlace(child), conclusion), issuedOn };
}

async function isAnothers({ table }: Context, number: string, child: string): Promise<boolean> {
  const holder = await readApplication(table, number);
  return holder !== undefined && holder.child !== child;
}
