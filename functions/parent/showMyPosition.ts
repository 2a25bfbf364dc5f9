// Why my number is what it is: the category with its recorded reason, the parts that make the number, the turn across categories. Somebody without
// a number is told what is true instead.

import type { Context } from '../../shared/context.ts';
import { defaultPlanOf, turnOf } from '../../shared/domain/explanation.ts';
import { orderKeyOf } from '../../shared/domain/orderKey.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { insteadOf } from '../../shared/http/words/instead.ts';
import { reasonInWords } from '../../shared/http/words/reason.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readExplained } from '../../shared/table/explaining.ts';
import { readPointer } from '../../shared/table/queue.ts';

export const work: Work<'showMyPosition', Context> = async ({ params: { number }, at }, { table, rulebooks }) => {
  const application = (await readApplication(table, number)) ?? orRefuse(refuse('application-unknown', { number }));
  const { territory, state, category } = application;
  const rulebook = orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const pointer = state === 'waiting' ? await readPointer(table, territory, { stale: true }) : undefined;
  const found = pointer && (await readExplained(table, territory, pointer, orderKeyOf(application)));
  const plan = defaultPlanOf(rulebook);
  const voucher = found && plan && turnOf(found.position, pointer?.stretches ?? [], rulebook, plan);
  return {
    number,
    territory,
    state,
    category,
    labels: rulebook.categories.find(({ code }) => code === category)?.labels ?? { kk: '', ru: '', en: '' },
    reason: reasonInWords(application.reason, rulebooks()),
    ...(found === undefined || pointer === undefined
      ? { instead: insteadOf(state) }
      : {
          published: {
            position: found.position.position,
            of: found.position.of,
            parts: found.parts,
            ...(voucher === undefined ? {} : { turn: { voucher, before: voucher - 1, plan: rulebook.plan.default } }),
            version: pointer.version,
            asOf: isoOf(pointer.asOf),
          },
        }),
  };
};
