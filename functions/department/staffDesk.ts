// How the department reads an appointment. The names of staff are shown to heads and auditors of the territory, and stand in no event.

import type { Context } from '../../shared/context.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { appointmentMovesOpen, staffTermsOn, stateOf } from '../../shared/domain/staffing.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Command } from '../../shared/domain/command.ts';
import type { Ground } from '../../shared/table/departmentStaff.ts';
import type { Appointment } from '../../shared/table/staffItems.ts';
import { namePlace, readAppointment } from '../../shared/table/staffing.ts';
import type { Table } from '../../shared/table/table.ts';
import { openIfKept, type Vault } from '../../shared/vault.ts';

/** The appointment of that department, and of no kindergarten. */
export async function findAppointment(
  table: Table,
  { territory, appointment: id }: { readonly territory: string; readonly appointment: string },
): Promise<Appointment | Refusal> {
  const found = await readAppointment(table, id);
  const isHere = found?.territory === territory && found.preschool === undefined;
  return found !== undefined && isHere ? found : refuse('appointment-unknown', {});
}

/** What a change of staff stands on: the terms, what the territory is called, the command. */
export function groundOf({ rulebooks }: Pick<Context, 'rulebooks'>, territory: string, command: Command): Ground {
  const all = rulebooks();
  const terms = orRefuse(staffTermsOn(all, territory, command.at));
  const named = all.find((one) => one.territory === territory);
  return { terms, names: named?.names ?? orRefuse(refuse('territory-unknown', { territory })), command };
}

/** Without the name: the reply of a change is kept for repeats. */
export function viewAppointment(appointment: Appointment, asking: Pick<Command, 'by' | 'as' | 'at'>) {
  const { at } = asking;
  const { appointment: id, role, territory, person, since, until, invitedBy, invitedAt, approvedBy, endedBy } = appointment;
  return {
    appointment: id,
    role,
    territory,
    person,
    state: stateOf(appointment, at),
    since: isoOf(since),
    ...(until === undefined ? {} : { answerBefore: isoOf(until) }),
    ...(invitedBy === undefined ? {} : { invitedBy }),
    ...(invitedAt === undefined ? {} : { invitedAt: isoOf(invitedAt) }),
    ...(approvedBy === undefined ? {} : { approvedBy }),
    ...(endedBy === undefined ? {} : { endedBy }),
    moves: departmentMoves(appointment, asking),
  };
}

/** The same with the name, for looking. */
export async function nameAppointment(vault: Vault, appointment: Appointment, asked: Pick<Command, 'by' | 'as' | 'at'>) {
  const { appointment: id, person } = appointment;
  const name = appointment.name && (await openIfKept(vault, `person#${person}`, namePlace(id), appointment.name));
  return { ...viewAppointment(appointment, asked), ...(name === undefined ? {} : { name }) };
}

/** Of what is open, what a head does here: one dismisses others, and leaves in the own account; an auditor looks. */
function departmentMoves(appointment: Appointment, { by, as, at }: Pick<Command, 'by' | 'as' | 'at'>): string[] {
  if (by === appointment.person || as !== 'department_head') return [];
  return appointmentMovesOpen(appointment, by, at).map((move) => (move === 'end' || move === 'withdraw' ? 'dismiss' : move));
}
