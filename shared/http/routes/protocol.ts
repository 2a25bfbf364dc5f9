// The protocol of a round, for anybody who wants to check it and for a family that wants its own line proved.

import * as z from 'zod';
import * as c from '../contracts/protocol.ts';
import { ApplicationNumberParam, RoundId, TerritoryId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const ofRound = { territory: TerritoryId, round: RoundId };

export const protocolRoutes = {
  showProtocol: {
    method: 'GET',
    path: '/v1/territories/{territory}/rounds/{round}/protocol',
    audience: 'public',
    action: 'rounds: follow',
    summary: 'What a round is computed from and its digest, from its approval on; when it is over, its totals and the root over all rows',
    params: z.strictObject(ofRound),
    reply: c.Protocol,
    refusals: ['territory-unknown', 'rulebook-none', 'round-unknown', 'protocol-not-published'],
    cacheSeconds: 10,
  },
  showProtocolPage: {
    method: 'GET',
    path: '/v1/territories/{territory}/rounds/{round}/protocol/pages/{page}',
    audience: 'public',
    action: 'rounds: follow',
    summary: 'A page of the protocol: what became of each row of the frozen queue',
    params: z.strictObject({ ...ofRound, page: z.coerce.number().int().min(0).max(100_000) }),
    reply: c.ProtocolPage,
    refusals: ['territory-unknown', 'rulebook-none', 'round-unknown', 'protocol-not-published', 'protocol-page-unknown'],
    cacheSeconds: 10,
  },
  showProof: {
    method: 'GET',
    path: '/v1/territories/{territory}/rounds/{round}/protocol/proofs/{number}',
    audience: 'public',
    action: 'rounds: follow',
    summary: 'The line of one application in the protocol, and the proof that it stands under the root',
    params: z.strictObject({ ...ofRound, number: ApplicationNumberParam }),
    reply: c.Proof,
    refusals: ['territory-unknown', 'rulebook-none', 'round-unknown', 'protocol-not-published', 'number-not-in-round'],
    cacheSeconds: 10,
  },
} as const satisfies Record<string, Route>;
