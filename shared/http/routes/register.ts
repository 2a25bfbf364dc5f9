// The register of kindergartens: kept by the department, looked after by each kindergarten's own head.

import * as z from 'zod';
import * as c from '../contracts/register.ts';
import { GroupId, PreschoolId, TerritoryId } from '../contracts/shapes.ts';
import type { Access, Route } from '../route.ts';

const clerks: Access = { who: 'staff', roles: ['department_operator', 'department_head'] };
const readers: Access = { who: 'staff', roles: ['department_operator', 'department_head', 'finance_operator', 'auditor'] };
const heads: Access = { who: 'staff', roles: ['department_head'] };
const ownHead: Access = { who: 'preschool', roles: ['preschool_head'] };
const ownStaff: Access = { who: 'preschool', roles: ['preschool_head', 'preschool_teacher'] };

const register = '/v1/department/territories/{territory}/preschools';
const inTerritory = z.strictObject({ territory: TerritoryId });
const ofPreschool = z.strictObject({ territory: TerritoryId, preschool: PreschoolId });
const ofGroup = z.strictObject({ territory: TerritoryId, preschool: PreschoolId, group: GroupId });

const own = '/v1/preschool/{preschool}';
const ofOwn = z.strictObject({ preschool: PreschoolId });

export const registerRoutes = {
  registerPreschool: {
    method: 'POST',
    path: register,
    audience: 'department',
    access: clerks,
    summary: 'Enter a kindergarten into the register by its BIN or its entrepreneur’s IIN, once in the whole country',
    params: inTerritory,
    body: c.RegisterPreschool,
    reply: c.RegisteredPreschool,
    status: 201,
    refusals: ['territory-unknown', 'rulebook-none', 'preschool-exists'],
  },
  listRegister: {
    method: 'GET',
    path: register,
    audience: 'department',
    access: readers,
    summary: 'All kindergartens of the territory with their places: taken, free, waiting',
    params: inTerritory,
    query: z.strictObject({ after: PreschoolId.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    reply: c.Register,
    refusals: [],
  },
  showRegistered: {
    method: 'GET',
    path: `${register}/{preschool}`,
    audience: 'department',
    access: readers,
    summary: 'One kindergarten with its groups and their places',
    params: ofPreschool,
    reply: c.RegisteredPreschool,
    refusals: ['preschool-unknown'],
  },
  changePreschool: {
    method: 'PUT',
    path: `${register}/{preschool}`,
    audience: 'department',
    access: clerks,
    summary: 'Change what the register says of a kindergarten; only what is named changes',
    params: ofPreschool,
    body: c.ChangePreschool,
    reply: c.RegisteredPreschool,
    refusals: ['preschool-unknown'],
  },
  enlistPreschool: {
    method: 'POST',
    path: `${register}/{preschool}/enlist`,
    audience: 'department',
    access: clerks,
    summary: 'Put it on the list of those a voucher may be used in, from a day on',
    params: ofPreschool,
    body: c.EnlistPreschool,
    reply: c.RegisteredPreschool,
    refusals: ['preschool-unknown'],
  },
  delistPreschool: {
    method: 'POST',
    path: `${register}/{preschool}/delist`,
    audience: 'department',
    access: clerks,
    summary: 'Take it off that list after a day: no contract ends, nobody new comes in',
    params: ofPreschool,
    body: c.DelistPreschool,
    reply: c.RegisteredPreschool,
    refusals: ['preschool-unknown'],
  },
  openGroup: {
    method: 'POST',
    path: `${register}/{preschool}/groups`,
    audience: 'department',
    access: clerks,
    summary: 'Open a group',
    params: ofPreschool,
    body: c.OpenGroup,
    reply: c.RegisteredGroup,
    status: 201,
    refusals: ['preschool-unknown', 'territory-unknown', 'rulebook-none', 'language-unknown'],
  },
  changeGroup: {
    method: 'PUT',
    path: `${register}/{preschool}/groups/{group}`,
    audience: 'department',
    access: clerks,
    summary: 'Change a group or its capacity; children who are in it stay',
    params: ofGroup,
    body: c.ChangeGroup,
    reply: c.RegisteredGroup,
    refusals: ['preschool-unknown', 'group-unknown', 'territory-unknown', 'rulebook-none', 'language-unknown', 'age-range-wrong'],
  },
  listPreschoolStaff: {
    method: 'GET',
    path: `${register}/{preschool}/staff`,
    audience: 'department',
    access: clerks,
    summary: 'Who works in a kindergarten',
    params: ofPreschool,
    reply: c.Staff,
    refusals: ['preschool-unknown'],
  },
  appointPreschoolStaff: {
    method: 'POST',
    path: `${register}/{preschool}/staff`,
    audience: 'department',
    access: heads,
    summary: 'Appoint the head of a kindergarten, by IIN; counts from the person’s next request',
    params: ofPreschool,
    body: c.AppointStaff,
    reply: c.StaffMember,
    status: 201,
    refusals: ['preschool-unknown'],
  },
  dismissPreschoolStaff: {
    method: 'POST',
    path: `${register}/{preschool}/staff/{role}/{person}/dismiss`,
    audience: 'department',
    access: heads,
    summary: 'Dismiss somebody of a kindergarten; counts from their next request',
    params: z.strictObject({ territory: TerritoryId, preschool: PreschoolId, role: c.StaffRole, person: c.PersonId }),
    reply: c.DismissedStaff,
    refusals: ['preschool-unknown', 'staff-unknown'],
  },
  showOwnPreschool: {
    method: 'GET',
    path: own,
    audience: 'preschool',
    access: ownStaff,
    summary: 'Your kindergarten with its groups: capacity, who is expected, what is free from when, who waits',
    params: ofOwn,
    reply: c.RegisteredPreschool,
    refusals: ['preschool-unknown'],
  },
  setIntake: {
    method: 'PUT',
    path: `${own}/groups/{group}/intake`,
    audience: 'preschool',
    access: ownHead,
    summary: 'Close a group to newcomers, or open it again; its capacity is the department’s',
    params: z.strictObject({ preschool: PreschoolId, group: GroupId }),
    body: c.SetIntake,
    reply: c.RegisteredGroup,
    refusals: ['preschool-unknown', 'group-unknown'],
  },
  listOwnStaff: {
    method: 'GET',
    path: `${own}/staff`,
    audience: 'preschool',
    access: ownHead,
    summary: 'Who works in your kindergarten',
    params: ofOwn,
    reply: c.Staff,
    refusals: ['preschool-unknown'],
  },
  appointTeacher: {
    method: 'POST',
    path: `${own}/staff`,
    audience: 'preschool',
    access: ownHead,
    summary: 'Appoint a teacher of your kindergarten, by IIN; counts from the person’s next request',
    params: ofOwn,
    body: c.AppointStaff,
    reply: c.StaffMember,
    status: 201,
    refusals: ['preschool-unknown'],
  },
  dismissTeacher: {
    method: 'POST',
    path: `${own}/staff/{person}/dismiss`,
    audience: 'preschool',
    access: ownHead,
    summary: 'Dismiss a teacher of your kindergarten; counts from their next request',
    params: z.strictObject({ preschool: PreschoolId, person: c.PersonId }),
    reply: c.DismissedStaff,
    refusals: ['preschool-unknown', 'staff-unknown'],
  },
} as const satisfies Record<string, Route>;
