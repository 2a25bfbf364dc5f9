// The head of a protocol is public in the transaction that approves the round: what it will be computed from, and the digest to note.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyForGood, replyVersion, type Work } from '../../shared/http/work.ts';
import { howToVerifyRound } from '../../shared/http/words/verifying.ts';
import { findProtocol, publicHead } from './protocolHead.ts';

export const work: Work<'showProtocol', Context> = async ({ params, at }, context) => {
  const head = orRefuse(await findProtocol(context, params, at));
  return {
    ...publicHead(params, head),
    howToVerify: howToVerifyRound,
    [replyForGood]: head.outcome !== undefined,
    [replyVersion]: `${params.territory}-${params.round}-protocol-${head.version}`,
  };
};
