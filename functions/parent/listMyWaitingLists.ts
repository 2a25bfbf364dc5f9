import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { readWaiting, viewOfLists } from './myWaiting.ts';

export const work: Work<'listMyWaitingLists', Context> = async ({ params, at }, context) =>
  viewOfLists(context, await readWaiting(context, params.voucher, at), at);
