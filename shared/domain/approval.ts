// What one person has drafted waits for another: a round, an update of the queue, an extension of deadlines, a payment register, a role. Here stands who of
// those who look may decide it: nobody decides what they drafted, nor a role of their own.

import type { Instant } from './time.ts';

export const approvalKinds = ['round', 'update', 'extension', 'register', 'appointment'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

export interface WaitingApproval {
  readonly kind: ApprovalKind;
  readonly id: string;
  /** Since when it waits. */
  readonly at: Instant;
  readonly draftedBy: string;
  /** Whose role it is to be; of an appointment alone. */
  readonly person?: string;
  /** What it is known by in a list: days, numbers and codes. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** Whether it is for that person to decide, once a role allows it. */
export function decidesFor({ draftedBy, person }: Pick<WaitingApproval, 'draftedBy' | 'person'>, by: string): boolean {
  return by !== draftedBy && by !== person;
}

/** The name of its entry in the list: what has waited longest comes first. */
export function approvalEntry({ kind, id, at }: Pick<WaitingApproval, 'kind' | 'id' | 'at'>): string {
  return `${String(at).padStart(15, '0')}#${kind}#${id}`;
}
