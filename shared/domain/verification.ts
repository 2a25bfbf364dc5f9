// Replays the protocol of a round from what anybody can download, and stops at the first thing that is not as it must be. Seals and roots show that
// nothing was changed since it was published; a digest noted before the first voucher, that the round was decided by what was public then; the walk, that
// the awards follow from it. What nobody outside the city can see is said too, line by line: it is the city's word.

import { canonicalText, digestOf, type Canonical } from './digest.ts';
import { faultOfInput } from './inputChecks.ts';
import { checkOrder, type Violation } from './invariants.ts';
import { leafHash, rootOf } from './merkle.ts';
import { hexOf } from './orderKey.ts';
import { outcomeAt, protocolOf, type Outcome, type ProtocolRow } from './protocol.ts';
import type { Fault } from './protocolFaults.ts';
import { protocolHeadShape, publishedQueueShape, totalsOf, type ProtocolHead } from './protocolFile.ts';
import { factsOf, keysOf, nameOf, readRows } from './protocolReading.ts';
import { headSeal, leafText, rowsPerPage } from './protocolTree.ts';
import type { RoundInput } from './round.ts';
import { checkNobodySkipped, checkProportion, checkQuota } from './roundChecks.ts';
import { parseInstant } from './time.ts';
import { onTheCitysWord, servedAsTwins } from './verificationLimits.ts';

/** What somebody noted earlier and wants to hold it against. */
export interface Noted {
  readonly digest?: string | undefined;
  readonly root?: string | undefined;
}

export interface Verification {
  /** What was checked and held, in plain words and in order. */
  readonly held: readonly string[];
  /** What the awards rest on and nobody outside the city can check. */
  readonly trusted: readonly string[];
  /** The first thing that did not. */
  readonly fault?: Fault;
  /** The round is not over, so there is nothing yet to replay. */
  readonly isEarly?: true;
}

/** Checks a downloaded protocol, its pages and rows in any order. */
export function verifyProtocol(file: unknown, noted: Noted = {}): Verification {
  const held: string[] = [];
  const trusted: string[] = [];
  const fault = replay(file, noted, { hold: (words) => held.push(words), trust: (words) => trusted.push(...words) });
  if (fault === undefined) return { held, trusted };
  return fault.field === unpublished ? { held, trusted, fault, isEarly: true } : { held, trusted, fault };
}

/** What a protocol lacks while its round is under way. */
const unpublished = 'head.outcome';

interface Told {
  readonly hold: (words: string) => void;
  readonly trust: (words: readonly string[]) => void;
}

function replay(file: unknown, noted: Noted, { hold, trust }: Told): Fault | undefined {
  const { head: rawHead, pages: rawPages, queue: rawQueue } = partsOf(file);
  const read = protocolHeadShape.safeParse(rawHead);
  if (!read.success) return { field: ['head', ...(read.error.issues[0]?.path ?? [])].join('.'), why: 'it is not as a protocol has it' };
  const head = read.data;
  const headFault = faultOfHead(head, Object(rawHead) as Record<string, unknown>, noted);
  if (headFault !== undefined) return headFault;
  hold(`the frozen input has the digest ${head.digest}${noted.digest === undefined ? '' : ', the one you noted'}`);
  const { input, outcome, state } = head;
  if (outcome === undefined || (state !== 'finished' && state !== 'cancelled')) {
    return {
      field: unpublished,
      why: `the round is ${state} and its protocol is not published; note the digest and come back when it is over`,
    };
  }
  const found = readRows(rawPages, head);
  if ('fault' in found) return found.fault;
  const { rows } = found;
  hold(`each of ${rows.length} rows fits its seal, none is missing and none stands twice`);
  const treeFault = faultOfTree(rows, outcome);
  if (treeFault !== undefined) return treeFault;
  hold(`the rows make the root ${outcome.root}${noted.root === undefined ? '' : ', the one you noted'}`);
  const keys = keysOf(rows);
  const order = faultOf(checkOrder(keys), rows, 'order');
  if (order !== undefined) return order;
  if (digestOf(keys) !== input.queueDigest)
    return { field: 'head.input.queueDigest', why: 'these are not the rows of the queue that was frozen' };
  hold(
    `the queue stands in the legal order and is the one the digest names${noted.digest === undefined ? '' : ', frozen before you noted it'}`,
  );
  const published = comparePublished(rawQueue, input);
  if (typeof published === 'object') return published;
  if (published === 'same') hold(`the city shows this very queue as its published version ${input.queueVersion}`);
  const inputFault = faultOfInput(input, keys);
  if (inputFault !== undefined) return { field: `head.input.${inputFault.field}`, why: inputFault.why };
  const facts = { input, keys, ended: state, ...factsOf(rows) };
  const outcomes = protocolOf(facts);
  if (!(outcomes instanceof Uint8Array)) return { ...nameOf(rows, outcomes.row), field: 'outcome', why: outcomes.why };
  const misfit = rows.find((row) => textOf(row) !== textOf(outcomeAt(outcomes, row.row)));
  if (misfit !== undefined) {
    const expected = outcomeAt(outcomes, misfit.row);
    const field = misfit.outcome === expected.outcome ? 'place' : 'outcome';
    return { ...nameOf(rows, misfit.row), field, why: `${textOf(misfit)} stands there, and ${textOf(expected)} follows from the input` };
  }
  const isWhole = state === 'finished';
  const awarded = isWhole ? `exactly these ${facts.issued.size} rows` : `these ${facts.issued.size} rows first`;
  hold(
    `plan ${input.plan.name} awards ${awarded}, each at its place; ${facts.skips.size} are passed over with a reason; ${servedAsTwins(input, facts.issued)}`,
  );
  const round = { input, keys, outcomes, ended: state };
  const violations = [...checkQuota(round), ...checkNobodySkipped(round), ...checkProportion(round)];
  const broken = faultOf(violations, rows, 'outcome');
  if (broken !== undefined) return broken;
  hold(
    isWhole
      ? `${facts.issued.size} of ${input.count} vouchers${moneyOf(head)}; nobody was left behind one who was served, twins fared together, the plan's proportion held`
      : `the round was cancelled after ${facts.issued.size} of ${input.count} vouchers${moneyOf(head)}; those served are the first turns of the plan, and nobody after them was served`,
  );
  const totals = canonicalText(totalsOf(keys, outcomes));
  if (totals !== canonicalText(outcome.totals) || outcome.awarded !== facts.issued.size)
    return { field: 'head.outcome.totals', why: 'they are not the sums of the rows' };
  hold('the totals are the sums of the rows');
  trust(onTheCitysWord(input, facts, { isNoted: noted.digest !== undefined, isPublished: published === 'same' }));
  return undefined;
}

