import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { giveAnswer } from './answerVoucher.ts';

export const work: Work<'confirmVoucher', Context> = ({ params, command }, context) =>
  giveAnswer(params.voucher, { answer: 'confirm' }, command, context);
