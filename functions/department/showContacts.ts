// The phones of a family, for whoever rings it. Nowhere else is the department shown a number in full; the look is written down with its reason, under the
// child, so that the family reads both. A number that somebody else has shown to be theirs since is left out: a stranger would be told of the family.

import type { Context } from '../../shared/context.ts';
import type { Phone } from '../../shared/domain/phoneMask.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { reasonMark } from '../../shared/http/words/looks.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listGuardianships } from '../../shared/table/guardianships.ts';
import { readPerson, stranger } from '../../shared/table/people.ts';
import { phoneId, readPhone } from '../../shared/table/phones.ts';
import { readUnreachable } from '../../shared/table/receipts.ts';
import type { Vault } from '../../shared/vault.ts';
import { findApplication } from './fileView.ts';

export const work: Work<'showContacts', Context> = async ({ params, body }, context) => {
  const { number, child } = orRefuse(await findApplication(context, params));
  const keys = await context.vault();
  const inForce = (await listGuardianships(context.table, child)).filter(({ state }) => state === 'verified');
  const guardians = await Promise.all(
    inForce.map(async ({ person, relation }) => {
      const known = await readPerson(context.table, keys, person);
      const { name, phones = [], unverified = [] } = known?.contacts.reveal() ?? {};
      const all = await Promise.all([...phones, ...unverified].map((phone) => viewOf(phone, person, keys, context)));
      const shown = all.filter((one) => one !== undefined).toSorted((one, other) => rankOf(one) - rankOf(other));
      return { person, name, relation, locale: known?.locale ?? stranger.locale, phones: shown };
    }),
  );
  const about = [`child#${child}` as const, ...inForce.map(({ person }) => `person#${person}` as const)];
  return { [replyShows]: { about, with: [`application#${number}`, reasonMark(body.reason)] }, guardians };
};

/** Nothing where the number is somebody else's by now. */
async function viewOf(phone: Phone, person: string, keys: Vault, { table }: Pick<Context, 'table'>) {
  const id = phoneId(keys, phone);
  const [known, unreachable] = await Promise.all([readPhone(table, id), readUnreachable(table, id)]);
  if (known?.person !== undefined && known.person !== person) return undefined;
  const failing = unreachable?.person === person ? { failingSince: isoOf(unreachable.since) } : {};
  return { phone, verified: known?.person === person, ...failing };
}

/** What is likeliest to be answered comes first. */
function rankOf({ verified, failingSince }: { readonly verified: boolean; readonly failingSince?: string }): number {
  return (failingSince === undefined ? 0 : 2) + (verified ? 0 : 1);
}