function partsOf(file: unknown): { readonly head?: unknown; readonly pages?: unknown; readonly queue?: unknown } {
  return typeof file === 'object' && file !== null ? file : {};
}

function faultOfHead(head: ProtocolHead, raw: Readonly<Record<string, unknown>>, noted: Noted): Fault | undefined {
  const digest = digestOfJson(raw['input']);
  if (digest !== head.digest) return { field: 'head.input', why: `its digest is ${digest ?? 'none'}, and ${head.digest} was published` };
  if (headSeal(raw) !== head.seal) return { field: 'head', why: 'it does not fit its seal' };
  if (noted.digest !== undefined && noted.digest !== head.digest)
    return {
      field: 'head.digest',
      why: `you noted ${noted.digest} before, and now it is ${head.digest}: the input was changed after you saw it`,
    };
  if (noted.root !== undefined && noted.root !== head.outcome?.root)
    return { field: 'head.outcome.root', why: `you noted ${noted.root}, and now it is ${head.outcome?.root ?? 'not there'}` };
  const { input } = head;
  if (input.territory !== head.territory || input.round !== head.round)
    return { field: 'head.round', why: 'its input is that of another round' };
  return undefined;
}

/** What the city's page of that version of the queue said when the protocol was downloaded: absent where it is not kept any more. */
function comparePublished(raw: unknown, { queueVersion, queueDigest, queueAsOf, rows }: RoundInput): Fault | 'same' | 'unknown' {
  if (raw === undefined) return 'unknown';
  const read = publishedQueueShape.safeParse(raw);
  if (!read.success) return { field: 'queue', why: 'it is not as a saved protocol has it' };
  const { version, digest, asOf, total } = read.data;
  if (version === queueVersion && digest === queueDigest && total === rows && parseInstant(asOf) === queueAsOf) return 'same';
  return { field: 'queue', why: `version ${queueVersion} of the queue was published as another list: its digest is ${digest}` };
}

function digestOfJson(value: unknown): string | undefined {
  try {
    return digestOf(canonicalText(value as Canonical));
  } catch (error) {
    // A fraction, or text that is none: it has no digest.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function faultOfTree(rows: readonly ProtocolRow[], { root, pageRoots }: NonNullable<ProtocolHead['outcome']>): Fault | undefined {
  const leaves = rows.map((row) => leafHash(leafText(row)));
  const roots = pageRoots.map((_, page) => rootOf(leaves.slice(page * rowsPerPage, (page + 1) * rowsPerPage)));
  const other = roots.findIndex((one, page) => hexOf(one) !== pageRoots[page]);
  if (other >= 0) return { field: `head.outcome.pageRoots.${other}`, why: 'the rows of this page give another root' };
  return hexOf(rootOf(roots)) === root ? undefined : { field: 'head.outcome.root', why: 'the pages give another root' };
}

function textOf(outcome: Outcome): string {
  if (outcome.outcome === 'awarded') return `awarded at place ${outcome.place}`;
  return outcome.outcome === 'passed-over' ? `passed over: ${outcome.reason}` : outcome.outcome;
}

/** The first violation as a fault; one that is about a number names its row. */
function faultOf([violation]: readonly Violation[], rows: readonly ProtocolRow[], field: string): Fault | undefined {
  if (violation === undefined) return undefined;
  const row = rows.find(({ number }) => number === violation.of);
  if (row === undefined) return { field: `round ${violation.of}`, why: `${violation.why} (${violation.invariant})` };
  return { row: row.row, number: row.number, field, why: `${violation.why} (${violation.invariant})` };
}

function moneyOf({ input: { sizing, count } }: ProtocolHead): string {
  return sizing.by === 'budget' ? `, ${count * sizing.costEach} of ${sizing.budget} tiyn at most` : '';
}
