import type { Context } from '../../shared/context.ts';
import { preschoolRoles } from '../../shared/domain/roles.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { answerStaff } from '../../shared/table/departmentStaff.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import { enterStaff } from '../../shared/table/preschoolStaff.ts';
import type { Appointment } from '../../shared/table/staffItems.ts';
import { namePlace, readAppointment, readStanding } from '../../shared/table/staffing.ts';
import type { Write } from '../../shared/table/table.ts';
import { openIfKept } from '../../shared/vault.ts';
import { namesOf, viewOwn } from './ownRoles.ts';

export const work: Work<'answerInvitation', Context> = async ({ params, body: { answer }, caller, command }, context) => {
  const { table } = context;
  const found = await readAppointment(table, params.appointment);
  // What a head has only proposed is not the person's to see yet, nor to know of.
  if (found?.person !== caller.person || found.state === 'proposed' || found.state === 'rejected')
    return orRefuse(refuse('appointment-unknown', {}));
  const standing = { ...(await readStanding(table, found)), appointment: found };
  const preschool = found.preschool === undefined ? undefined : await readPreschool(table, found.preschool);
  if (found.preschool !== undefined && preschool === undefined)
    return orRefuse(refuse('preschool-unknown', { preschool: found.preschool }));
  const names = preschool?.names ?? orRefuse(namesOf(context, found.territory));
  const { appointment, writes } = orRefuse(answerStaff(standing, answer, { names, command }));
  const begun = preschool !== undefined && answer === 'accept' ? await entering(context, preschool, found) : [];
  const after = viewOwn({ ...standing, appointment, isMember: appointment.state === 'active' }, command.at);
  return commit(table, command, [...writes, ...begun], after);

  async function entering({ vault }: Context, of: NonNullable<typeof preschool>, one: Appointment): Promise<readonly Write[]> {
    const role = preschoolRoles.find((known) => known === one.role);
    if (role === undefined) throw new Error('a kindergarten with a role of a department');
    const keys = await vault();
    const name = one.name && (await openIfKept(keys, `person#${one.person}`, namePlace(one.appointment), one.name));
    return enterStaff(table, keys, of, { ...standing.post, role }, name ?? '', command);
  }
};
