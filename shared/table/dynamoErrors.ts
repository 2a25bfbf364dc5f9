// What each of DynamoDB's errors means for us, in one place: a business answer, a retry, a slow retry, or a bug. A conflict or throttling is
// never shown as a refusal, and a code nobody has thought about is a bug, loudly. A cancelled transaction carries the items it met, so it is
// never thrown on: its words would end in a log.

import { ConditionalCheckFailedException, TransactionCanceledException, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { itemOf } from './limits.ts';
import { TableBusy, TableMisuse, type Clash, type Item } from './table.ts';

type Meaning = 'clash' | 'retry' | 'retry slowly' | 'bug';

const meanings: Readonly<Record<string, Meaning>> = {
  ConditionalCheckFailed: 'clash',
  ConditionalCheckFailedException: 'clash',
  TransactionConflict: 'retry',
  TransactionConflictException: 'retry',
  TransactionInProgressException: 'retry',
  ThrottlingError: 'retry slowly',
  ThrottlingException: 'retry slowly',
  ProvisionedThroughputExceeded: 'retry slowly',
  ProvisionedThroughputExceededException: 'retry slowly',
  RequestLimitExceeded: 'retry slowly',
  // The SDK has tried these several times itself; what it wrote, if anything, our own retry recognises.
  InternalServerError: 'retry slowly',
  ServiceUnavailable: 'retry slowly',
  TimeoutError: 'retry slowly',
  ECONNRESET: 'retry slowly',
  ECONNREFUSED: 'retry slowly',
  EPIPE: 'retry slowly',
  ETIMEDOUT: 'retry slowly',
  ValidationError: 'bug',
  ValidationException: 'bug',
  ItemCollectionSizeLimitExceeded: 'bug',
  ItemCollectionSizeLimitExceededException: 'bug',
  IdempotentParameterMismatchException: 'bug',
};

/** Waiting between tries: how often, how, and with what jitter. */
export interface Pacing {
  /** How often one request is sent, the SDK's own retries (which wait a second and more when throttled) included; then TableBusy. */
  readonly attempts: number;
  pause(milliseconds: number): Promise<void>;
  /** 0 to below 1. */
  random(): number;
}

/** Guards that did not hold, and whether an earlier try of the same request might have been the one that changed things. */
interface Refused {
  readonly clashes: readonly Clash[];
  readonly isRetried: boolean;
}

/** Sends until there is an answer; `onClash` turns failed guards into one. Throws TableBusy when retrying did not help, TableMisuse for a bug. */
export async function sendPatiently<T>(pacing: Pacing, send: () => Promise<T>, onClash?: (refused: Refused) => T): Promise<T> {
  let sent = 0;
  for (let round = 1; ; round++) {
    try {
      return await send();
    } catch (error) {
      const meaning = meaningOf(error);
      sent += Math.max(1, metadataOf(error, 'attempts'));
      if (meaning === 'clash' && onClash) return onClash({ clashes: clashesOf(error), isRetried: sent > 1 });
      if (meaning !== 'retry' && meaning !== 'retry slowly') throw asBug(error);
      if (sent >= pacing.attempts) throw new TableBusy(`gave up after ${sent} tries: ${codesOf(error).join(', ')}`);
      await pauseBefore(pacing, round, meaning);
    }
  }
}

/** Full jitter: anywhere between at once and a ceiling that doubles. */
export async function pauseBefore(pacing: Pacing, round: number, meaning: 'retry' | 'retry slowly'): Promise<void> {
  const [first, most] = meaning === 'retry' ? [25, 400] : [100, 2000];
  await pacing.pause(pacing.random() * Math.min(most, first * 2 ** (round - 1)));
}

/** Clashes win only when nothing else stood in the way; a bug wins over all. */
function meaningOf(error: unknown): Meaning {
  const found = new Set(codesOf(error).map((code) => meanings[code] ?? 'bug'));
  if (found.size === 0 || found.has('bug')) return isServerFault(error) ? 'retry slowly' : 'bug';
  if (found.has('retry slowly')) return 'retry slowly';
  return found.has('retry') ? 'retry' : 'clash';
}

function codesOf(error: unknown): readonly string[] {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None').filter((code) => code !== 'None');
  }
  if (!(error instanceof Error)) return [];
  // Errors of the network have their code beside a general name.
  return 'code' in error && typeof error.code === 'string' ? [error.code] : [error.name];
}

function clashesOf(error: unknown): readonly Clash[] {
  if (error instanceof ConditionalCheckFailedException) return [{ index: 0, found: plainItem(error.Item) }];
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap((reason, index) =>
    reason.Code === 'ConditionalCheckFailed' ? [{ index, found: plainItem(reason.Item) }] : [],
  );
}

/** The document client turns answers into plain items, but not the items inside errors. */
function plainItem(item: Record<string, AttributeValue> | undefined): Item | undefined {
  return item === undefined ? undefined : itemOf(unmarshall(item));
}

function asBug(error: unknown): unknown {
  const codes = codesOf(error);
  if (error instanceof TransactionCanceledException) {
    const strange = codes.filter((code) => (meanings[code] ?? 'bug') === 'bug');
    return new TableMisuse(`transaction cancelled without a business reason: ${strange.join(', ') || 'no reason given'}`);
  }
  // DynamoDB writes values in braces; the words before them are enough.
  if (error instanceof Error && codes.some((code) => meanings[code] === 'bug')) return new TableMisuse(error.message.split('{')[0] ?? '');
  return error;
}

function isServerFault(error: unknown): boolean {
  return metadataOf(error, 'httpStatusCode') >= 500;
}

function metadataOf(error: unknown, name: 'attempts' | 'httpStatusCode'): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  const metadata = error.$metadata;
  const value: unknown = typeof metadata === 'object' && metadata !== null && name in metadata ? Reflect.get(metadata, name) : 0;
  return typeof value === 'number' ? value : 0;
}
