import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findPayments, viewOfPayments } from './paymentView.ts';

export const work: Work<'showPayments', Context> = async ({ params, caller }, context) =>
  viewOfPayments(orRefuse(await findPayments(context, params)), caller);
