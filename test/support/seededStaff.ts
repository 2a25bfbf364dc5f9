// Of a seeded city: people on their way into the department and out of it, here and in the other territory.

import { people, type Asked, type City } from './city.ts';

const territory = 'karaganda';

type Pair = readonly [string, string];

/** Appointments: the first is for `people.secondHead` or `people.parent` to move, the second for `people.head` or `people.otherParent`. */
export interface SeededStaff {
  /** Auditors whom another head has proposed. */
  readonly proposed: Pair;
  readonly clerks: Pair;
  /** Invitations of the two parents to `support` here. */
  readonly invited: Pair;
  /** What the two parents hold in the other territory: `support`, too. */
  readonly held: Pair;
}

export async function seedStaff(city: City, iinOf: (serial: number) => string, elsewhere: string): Promise<SeededStaff> {
  const invite = (by: string, iin: string, role: string, where = territory) => inviteTo(city, { by, iin, role, where });
  const proposed: Pair = [await invite(people.head, iinOf(381), 'auditor'), await invite(people.secondHead, iinOf(382), 'auditor')];
  const clerks: Pair = [
    await invite(people.head, iinOf(383), 'department_operator'),
    await invite(people.head, iinOf(384), 'department_operator'),
  ];
  await accept(city, iinOf(383), clerks[0]);
  await accept(city, iinOf(384), clerks[1]);
  const invited: Pair = [await invite(people.head, people.parent, 'support'), await invite(people.head, people.otherParent, 'support')];
  const held: Pair = [
    await invite(people.head, people.parent, 'support', elsewhere),
    await invite(people.head, people.otherParent, 'support', elsewhere),
  ];
  await accept(city, people.parent, held[0]);
  await accept(city, people.otherParent, held[1]);
  return { proposed, clerks, invited, held };
}

/** The id of the appointment. */
export async function inviteTo(
  city: City,
  { by, iin, role, where = territory }: { readonly by: string; readonly iin: string; readonly role: string; readonly where?: string },
): Promise<string> {
  const { status, body } = await city.ask('inviteStaff', {
    params: { territory: where },
    iin: by,
    body: { iin, role, name: 'Үлгі Маман' },
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['appointment']);
}

export async function accept(city: City, iin: string, appointment: string): Promise<void> {
  const { status, body } = await city.ask('answerInvitation', { params: { appointment }, iin, body: { answer: 'accept' } });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** Right requests, for the people of that place. */
export function staffRequests({ proposed, clerks, invited, held }: SeededStaff, iinOf: (serial: number) => string, place: 0 | 1 = 0) {
  const here = { params: { territory } };
  const of = (appointment: string) => ({ params: { territory, appointment } });
  return {
    listStaff: { ...here, query: { limit: '10' } },
    inviteStaff: { ...here, body: { iin: iinOf(385 + place), name: 'Мысал Маман', role: 'finance_operator' } },
    showAppointment: of(proposed[place]),
    decideInvitation: { ...of(proposed[place]), body: { decision: 'approve' } },
    dismissStaff: of(clerks[place]),
    listMyAppointments: {},
    answerInvitation: { params: { appointment: invited[place] }, body: { answer: 'accept' } },
    leaveRole: { params: { appointment: held[place] }, body: { understood: true } },
    endMySessions: { body: { devices: 'unregister' } },
  } satisfies Readonly<Record<string, Asked>>;
}

/** The same asked for something else, and by somebody else for something they may. */
export function staffVariants(staff: SeededStaff, iinOf: (serial: number) => string) {
  const second = staffRequests(staff, iinOf, 1);
  const first = staffRequests(staff, iinOf);
  const byHead = (asked: Asked) => ({ ...asked, iin: people.head });
  const byParent = (asked: Asked) => ({ ...asked, iin: people.otherParent });
  return {
    inviteStaff: { other: second.inviteStaff, byAnother: byHead(second.inviteStaff) },
    decideInvitation: { other: { ...first.decideInvitation, body: { decision: 'reject' } }, byAnother: byHead(second.decideInvitation) },
    dismissStaff: { other: second.dismissStaff, byAnother: byHead(second.dismissStaff) },
    answerInvitation: { other: { ...first.answerInvitation, body: { answer: 'decline' } }, byAnother: byParent(second.answerInvitation) },
    leaveRole: { other: { ...first.leaveRole, params: { appointment: staff.invited[0] } }, byAnother: byParent(second.leaveRole) },
    endMySessions: { other: { body: { devices: 'keep' } }, byAnother: byParent(second.endMySessions) },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
