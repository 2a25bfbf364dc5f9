// A family's whole file in one look, which is written down before it is shown: the application, whose child, who was told what and whether it reached
// them, and the chain of events with the proof that nothing in it was changed.

import type { Context } from '../../shared/context.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { firstBrokenLink } from '../../shared/domain/event.ts';
import { maskPhone } from '../../shared/domain/phoneMask.ts';
import { dayOf, isoOf, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readChild } from '../../shared/table/children.ts';
import { guardianshipId } from '../../shared/table/deciding.ts';
import { listEvents, listTold } from '../../shared/table/filed.ts';
import { listGuardianships } from '../../shared/table/guardianships.ts';
import type { Application } from '../../shared/table/items.ts';
import { readPerson } from '../../shared/table/people.ts';
import { openClaims } from '../../shared/table/proofs.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { findApplication, viewOfClaim, viewOfFiled } from './fileView.ts';
import { showData } from './shownData.ts';

export const work: Work<'showFamilyFile', Context> = async ({ params, at }, context) => {
  const { table } = context;
  const application = orRefuse(await findApplication(context, params));
  const { number, child } = application;
  const vault = await context.vault();
  const [identity, guardianships, events] = await Promise.all([
    readChild(table, vault, child),
    listGuardianships(table, child),
    listEvents(table, number),
  ]);
  const { name: childName, iin } = identity?.reveal() ?? {};
  const people = await Promise.all(
    guardianships.map(async (guardianship) => ({ guardianship, person: await readPerson(table, vault, guardianship.person) })),
  );
  const told = await listTold(table, number, [...new Set([...application.guardians, ...guardianships.map(({ person }) => person)])]);
  const vouchers = await Promise.all(idsIn(events, 'voucher').map((voucher) => readVoucher(table, voucher)));
  // A change that came between the two reads is the next look's.
  const broken = firstBrokenLink(events.slice(0, application.version), application);
  return {
    [replyShows]: { about: [`child#${child}`], with: [`application#${number}`, ...guardianships.map(({ person }) => `person#${person}`)] },
    application: {
      ...viewOfFiled(application, idsIn(events, 'merged')),
      claims: (await openClaims(vault, application)).map((claim) => viewOfClaim(claim)),
      ...districtOf(context, application, at),
    },
    child: { name: childName, iin: iin === undefined ? undefined : maskIin(iin) },
    guardians: people.map(({ guardianship, person }) => ({
      person: guardianship.person,
      guardianship: guardianshipId(guardianship),
      name: person?.contacts.reveal().name,
      phones: (person?.contacts.reveal().phones ?? []).map((phone) => maskPhone(phone)),
      relation: guardianship.relation,
      state: guardianship.state,
      since: isoOf(guardianship.since),
    })),
    vouchers: vouchers
      .filter((voucher) => voucher !== undefined)
      .map(({ voucher, round, state, issuedAt, confirmBy, contestedAt }) => ({
        voucher,
        round,
        state,
        issuedAt: isoOf(issuedAt),
        // It stands still while a revocation is open.
        confirmLastDay: state === 'issued' && contestedAt !== undefined ? undefined : confirmBy?.lastDay,
        contestedSince: contestedAt === undefined ? undefined : isoOf(contestedAt),
      })),
    notices: told.map(({ kind, to, at: toldAt, deliveries }) => ({
      kind,
      at: isoOf(toldAt),
      to: 'person' in to ? to.person : undefined,
      deliveries: deliveries.map((one) => ({ channel: one.channel.split('#')[0] ?? '', at: isoOf(one.at), result: one.result })),
    })),
    events: events.map(({ seq, kind, at: then, by, as, data }) => ({ seq, kind, at: isoOf(then), by, as, data: showData(data) })),
    chain: broken === undefined ? { whole: true } : { whole: false, brokenAt: broken.seq, why: broken.why },
  };
};

/** An IIN begins with the date of birth: only its end is shown, for somebody who has the paper to compare. */
function maskIin(iin: string): string {
  return `…${iin.slice(-4)}`;
}

function districtOf({ rulebooks }: Context, { territory, district }: Application, at: Instant) {
  return district === undefined ? {} : { districtLabels: districtNames(rulebooks(), territory, dayOf(at))(district) };
}

/** What events name under that word, each once. */
function idsIn(events: readonly { readonly data: Readonly<Record<string, unknown>> }[], word: string): readonly string[] {
  return [...new Set(events.map(({ data }) => data[word]).filter((value) => typeof value === 'string'))];
}
