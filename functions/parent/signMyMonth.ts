// What the parent signs is the digest of the days they were shown, and nothing else (`sheetSigning.ts`).

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { signSheet } from '../../shared/table/sheetSigning.ts';
import { countTry } from '../../shared/table/signatures.ts';
import { readMonthToSign } from './monthToSign.ts';
import { viewOfMonthLine } from './monthView.ts';

export const work: Work<'signMyMonth', Context> = async ({ params, body, command }, context) => {
  const { table } = context;
  const { contract, sheet, rules } = orRefuse(await readMonthToSign(context, params, command.at));
  const signing = { digest: body.digest, given: body.signature };
  const signed = await signSheet(table, await context.vault(), sheet, signing, rules, command);
  if ('refusal' in signed) {
    await countTry(table, command, signed.counted);
    return orRefuse(signed.refusal);
  }
  const view = viewOfMonthLine(context, { contract, month: params.month, sheet: signed.sheet }, command.by, command.at);
  return commit(table, command, signed.writes, view);
};
