// All that is kept of the caller, section by section, each as the routes of that section show it: so nothing is in it that the caller may not see now, and
// contacts stand in full because they are the caller's own. Reading it marks nothing as read. What may be long comes as its newest part, and says where it goes on.

import type { Context } from '../../shared/context.ts';
import { parseMonth } from '../../shared/domain/month.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { KnownRequest, Work } from '../../shared/http/work.ts';
import { listErased } from '../../shared/table/retaining.ts';
import {
  listOwnApplications,
  listOwnChildren,
  listOwnContracts,
  listOwnPapers,
  listOwnVouchers,
  readOwnAccount,
} from '../../shared/table/ownData.ts';
import { claimsOf, conclusionsOf, consentsOf, eventsOf, noticesOf } from './dataSections.ts';
import { viewApplication } from './applicationView.ts';
import { viewOfGuardianship } from './guardianshipView.ts';
import { work as listMyAppointments } from './listMyAppointments.ts';
import { work as listMyChildLooks } from './listMyChildLooks.ts';
import { work as listMyContracts } from './listMyContracts.ts';
import { work as listMyDevices } from './listMyDevices.ts';
import { work as listMyMonths } from './listMyMonths.ts';
import { work as showMyMonth } from './showMyMonth.ts';
import { lapsesFor, readAround, viewOfVoucher } from './views.ts';

/** Of each long section. */
const atFirst = { months: 12, notices: 100, looks: 50 } as const;

export const work: Work<'takeMyData', Context> = async (request, context) => {
  const { caller, at } = request;
  const { table } = context;
  const vault = await context.vault();
  const { person, memberships } = caller;
  const own = await listOwnApplications(table, caller);
  const had = await listOwnVouchers(table, own);
  const contracts = await listOwnContracts(table, had);
  const papers = (await Promise.all(contracts.map((contract) => listOwnPapers(table, vault, contract)))).flat();
  const [children, applications, vouchers, listed, devices, appointments] = await Promise.all([
    listOwnChildren(table, vault, person),
    Promise.all(own.map((application) => viewApplication(context, application, at))),
    Promise.all(
      had.map(async (voucher) => viewOfVoucher(voucher, at, lapsesFor(context, voucher, at), await readAround(context, voucher, at))),
    ),
    listMyContracts(asked(request, {}), context),
    listMyDevices(asked(request, {}), context),
    listMyAppointments(asked(request, {}), context),
  ]);
  const account = await readOwnAccount(table, vault, caller);
  return {
    takenAt: isoOf(at),
    person,
    account: {
      ...account,
      phones: [...account.phones],
      choices: { push: account.choices.push, sms: account.choices.sms ?? devices.devices.length === 0 },
    },
    devices: devices.devices,
    roles: {
      held: memberships.map(({ role, territory, preschool }) => ({ role, territory, ...(preschool === undefined ? {} : { preschool }) })),
      appointments: appointments.appointments,
    },
    consents: consentsOf(context, own),
    children: children.map(({ guardianship, known, said }) => ({
      ...viewOfGuardianship(guardianship),
      ...(known === undefined ? {} : { known }),
      ...(said === undefined ? {} : { said }),
    })),
    applications,
    claims: await claimsOf(vault, own),
    conclusions: await conclusionsOf(vault, own),
    events: await eventsOf(table, own),
    vouchers,
    contracts: listed.contracts,
    months: await monthsOf(request, context),
    papers: papers.map(({ contract, code, from, to, number, issuer, recordedAt }) => ({
      contract,
      code,
      from,
      to,
      number,
      issuer,
      recordedAt: isoOf(recordedAt),
    })),
    notices: await noticesOf(table, person, account.locale, atFirst.notices),
    looks: await looksOf(request, context),
    erased: (await listErased(table, { person })).map(({ at: then, ground }) => ({ at: isoOf(then), ground })),
  };
};

type Asking = KnownRequest<'takeMyData'>;

/** The same request to another route of the caller's own. */
function asked<Params extends object, Query extends object>(
  { caller, command, at }: Asking,
  params: Params,
  query?: Query,
): {
  readonly caller: Asking['caller'];
  readonly command: Asking['command'];
  readonly at: Asking['at'];
  readonly params: Params;
  readonly query: Query;
  readonly body: undefined;
} {
  return { caller, command, at, params, query: query ?? ({} as Query), body: undefined };
}

async function monthsOf(request: Asking, context: Context) {
  const { months, next } = await listMyMonths(asked(request, {}, { limit: atFirst.months }), context);
  const shown = months.map(async ({ contract, month: text }) => {
    const month = parseMonth(text);
    return month === undefined ? [] : [await showMyMonth(asked(request, { contract, month }), context)];
  });
  const items = (await Promise.all(shown)).flat();
  return { items, ...(next === undefined ? {} : { next }), more: '/v1/me/timesheets?before=' };
}

async function looksOf(request: Asking, context: Context) {
  return Promise.all(
    request.caller.children.map(async (child) => {
      const { looks, next } = await listMyChildLooks(asked(request, { child }, { limit: atFirst.looks }), context);
      return { child, items: looks, ...(next === undefined ? {} : { next }), more: `/v1/me/children/${child}/looks?before=` };
    }),
  );
}
