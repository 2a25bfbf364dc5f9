import type { Context } from '../../shared/context.ts';
import { judgeDecider, judgeOwnFamily, moveGuardianship } from '../../shared/domain/guardianship.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { decideGuardianship, guardianshipId } from '../../shared/table/deciding.ts';
import { evidenceOf, findGuardianship } from './findGuardianship.ts';

export const work: Work<'decideGuardianship', Context> = async ({ params, body, caller, command }, context) => {
  const { table, now } = context;
  const before = orRefuse(await findGuardianship(context, params));
  orRefuse(judgeDecider(before, command.by));
  // Who else belongs to one's own child is a colleague's word too.
  orRefuse(judgeOwnFamily(before.child, caller));
  orRefuse(moveGuardianship(before.state, body.decision));
  const vault = await context.vault();
  const data = orRefuse(await evidenceOf(vault, before, body.document, body.note, dayOf(command.at)));
  const state = body.decision === 'verify' ? 'verified' : 'rejected';
  const { guardianship, writes } = await decideGuardianship(before, state, { table, vault, command, data, reason: body.reason, now });
  const { relation, since } = guardianship;
  return commit(table, command, writes, { guardianship: guardianshipId(guardianship), state, relation, since: isoOf(since) });
};
