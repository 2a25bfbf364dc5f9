import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { previewRegister } from '../../shared/table/registerPreview.ts';
import { findPayments, viewOfPreview } from './paymentView.ts';

// By the instant the draft took: what somebody signed or decided since is left out here as it will be left out of the lines.
export const work: Work<'checkPayments', Context> = async ({ params }, context) => {
  const { register } = orRefuse(await findPayments(context, params));
  const preview = await previewRegister(context.table, register, context.rulebooks());
  return { register: register.register, ...viewOfPreview(register, preview) };
};
