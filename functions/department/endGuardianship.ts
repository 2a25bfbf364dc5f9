import type { Context } from '../../shared/context.ts';
import { judgeOwnFamily, moveGuardianship } from '../../shared/domain/guardianship.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { decideGuardianship, guardianshipId } from '../../shared/table/deciding.ts';
import { evidenceOf, findGuardianship } from './findGuardianship.ts';

export const work: Work<'endGuardianship', Context> = async ({ params, body, caller, command }, context) => {
  const { table, now } = context;
  const before = orRefuse(await findGuardianship(context, params));
  orRefuse(judgeOwnFamily(before.child, caller));
  orRefuse(moveGuardianship(before.state, 'end'));
  const vault = await context.vault();
  const data = orRefuse(await evidenceOf(vault, before, body.document, body.note, dayOf(command.at)));
  const { guardianship, writes } = await decideGuardianship(before, 'ended', { table, vault, command, data, reason: body.reason, now });
  const { state, relation, since } = guardianship;
  return commit(table, command, writes, { guardianship: guardianshipId(guardianship), state, relation, since: isoOf(since) });
};
