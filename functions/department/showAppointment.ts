import type { Context } from '../../shared/context.ts';
import type { Event } from '../../shared/domain/event.ts';
import { appointmentStates } from '../../shared/domain/staffing.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readAppointmentEvents } from '../../shared/table/staffing.ts';
import { findAppointment, nameAppointment } from './staffDesk.ts';

export const work: Work<'showAppointment', Context> = async ({ params, command }, { table, vault }) => {
  const appointment = orRefuse(await findAppointment(table, params));
  const events = await readAppointmentEvents(table, appointment.appointment);
  const view = await nameAppointment(await vault(), appointment, command);
  return { [replyShows]: { about: [`person#${appointment.person}`] }, ...view, history: events.map(viewEvent) };
};

function viewEvent({ at, kind, by, data }: Event) {
  const state = appointmentStates.find((one) => one === data['state']);
  if (state === undefined) throw new Error('an event of an appointment without its state');
  const reason = (['dismissed', 'left'] as const).find((one) => one === data['reason']);
  return { at: isoOf(at), what: kind, by, state, ...(reason === undefined ? {} : { reason }) };
}
