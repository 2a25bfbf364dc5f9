// One JSON line per thing worth knowing, under a code from this list. Only codes, ids and numbers may be logged: the types leave no room for a
// name, an IIN, a phone or anything somebody typed.

export type LogCode =
  | 'absences-watched'
  | 'access-refused'
  | 'code-not-sent'
  | 'code-sent'
  | 'claim-not-reviewed'
  | 'claims-reviewed'
  | 'conflict-retried'
  | 'contract-not-ended'
  | 'contracts-ended'
  | 'guardianships-settled'
  | 'job-finished'
  | 'job-failed'
  | 'job-stopped-early'
  | 'left-to-next-run'
  | 'not-dealt-with'
  | 'marks-pinned'
  | 'audit-sealed'
  | 'notice-sent'
  | 'notice-stale'
  | 'notice-superseded'
  | 'notice-undeliverable'
  | 'notice-waits'
  | 'digest-sent'
  | 'sms-over-budget'
  | 'sms-perhaps-twice'
  | 'sms-not-taken'
  | 'waiting-brought'
  | 'notice-failed'
  | 'notice-given-up'
  | 'notices-unsent'
  | 'places-offered'
  | 'protocol-not-published'
  | 'protocol-published'
  | 'push-not-set-up'
  | 'endpoint-left'
  | 'queue-published'
  | 'queue-unchanged'
  | 'request-failed'
  | 'sheets-presented'
  | 'timesheets-escalated'
  | 'update-ready'
  | 'update-finished'
  | 'revocations-settled'
  | 'vouchers-over-age'
  | 'people-erased'
  | 'families-warned'
  | 'round-finished'
  | 'round-not-issued'
  | 'scheduled-round-failed'
  | 'scheduled-round-approved'
  | 'scheduled-round-waits'
  | 'vouchers-expired'
  | 'families-reminded'
  | 'families-moved-up'
  | 'window-unknown'
  | 'signing-reminded'
  | 'months-passed'
  | 'extension-calendar-changed'
  | 'extension-finished'
  | 'months-unreadable'
  | 'receipts-taken'
  | 'receipt-not-taken'
  | 'register-waits'
  | 'register-finished';

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(code: LogCode, fields?: LogFields): void;
  error(code: LogCode, fields?: LogFields): void;
}

/** Writes lines through `write`; a Lambda gives it standard output. */
export function logTo(write: (line: string) => void): Log {
  const line = (level: 'info' | 'error', code: LogCode, fields: LogFields = {}) => write(JSON.stringify({ level, code, ...fields }));
  return { info: (code, fields) => line('info', code, fields), error: (code, fields) => line('error', code, fields) };
}

/** The class and the place of an error, without its message: a message may quote what a person sent. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  // The stack begins with the message, which may itself have lines that look like places.
  const frames = error.stack?.split(error.message || '\n').at(-1);
  const place = frames?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return { error: error.name, ...(place === undefined ? {} : { place: place.trim() }) };
}
