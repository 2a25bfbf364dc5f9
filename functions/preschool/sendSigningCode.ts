import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { askSigningCode } from '../../shared/table/signing.ts';
import { readToDecide } from './ownChild.ts';

export const work: Work<'sendSigningCode', Context> = async ({ params, body, caller, command }, context) => {
  const contract = orRefuse(await readToDecide(context, params, caller));
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), contract.territory, dayOf(command.at)));
  const asked = { contract, side: 'preschool', ...body, random: context.draw(8) } as const;
  const sent = orRefuse(await askSigningCode(context.table, await context.vault(), asked, rulebook, command));
  return commit(context.table, command, sent.writes, { shown: maskPhone(sent.phone), codeBefore: isoOf(sent.before) });
};
