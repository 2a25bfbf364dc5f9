import type { Context } from '../../shared/context.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listAppointments } from '../../shared/table/staffing.ts';
import { nameAppointment } from './staffDesk.ts';

export const work: Work<'listStaff', Context> = async ({ params: { territory }, query, command }, { table, vault }) => {
  const { appointments, next } = await listAppointments(table, territory, query);
  const keys = await vault();
  const staff = await Promise.all(appointments.map((one) => nameAppointment(keys, one, command)));
  const about = appointments.map(({ person }) => `person#${person}` as const);
  return { [replyShows]: { about }, staff, ...(next === undefined ? {} : { next }) };
};
