// What the head signs for the kindergarten is the digest of the text they read, and nothing else (`signing.ts`).

import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { viewOfContract } from '../../shared/http/contractView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { countTry } from '../../shared/table/signatures.ts';
import { signContract } from '../../shared/table/signing.ts';
import { readToDecide } from './ownChild.ts';

export const work: Work<'signContract', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const contract = orRefuse(await readToDecide(context, params, caller));
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), contract.territory, dayOf(command.at)));
  const signing = { contract, side: 'preschool', digest: body.digest, given: body.signature } as const;
  const signed = await signContract(table, await context.vault(), signing, rulebook, command, context.now());
  if ('refusal' in signed) {
    await countTry(table, command, signed.counted);
    return orRefuse(signed.refusal);
  }
  return commit(table, command, signed.writes, viewOfContract(signed.contract, 'preschool'));
};
