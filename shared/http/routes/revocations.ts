// Taking a voucher away: proposed and decided by the department, seen and appealed by the family.

import * as z from 'zod';
import * as c from '../contracts/revocations.ts';
import { TerritoryId, VoucherId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const inTerritory = z.strictObject({ territory: TerritoryId });
const ofVoucher = z.strictObject({ territory: TerritoryId, voucher: VoucherId });
const ofMine = z.strictObject({ voucher: VoucherId });

const here = '/v1/department/territories/{territory}';
const mine = '/v1/me/vouchers/{voucher}/revocation';

export const revocationRoutes = {
  proposeRevocation: {
    method: 'POST',
    path: `${here}/vouchers/{voucher}/revocation`,
    audience: 'department',
    action: 'voucher’s withdrawal: propose',
    personal: { what: 'revocation', why: 'voucher' },
    summary:
      'Propose to take a voucher away, with a reason and a paper; the family is told at once, its days stand still, another person decides',
    params: ofVoucher,
    body: c.ProposeRevocation,
    reply: c.Revocation,
    status: 201,
    refusals: [
      'voucher-unknown',
      'own-family',
      'voucher-ended',
      'revocation-open',
      'revocation-settled-before',
      'document-not-yet-issued',
      'territory-unknown',
      'rulebook-none',
    ],
  },
  showRevocation: {
    method: 'GET',
    path: `${here}/vouchers/{voucher}/revocation`,
    audience: 'department',
    action: 'voucher’s withdrawal: look',
    personal: { what: 'revocation', why: 'voucher' },
    summary: 'The newest revocation of a voucher with its paper; every look is written down',
    params: ofVoucher,
    reply: c.RevocationFile,
    refusals: ['revocation-unknown'],
  },
  listRevocations: {
    method: 'GET',
    path: `${here}/revocations`,
    audience: 'department',
    action: 'voucher’s withdrawal: look',
    personal: { what: 'revocation', why: 'voucher' },
    summary: 'Revocations that are not at their end, proposed longest ago first, with what you may do',
    params: inTerritory,
    query: c.RevocationPage,
    reply: c.Revocations,
    refusals: [],
  },
  decideRevocation: {
    method: 'POST',
    path: `${here}/vouchers/{voucher}/revocation/decide`,
    audience: 'department',
    action: 'voucher’s withdrawal: decide',
    personal: { what: 'revocation', why: 'voucher' },
    summary: 'Decide what another person proposed; after `revoke` the family has its days to appeal, and the voucher lives on meanwhile',
    params: ofVoucher,
    body: c.DecideRevocation,
    reply: c.Revocation,
    refusals: [
      'revocation-unknown',
      'own-family',
      'move-forbidden',
      'same-person',
      'calendar-unknown',
      'territory-unknown',
      'rulebook-none',
    ],
  },
  settleAppeal: {
    method: 'POST',
    path: `${here}/vouchers/{voucher}/revocation/settle`,
    audience: 'department',
    action: 'voucher’s withdrawal: decide',
    personal: { what: 'revocation', why: 'voucher' },
    summary:
      'Settle a family’s appeal: uphold the decision, which ends the voucher at once, or grant the appeal; not by who proposed or decided',
    params: ofVoucher,
    body: c.SettleAppeal,
    reply: c.Revocation,
    refusals: ['revocation-unknown', 'own-family', 'move-forbidden', 'decider-settles', 'proposer-settles', 'calendar-unknown'],
  },
  showMyRevocation: {
    method: 'GET',
    path: mine,
    audience: 'parent',
    action: 'own voucher: look',
    summary: 'Why your voucher is to be taken away, on which paper, and until when you may appeal',
    params: ofMine,
    reply: c.MyRevocation,
    refusals: ['revocation-unknown'],
  },
  appealRevocation: {
    method: 'POST',
    path: `${mine}/appeal`,
    audience: 'parent',
    action: 'own voucher: appeal',
    summary: 'Appeal against the decision to take your voucher away; it stays valid until the appeal is settled',
    params: ofMine,
    body: c.AppealRevocation,
    reply: c.Revocation,
    refusals: ['revocation-unknown', 'move-forbidden', 'appeal-deadline-passed'],
  },
} as const satisfies Record<string, Route>;
