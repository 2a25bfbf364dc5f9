import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { giveAnswer } from './answerVoucher.ts';

export const work: Work<'refuseVoucher', Context> = ({ params, body, command }, context) =>
  giveAnswer(params.voucher, { answer: 'refuse', seen: body.seen }, command, context);
