// The first step of a refusal: what would be lost, and the token that shows it was looked at.

import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { answerVoucher, refusalSeen } from '../../shared/domain/voucher.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { refusalWords } from '../../shared/http/words/refusal.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { lapsesFor } from './views.ts';

export const work: Work<'showRefusal', Context> = async ({ params, at }, context) => {
  const { table, rulebooks } = context;
  const voucher = orRefuse((await readVoucher(table, params.voucher)) ?? refuse('voucher-unknown', params));
  orRefuse(answerVoucher(voucher, 'refuse', at, lapsesFor(context, voucher, at)));
  const application = await readApplication(table, voucher.application);
  if (application === undefined) throw new Error('a voucher without its application');
  const { number, territory, category, submittedAt } = application;
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
  const found = isRefusal(rulebook) ? undefined : rulebook.categories.find(({ code }) => code === category)?.labels;
  const labels = found ?? { kk: '', ru: '', en: '' };
  const text = refusalWords(number, labels);
  return {
    voucher: voucher.voucher,
    application: number,
    territory,
    category,
    labels,
    submittedAt: isoOf(submittedAt),
    text,
    seen: refusalSeen(voucher),
  };
};
