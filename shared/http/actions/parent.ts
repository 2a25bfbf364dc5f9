// What a person may with their own account, and a guardian with what is their child's, for as long as they are the guardian.

import type { Action } from '../rule.ts';

const self = { relation: 'self' } as const;
const ofChild = { relation: 'guardian-now', of: 'child' } as const;
const ofApplication = { relation: 'guardian-now', of: 'application' } as const;
const ofVoucher = { relation: 'guardian-now', of: 'voucher' } as const;
const ofContract = { relation: 'guardian-now', of: 'contract' } as const;

export const parentActions = {
  'own account: look': { does: 'look', may: self },
  'own account: change': { does: 'change', may: self },
  'own data: take': { does: 'look', may: self },
  'own account: erase': { does: 'change', may: self },
  'own phones: change': { does: 'change', may: self },
  'own roles: look': { does: 'look', may: self },
  'own roles: answer and leave': { does: 'change', may: self },
  'own sessions: end': { does: 'change', may: self },
  'own devices: change': { does: 'change', may: self },
  'own messages: read': { does: 'look', may: self },
  'own children: look': { does: 'look', may: self },
  'own child’s looks: look': { does: 'look', may: ofChild },
  'own child: name': { does: 'change', may: self },
  'own files: list': { does: 'look', may: self },
  'application: submit': { does: 'change', may: self },
  'own application: look': { does: 'look', may: ofApplication },
  'own application: change': { does: 'change', may: ofApplication },
  'own voucher: look': { does: 'look', may: ofVoucher },
  'own voucher: answer': { does: 'change', may: ofVoucher },
  'own voucher: appeal': { does: 'change', may: ofVoucher },
  'own waiting lists: change': { does: 'change', may: ofVoucher },
  'place: ask': { does: 'change', may: ofVoucher },
  'own contract: look': { does: 'look', may: ofContract },
  'own contract: change': { does: 'change', may: ofContract },
  'own month: look': { does: 'look', may: ofContract },
  'own month: sign': { does: 'change', may: ofContract },
  'own month: dispute': { does: 'change', may: ofContract },
  'own child: not there': { does: 'change', may: ofContract },
} as const satisfies Record<string, Action>;
