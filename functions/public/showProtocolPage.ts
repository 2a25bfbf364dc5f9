// A page is 1,024 rows and never changes: caches keep it for good.

import type { Context } from '../../shared/context.ts';
import { hexOf } from '../../shared/domain/orderKey.ts';
import { publicRow } from '../../shared/domain/protocolFile.ts';
import { rowsOf } from '../../shared/domain/protocolTree.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyForGood, replyVersion, type Work } from '../../shared/http/work.ts';
import { pageRootsIn, readProtocolPage } from '../../shared/table/protocols.ts';
import { findOutcome } from './protocolHead.ts';

export const work: Work<'showProtocolPage', Context> = async ({ params, at }, context) => {
  const { territory, round, page } = params;
  const { outcome } = orRefuse(await findOutcome(context, params, at));
  const roots = pageRootsIn(outcome);
  const root = roots[page] ?? orRefuse(refuse('protocol-page-unknown', { pages: roots.length }));
  const found = await readProtocolPage(context.table, territory, round, page);
  if (found === undefined) throw new Error('a page of a published protocol is missing');
  return {
    territory,
    round,
    page,
    first: found.first,
    root: hexOf(root),
    rows: rowsOf(found).map(publicRow),
    [replyForGood]: true,
    [replyVersion]: `${territory}-${round}-protocol-page-${page}`,
  };
};
