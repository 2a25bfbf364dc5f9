import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { leaveOne } from './leavingList.ts';

export const work: Work<'leaveWaitingList', Context> = ({ params, body, command }, context) =>
  leaveOne(params.voucher, body, 'leave', command, context);
