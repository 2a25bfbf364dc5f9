// Of a seeded city: months that wait for their seal, and in either territory a sealed month a parent has signed and the drafted register that would pay it.

import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { month } from '../../shared/domain/month.ts';
import { openSheet, writeSheet } from '../../shared/domain/sheet.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { payTerms } from '../../shared/domain/pay.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { saveSheet } from '../../shared/table/sheets.ts';
import { saveTimesheet } from '../../shared/table/timesheets.ts';
import { people, type Asked, type City } from './city.ts';
import { seededPreschools } from './seededRegister.ts';

const here = 'karaganda';
const there = 'vilnius';
const toSeal = '2026-04';
const alsoToSeal = '2026-03';
const sealed = '2026-02';

/** A draft here, and one in the other territory. */
export interface SeededPayments {
  readonly drafts: readonly [string, string];
  readonly amounts: readonly [number, number];
}

export async function seedPayments(city: City): Promise<SeededPayments> {
  for (const territory of [here, there]) await city.appoint(people.clerk, 'finance_operator', territory);
  await city.appoint(people.secondHead, 'finance_operator', here);
  await city.appoint(people.head, 'finance_operator', there);
  for (const of of [toSeal, alsoToSeal]) for (const preschool of seededPreschools) await seedTimesheet(city, here, preschool, of, 'closed');
  const drafts = [];
  const amounts = [];
  for (const [territory, preschool] of [
    [here, seededPreschools[0]],
    [there, 'varpelis'],
  ] as const) {
    await seedTimesheet(city, territory, preschool, sealed, 'sealed');
    amounts.push(await seedSigned(city, territory, preschool));
    const { status, body, text } = await city.ask('draftPayments', { params: { territory }, iin: people.clerk, body: { month: sealed } });
    if (status !== 201) throw new Error(text);
    drafts.push((body['register'] as { register: string }).register);
  }
  return { drafts: [drafts[0] ?? '', drafts[1] ?? ''], amounts: [amounts[0] ?? 0, amounts[1] ?? 0] };
}

function commandOf(city: City, key: string): Command {
  return { name: 'seed', by: 'job:seed', as: 'system', at: city.context.now(), key, digest: digestOf(key) };
}

async function seedTimesheet(city: City, territory: string, preschool: string, of: string, state: 'closed' | 'sealed'): Promise<void> {
  const at = city.context.now();
  const command = commandOf(city, `seed-${preschool}-${of}`);
  const content = { territory, preschool, month: month(of), state, pins: {}, closedAt: at, presentedAt: at, children: 0 };
  const after = state === 'sealed' ? { ...content, sealedAt: at } : content;
  const saved = saveTimesheet(undefined, after, command, { kind: 'timesheet-closed', data: {} });
  await city.context.table.together(command.key, saved.writes);
}

async function seedSigned(city: City, territory: string, preschool: string): Promise<number> {
  const at = city.context.now();
  const { calendar, rulebooks, table } = city.context;
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
  if (isRefusal(rulebook)) throw new Error(rulebook.refusal);
  const terms = payTerms(rulebook, { ownership: 'state', groupType: 'general', hours: 10.5 }, month(sealed), calendar());
  if (isRefusal(terms)) throw new Error(terms.refusal);
  const contract = 'SEEDED0000000001';
  const place = { territory, preschool, group: 'first', contract, month: month(sealed) };
  const codes = 'HPPPPPHHPPPPPHHPPPPPHHPPPPPH';
  const ground = { ...place, codes, moved: [], terms, rulebook: rulebook.version, calendarVersion: calendar().version, revision: 1 };
  const text = writeSheet(ground, rulebook.attendance);
  const { amount } = openSheet(text);
  const sheet = {
    ...place,
    ...text,
    voucher: 'SEEDED0000000002',
    application: applicationNumber(1),
    child: 'seeded-child',
    state: 'signed' as const,
    revision: 1,
    amount,
    presentedAt: at,
    enrolledAt: at,
    signature: { by: 'job:seed', method: 'one-time-code', digest: text.digest, at },
  };
  const command = commandOf(city, `seed-sheet-${territory}`);
  const saved = saveSheet(undefined, sheet, command, { kind: 'sheet-presented', data: { digest: text.digest } });
  await table.together(command.key, saved.writes);
  return amount;
}

/** Right requests of the routes of seals and registers. */
export function paymentRequests({ drafts: [register], amounts: [amountTiyn] }: SeededPayments) {
  const params = { territory: here, register };
  return {
    listSealable: { params: { territory: here, month: toSeal }, query: { limit: '10' } },
    sealTimesheet: { params: { territory: here, month: toSeal, preschool: seededPreschools[0] } },
    sealTimesheets: { params: { territory: here, month: toSeal }, body: { after: 'a' } },
    draftPayments: { params: { territory: here }, body: { month: sealed } },
    listPayments: { params: { territory: here }, query: { limit: '10' } },
    showPayments: { params },
    checkPayments: { params },
    listPaymentLines: { params, query: { limit: '10', preschool: seededPreschools[0] } },
    listPaymentBills: { params, query: { limit: '10' } },
    approvePayments: { params, body: { lines: 1, amountTiyn } },
    cancelPayments: { params },
  } satisfies Readonly<Record<string, Asked>>;
}

/** Of each change the same asked for something else, and by another head. */
export function paymentVariants(seeded: SeededPayments) {
  const right = paymentRequests(seeded);
  const iin = people.head;
  const { drafts, amounts } = seeded;
  const theirs = { params: { territory: there, register: drafts[1] } };
  const unknown = { params: { territory: here, register: '2026-01-9' } };
  return {
    sealTimesheet: {
      other: { params: { ...right.sealTimesheet.params, month: alsoToSeal } },
      byAnother: { params: { ...right.sealTimesheet.params, preschool: seededPreschools[1] }, iin },
    },
    sealTimesheets: {
      other: { ...right.sealTimesheets, body: { after: seededPreschools[0] } },
      byAnother: { params: { territory: here, month: alsoToSeal }, body: {}, iin },
    },
    draftPayments: {
      other: { ...right.draftPayments, body: { month: toSeal } },
      byAnother: { params: { territory: there }, body: { month: sealed }, iin },
    },
    approvePayments: {
      other: { ...right.approvePayments, body: { lines: 2, amountTiyn: 1 } },
      byAnother: { ...theirs, body: { lines: 1, amountTiyn: amounts[1] }, iin },
    },
    cancelPayments: { other: unknown, byAnother: { ...theirs, iin } },
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
