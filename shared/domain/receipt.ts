// What the provider says came of an SMS after it took it: that the phone has it, or why not. Whoever reads such a line believes it little: it may come
// twice, late, out of order, for a message that is not ours or about another number, and its words are the provider's.

import * as z from 'zod';

export interface Receipt {
  /** The provider's id of the message. */
  readonly message: string;
  /** The number it is about, as the provider has it; never kept and never logged. */
  readonly destination: string;
  readonly delivered: boolean;
  /** Why not, as a code; `delivered` where it was. */
  readonly reason: ReceiptReason;
}

export const receiptReasons = [
  'delivered',
  'number-wrong',
  'unreachable',
  'opted-out',
  'blocked-by-phone',
  'blocked-by-carrier',
  'carrier-away',
  'too-dear',
  'body-wrong',
  'our-limit',
  'unknown',
  'unheard-of',
] as const;
export type ReceiptReason = (typeof receiptReasons)[number];

/** What says something about the number itself: its person should look at it. */
const aboutNumber: ReadonlySet<string> = new Set<ReceiptReason>([
  'number-wrong',
  'unreachable',
  'opted-out',
  'blocked-by-phone',
  'unknown',
]);
export const isAboutNumber = (reason: string): boolean => aboutNumber.has(reason);

/** What is between us and the provider, words nobody has seen before among it: it says nothing of any number, and another one would fare alike. */
const aboutProvider: ReadonlySet<string> = new Set<ReceiptReason>(['too-dear', 'body-wrong', 'our-limit', 'unheard-of']);
export const isAboutProvider = (reason: string): boolean => aboutProvider.has(reason);

const Line = z.object({
  notification: z.object({ messageId: z.string().min(8).max(100) }),
  delivery: z.object({ destination: z.string().max(40), providerResponse: z.string().max(300).optional() }),
  status: z.enum(['SUCCESS', 'FAILURE']),
});

/** In the provider's words, as its documentation lists them. */
const said: readonly (readonly [RegExp, ReceiptReason])[] = [
  [/invalid phone number/i, 'number-wrong'],
  [/phone is currently unreachable/i, 'unreachable'],
  [/opted out/i, 'opted-out'],
  [/phone has blocked sms|phone is on a blocked list/i, 'blocked-by-phone'],
  [/blocked (?:as spam )?by phone carrier|carrier has blocked|destination is on a blocked list/i, 'blocked-by-carrier'],
  [/carrier is currently unreachable/i, 'carrier-away'],
  [/exceed max price/i, 'too-dear'],
  [/message body is invalid/i, 'body-wrong'],
  [/no quota left|spend(?:ing)? limit|quota/i, 'our-limit'],
  [/unknown error attempting to reach phone/i, 'unknown'],
];

/** The receipt a line of the provider's log is; undefined where it is none. */
export function readReceipt(line: string): Receipt | undefined {
  const read = Line.safeParse(jsonOf(line));
  if (!read.success) return undefined;
  const { notification, delivery, status } = read.data;
  const { destination, providerResponse = '' } = delivery;
  const delivered = status === 'SUCCESS';
  const reason = delivered ? 'delivered' : (said.find(([words]) => words.test(providerResponse))?.[1] ?? 'unheard-of');
  return { message: notification.messageId, destination, delivered, reason };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
