// Whose child it is, as the head of a kindergarten may see it: opened for as long as there is something to agree on or to fulfil. Of a contract that has
// ended the child's name stays, for the books; of a request that came to nothing nothing does.

import type { Context } from '../../shared/context.ts';
import type { ContractState } from '../../shared/domain/contract.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readChild } from '../../shared/table/children.ts';
import { readPerson } from '../../shared/table/people.ts';
import { isStillTheirs } from '../../shared/table/phones.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';

const shows: Readonly<Record<ContractState, 'family' | 'child' | 'nothing'>> = {
  requested: 'family',
  proposed: 'family',
  active: 'family',
  ended: 'child',
  refused: 'nothing',
  withdrawn: 'nothing',
  lapsed: 'nothing',
};

/** True where somebody personal is shown, so that the look has to be written down. */
export const showsFamily = ({ state }: Pick<Contract, 'state'>): boolean => shows[state] !== 'nothing';

export async function viewFamily({ table, vault }: Context, contract: Contract) {
  if (!showsFamily(contract)) return {};
  const keys = await vault();
  const [application, identity] = await Promise.all([readApplication(table, contract.application), readChild(table, keys, contract.child)]);
  if (application === undefined) throw new Error('a contract without its application');
  const child = { name: identity?.reveal().name, bornOn: application.bornOn };
  if (shows[contract.state] === 'child') return { child };
  const guardians = await Promise.all(
    application.guardians.map(async (id) => {
      const { name, phones = [] } = (await readPerson(table, keys, id))?.contacts.reveal() ?? {};
      const theirs = await Promise.all(phones.map((phone) => isStillTheirs(table, keys, id, phone)));
      return { name, phones: phones.filter((_, place) => theirs[place] === true) };
    }),
  );
  return { child, guardians };
}
