// What a parent may do about themselves and their children, and what the department decides about whose child it is.

import * as z from 'zod';
import * as c from '../contracts/families.ts';
import { Me } from '../contracts/parent.ts';
import { TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const ofPhone = z.strictObject({ phone: c.PhoneId });
const inTerritory = z.strictObject({ territory: TerritoryId });
const ofGuardianship = z.strictObject({ territory: TerritoryId, guardianship: c.GuardianshipId });

export const familyRoutes = {
  updateMySettings: {
    method: 'PUT',
    path: '/v1/me/settings',
    audience: 'parent',
    action: 'own account: change',
    summary: 'Your language, e-mail and which news reach you; messages with a legal deadline always do',
    body: c.UpdateMySettings,
    reply: Me,
    refusals: [],
  },
  addMyPhone: {
    method: 'POST',
    path: '/v1/me/phones',
    audience: 'parent',
    action: 'own phones: change',
    summary: 'Name a phone of yours, at most three: a code is sent to it, good for five minutes',
    body: c.AddPhone,
    reply: c.PhoneAsked,
    limit: 'send-code',
    refusals: ['phone-not-ours', 'phones-too-many', 'codes-too-many'],
  },
  verifyMyPhone: {
    method: 'POST',
    path: '/v1/me/phones/{phone}/verify',
    audience: 'parent',
    action: 'own phones: change',
    summary: 'The code that came by SMS: from now on messages go there, and no longer to somebody who had the number before',
    params: ofPhone,
    body: c.VerifyPhone,
    reply: c.MyPhone,
    limit: 'try-code',
    refusals: ['phone-unknown', 'code-unknown', 'code-expired', 'code-tries-spent', 'code-wrong'],
  },
  removeMyPhone: {
    method: 'POST',
    path: '/v1/me/phones/{phone}/remove',
    audience: 'parent',
    action: 'own phones: change',
    summary: 'No message goes to this phone any more',
    params: ofPhone,
    reply: c.PhoneRemoved,
    refusals: ['phone-unknown'],
  },
  addMyChild: {
    method: 'POST',
    path: '/v1/me/children',
    audience: 'parent',
    action: 'own child: name',
    summary: 'Name a child of yours; until a registry or the department has confirmed it, it gives access to nothing',
    body: c.AddChild,
    reply: c.MyGuardianship,
    limit: 'name-child',
    refusals: [
      'territory-unknown',
      'rulebook-none',
      'iin-wrong',
      'name-wrong',
      'born-in-future',
      'child-grown-up',
      'children-too-many',
      'move-forbidden',
    ],
  },
  listMyChildren: {
    method: 'GET',
    path: '/v1/me/children',
    audience: 'parent',
    action: 'own children: look',
    summary: 'The children you named, in your own words, and whether it is confirmed that they are yours',
    reply: c.MyChildren,
    refusals: [],
  },
  listGuardianships: {
    method: 'GET',
    path: '/v1/department/territories/{territory}/guardianships',
    audience: 'department',
    action: 'guardianship: look',
    personal: { what: 'guardianship', why: 'guardianship' },
    summary: 'Guardianships to be decided, what has waited longest first',
    params: inTerritory,
    query: z.strictObject({
      state: z.literal('pending').default('pending'),
      after: c.GuardianshipCursor.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    reply: c.Guardianships,
    refusals: ['territory-unknown'],
  },
  decideGuardianship: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/guardianships/{guardianship}/decide',
    audience: 'department',
    action: 'guardianship: decide',
    personal: { what: 'guardianship', why: 'guardianship' },
    summary: 'Verify or reject by a document: once verified, the guardian sees the child’s applications and is told of them',
    params: ofGuardianship,
    body: c.DecideGuardianship,
    reply: c.Guardianship,
    refusals: ['guardianship-unknown', 'own-guardianship', 'own-family', 'document-not-yet-issued', 'move-forbidden'],
  },
  endGuardianship: {
    method: 'POST',
    path: '/v1/department/territories/{territory}/guardianships/{guardianship}/end',
    audience: 'department',
    action: 'guardianship: decide',
    personal: { what: 'guardianship', why: 'guardianship' },
    summary: 'End a guardianship by a document: the former guardian loses access at once',
    params: ofGuardianship,
    body: c.EndGuardianship,
    reply: c.Guardianship,
    refusals: ['guardianship-unknown', 'own-family', 'document-not-yet-issued', 'move-forbidden'],
  },
} as const satisfies Record<string, Route>;
