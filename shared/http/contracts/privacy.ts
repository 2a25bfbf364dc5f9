// What a person may take with them, and what may be destroyed at their wish.

import * as z from 'zod';
import { claimStates } from '../../domain/application.ts';
import { eventKinds } from '../../domain/event.ts';
import { roles } from '../../domain/roles.ts';
import { Applications } from './applications.ts';
import { Contracts } from './contracts.ts';
import { MyChildren } from './families.ts';
import { ChildLooks } from './looks.ts';
import { MyMonth } from './myMonths.ts';
import { Me, Notices, Vouchers } from './parent.ts';
import { dayText, iso, labels } from './shapes.ts';
import { MyAppointments } from './staff.ts';
import { MyDevices } from './tellings.ts';

const fact = z.object({ at: iso, kind: z.enum(eventKinds), data: z.record(z.string(), z.json()) });

/** How a section that is long goes on. */
const goesOn = z.string().optional().describe('There is more: give this back at the address under `more`');

const said = z.object({ iin: z.string(), name: z.string(), bornOn: dayText });

export const MyData = z
  .object({
    takenAt: iso,
    person: z.string().describe('Your id here; messages and records name you by it'),
    account: z.object({
      iin: z.string(),
      name: z.string().optional(),
      locale: z.enum(['kk', 'ru', 'en']),
      phones: z.array(z.object({ phone: z.string(), verified: z.boolean() })),
      email: z.string().optional(),
      choices: Me.shape.choices,
    }),
    devices: MyDevices.shape.devices,
    roles: z.object({
      held: z.array(z.object({ role: z.enum(roles), territory: z.string(), preschool: z.string().optional() })),
      appointments: MyAppointments.shape.appointments,
    }),
    consents: z.array(
      z.object({
        application: z.string(),
        version: z.string(),
        at: iso,
        text: labels.optional().describe('Absent where the text of that version is no longer shipped'),
      }),
    ),
    children: z.array(
      MyChildren.shape.children.element.extend({
        known: z.object({ iin: z.string().optional(), name: z.string().optional(), bornOn: dayText.optional() }).optional(),
        said: said.optional().describe('In your own words'),
      }),
    ),
    applications: Applications.shape.applications,
    claims: z.array(z.object({ application: z.string(), status: z.string(), state: z.enum(claimStates), evidence: z.string().optional() })),
    conclusions: z
      .array(z.object({ application: z.string(), conclusion: z.string(), issuedOn: dayText }))
      .describe('By which a special group was asked for'),
    events: z.array(z.object({ application: z.string(), events: z.array(fact) })),
    vouchers: Vouchers.shape.vouchers,
    contracts: Contracts.shape.contracts,
    months: z.object({ items: z.array(MyMonth), next: goesOn, more: z.string() }),
    papers: z.array(
      z.object({
        contract: z.string(),
        code: z.string(),
        from: dayText,
        to: dayText,
        number: z.string(),
        issuer: z.string(),
        recordedAt: iso,
      }),
    ),
    notices: z.object({ items: Notices.shape.notices, next: goesOn, more: z.string() }),
    looks: z.array(z.object({ child: z.string(), items: ChildLooks.shape.looks, next: goesOn, more: z.string() })),
    erased: z.array(z.object({ at: iso, ground: z.string() })).describe('What was destroyed of you before, and when'),
  })
  .meta({ id: 'MyData' });

const kept = z.array(z.object({ child: z.string(), why: z.string(), until: dayText.optional(), words: labels }));

const outcome = {
  account: z.enum(['destroyed', 'reduced']).describe('`reduced`: your name and IIN stay while a child of yours is kept'),
  children: z.array(z.string()).describe('Children of yours nobody ever applied for: destroyed at once'),
  phones: z.int().min(0),
  devices: z.int().min(0),
  email: z.boolean(),
  unconfirmed: z.int().min(0).describe('Words of yours about children that were never confirmed to be yours'),
  kept,
  words: labels,
};

export const ErasurePreview = z.object(outcome).meta({ id: 'ErasurePreview' });

export const EraseMe = z
  .strictObject({
    understood: z.literal(true, 'what is destroyed cannot be brought back; look at it first and send understood: true'),
    account: outcome.account.describe('As the look before it said; where it would be another by now, nothing is destroyed'),
  })
  .meta({ id: 'EraseMe' });

export const ErasedMe = z.object({ ...outcome, erasedAt: iso }).meta({ id: 'ErasedMe' });

export const PrintData = z.strictObject({ language: z.enum(['kk', 'ru']).optional() });
