// The order to pay. A second person gives it, for the very lines and amount they were shown, and only while an act is in force (I-33); from here on the job
// writes the lines and nobody chooses which.

import type { Context } from '../../shared/context.ts';
import { basisInForce } from '../../shared/domain/legalBasis.ts';
import { approveRegister } from '../../shared/domain/register.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { saveRegister } from '../../shared/table/registers.ts';
import { findPayments, viewOfPayments } from './paymentView.ts';

export const work: Work<'approvePayments', Context> = async ({ params, body, caller, command }, context) => {
  const { register, progress } = orRefuse(await findPayments(context, params));
  const lapsed = basisInForce(context.rulebooks(), params.territory, dayOf(command.at));
  if (lapsed !== undefined) orRefuse(lapsed);
  const shown = { lines: body.lines, amount: body.amountTiyn };
  const state = orRefuse(approveRegister(register, shown, command.by));
  const after = { ...register, state, approvedAt: command.at, approvedBy: command.by };
  const saved = saveRegister(register, after, progress, command, { kind: 'register-approved', data: { ...shown } });
  return commit(context.table, command, saved.writes, viewOfPayments({ register: saved.register, progress }, caller));
};
