// What a caller reads when the answer is no: RFC 9457 problem documents with a stable code, a text in Kazakh, Russian and English that ends in
// a next step, and the numbers behind it. Input is never echoed. Every refusal of the domain has its line here; a missing one does not compile.

import { isoOf } from '../domain/time.ts';
import { isRefusal, type Refusal, type RefusalName } from '../domain/refusal.ts';
import { problemTexts, refusalReplies, type Text } from './problemTexts.ts';

export type ProblemCode = keyof typeof problemStatus;

/** Statuses of what the door itself says, before or around any rule. */
export const problemStatus = {
  'request-invalid': 400,
  'idempotency-key-required': 400,
  unauthenticated: 401,
  'session-ended': 401,
  'stronger-sign-in-needed': 401,
  'identity-not-verified': 403,
  forbidden: 403,
  'not-found': 404,
  'changed-meanwhile': 409,
  'body-too-large': 413,
  'idempotency-key-reused': 422,
  'too-busy': 503,
  'internal-error': 500,
} as const;

/** Thrown by `orRefuse`, caught by `serve`, and nowhere else. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refusal);
    this.refusal = refusal;
  }
}

/** The value, or the end of the request with the rule's refusal. Given a refusal alone it never returns. */
export function orRefuse<T>(value: T): Exclude<T, Refusal> {
  if (isRefusal(value)) throw new Refused(value);
  return value as Exclude<T, Refusal>;
}

/** Thrown by the door for its own codes. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];
  constructor(code: ProblemCode, fields: readonly FieldProblem[] = []) {
    super(code);
    this.code = code;
    this.fields = fields;
  }
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
  readonly messageKk?: string;
  readonly messageRu?: string;
}

export interface ProblemReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export function replyToProblem({ code, fields }: Problem): ProblemReply {
  return document(problemStatus[code], code, problemTexts[code], fields.length === 0 ? {} : { fields });
}

export function replyToRefusal({ refusal, because }: Refusal): ProblemReply {
  const told = Object.entries(because).filter(([name, value]) => !untold.has(name) && !isAsked(refusal, value));
  const numbers = Object.fromEntries(told.map(([name, value]) => [name, shown(name, value)]));
  const { status, ...text } = refusalReplies[refusal];
  return document(status, refusal, text, told.length === 0 ? {} : { because: numbers });
}

/** Of what is not known the name is just what was sent. Whose days the calendar does not know is no name: the rule came to them by itself. */
function isAsked(refusal: RefusalName, value: unknown): boolean {
  return refusal.endsWith('-unknown') && refusal !== 'calendar-unknown' && typeof value === 'string';
}

/**
 * What the caller sent is not repeated to them, and who drafted a round is nobody else's business. What is known instead of something
 * unknown comes as a list.
 */
const untold: ReadonlySet<string> = new Set([
  'category',
  'child',
  'first',
  'import',
  'number',
  'person',
  'plan',
  'preschool',
  'round',
  'territory',
  'version',
  'voucher',
]);

/** Names under which a refusal brings an instant. */
const instants: ReadonlySet<string> = new Set(['deadline', 'at', 'from', 'opens', 'since']);

/** Instants are numbers inside and ISO text outside. */
function shown(name: string, value: unknown): unknown {
  const isInstant = instants.has(name) && typeof value === 'number';
  return isInstant ? isoOf(value as Parameters<typeof isoOf>[0]) : value;
}

/** The code in words, as `Confirm deadline passed`: short, and the same for every occurrence. */
export function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/^iin\b/, 'IIN');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function document(status: number, code: string, text: Text, more: Readonly<Record<string, unknown>>): ProblemReply {
  return {
    status,
    body: {
      type: `urn:kezek:problem:${code}`,
      title: titleOf(code),
      status,
      code,
      detail: text.en,
      detailKk: text.kk,
      detailRu: text.ru,
      ...more,
    },
  };
}
