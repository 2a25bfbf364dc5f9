// What a family keeps: its own line, and some twenty hashes by which anybody with the root alone can see that the line stood in the protocol. It is found
// by the number as it stood in the round, whatever became of the application since.

import type { Context } from '../../shared/context.ts';
import { hexOf } from '../../shared/domain/orderKey.ts';
import { publicRow } from '../../shared/domain/protocolFile.ts';
import { leafText, proofInPage, rowsOf, rowsPerPage } from '../../shared/domain/protocolTree.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyForGood, replyVersion, type Work } from '../../shared/http/work.ts';
import { howToVerifyProof } from '../../shared/http/words/verifying.ts';
import { pageRootsIn, readProtocolPage, readProtocolRow } from '../../shared/table/protocols.ts';
import { findOutcome } from './protocolHead.ts';

export const work: Work<'showProof', Context> = async ({ params, at }, context) => {
  const { territory, round, number } = params;
  const { head, outcome } = orRefuse(await findOutcome(context, params, at));
  const index =
    (await readProtocolRow(context.table, territory, round, number)) ?? orRefuse(refuse('number-not-in-round', { number, round }));
  const page = await readProtocolPage(context.table, territory, round, Math.floor(index / rowsPerPage));
  const line = page && rowsOf(page)[index - page.first];
  if (page === undefined || line?.number !== number) throw new Error('a page of a published protocol is not the one its index names');
  return {
    territory,
    round,
    line: publicRow(line),
    leaf: leafText(line),
    index,
    of: outcome.rows,
    hashes: proofInPage(page, index, pageRootsIn(outcome)).map(hexOf),
    root: outcome.root,
    digest: head.digest,
    howToVerify: howToVerifyProof,
    [replyForGood]: true,
    [replyVersion]: `${territory}-${round}-proof-${number}`,
  };
};
