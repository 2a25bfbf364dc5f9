import type { Context } from '../../shared/context.ts';
import { moveRegister } from '../../shared/domain/register.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveRegister } from '../../shared/table/registers.ts';
import { findPayments, viewOfPayments } from './paymentView.ts';

// Only a draft: what was approved is paid to its end, and put right by corrections.
export const work: Work<'cancelPayments', Context> = async ({ params, caller, command }, context) => {
  const { register, progress } = orRefuse(await findPayments(context, params));
  const state = orRefuse(moveRegister(register.state, 'cancel'));
  const saved = saveRegister(register, { ...register, state }, progress, command, { kind: 'register-cancelled', data: {} });
  return commit(context.table, command, saved.writes, viewOfPayments({ register: saved.register, progress }, caller));
};
