// What is kept of a person and is theirs to take along, opened for them alone.

import * as z from 'zod';
import type { Caller } from '../domain/command.ts';
import type { Phone } from '../domain/phoneMask.ts';
import type { Vault } from '../vault.ts';
import { documentsOf, openPaper, readAbsences } from './absences.ts';
import { readChild, readNamed, type ChildIdentity, type ChildWords } from './children.ts';
import { listContractsOf } from './contracts.ts';
import { listVoucherNames } from './filed.ts';
import { listGuardianshipsOf } from './guardianships.ts';
import { ClaimItem, type Application, type Guardianship } from './items.ts';
import { readSure } from './itemParts.ts';
import { childKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { defaultChoices, readPerson, type Choices } from './people.ts';
import { isShownTheirs } from './phones.ts';
import { readApplication } from './applications.ts';
import type { Table } from './table.ts';
import type { Contract, Voucher } from './voucherItems.ts';
import { readVoucher } from './vouchers.ts';

export interface OwnAccount {
  readonly iin: string;
  readonly name?: string | undefined;
  readonly locale: 'kk' | 'ru' | 'en';
  readonly phones: readonly { readonly phone: Phone; readonly verified: boolean }[];
  readonly email?: string | undefined;
  readonly choices: Choices;
}

/** The account in full; of who is met for the first time the IIN they signed in by. */
export async function readOwnAccount(table: Table, vault: Vault, { person, iin }: Caller): Promise<OwnAccount> {
  const found = await readPerson(table, vault, person);
  const { name, phones = [], unverified = [], email } = found?.contacts.reveal() ?? {};
  // What an old system named counts as theirs, and was never shown to be.
  const held = await Promise.all(phones.map(async (phone) => ({ phone, verified: await isShownTheirs(table, vault, person, phone) })));
  return {
    iin: iin.reveal(),
    ...(name === undefined ? {} : { name }),
    locale: found?.locale ?? 'kk',
    phones: [...held, ...unverified.map((phone) => ({ phone, verified: false }))],
    ...(email === undefined ? {} : { email }),
    choices: found?.choices ?? defaultChoices,
  };
}

export interface OwnChildData {
  readonly guardianship: Guardianship;
  /** What is known of the child: for its guardian of now alone. */
  readonly known?: ChildIdentity | undefined;
  /** What this person said. */
  readonly said?: Pick<ChildWords, 'iin' | 'name' | 'bornOn'> | undefined;
}

/** Every child the person is, was or wants to be guardian of. */
export async function listOwnChildren(table: Table, vault: Vault, person: string): Promise<readonly OwnChildData[]> {
  const guardianships = await listGuardianshipsOf(table, person);
  return Promise.all(
    guardianships.map(async (guardianship) => {
      const { child, state } = guardianship;
      const known = state === 'verified' ? (await readChild(table, vault, child))?.reveal() : undefined;
      const words = (await readNamed(table, vault, person, child))?.words.reveal();
      const said = words && { iin: words.iin, name: words.name, bornOn: words.bornOn };
      return { guardianship, ...(known === undefined ? {} : { known }), ...(said === undefined ? {} : { said }) };
    }),
  );
}

/** The applications of the children whose guardian the person is now, those that ended before another was made too. */
export async function listOwnApplications(table: Table, { children }: Pick<Caller, 'children'>): Promise<readonly Application[]> {
  const found = new Map<string, Application>();
  for (const child of children)
    for await (const item of listAll(table, 'records', { pk: childKey(child).pk, beginsWith: 'APPLICATION#' })) {
      const { number: newest, earlier = [] } = readSure(ClaimItem, item);
      for (const application of await Promise.all([...earlier, newest].map((number) => readApplication(table, number))))
        if (application !== undefined && children.includes(application.child)) found.set(application.number, application);
    }
  return [...found.values()];
}

/** Every voucher these applications have had, the oldest of each first. */
export async function listOwnVouchers(table: Table, applications: readonly Application[]): Promise<readonly Voucher[]> {
  const names = await Promise.all(applications.map((application) => listVoucherNames(table, application)));
  const vouchers = await Promise.all([...new Set(names.flat())].map((voucher) => readVoucher(table, voucher)));
  return vouchers.filter((voucher) => voucher !== undefined);
}

/** Every contract under these vouchers. */
export async function listOwnContracts(table: Table, vouchers: readonly Voucher[]): Promise<readonly Contract[]> {
  return (await Promise.all(vouchers.map(({ voucher }) => listContractsOf(table, voucher)))).flat();
}

/** Papers for absences under that contract, opened. */
export async function listOwnPapers(table: Table, vault: Vault, contract: Contract) {
  const absences = await readAbsences(table, contract.contract);
  const standing = new Set(documentsOf(absences).map(({ document }) => document));
  const papers = (absences?.documents ?? []).filter(({ document }) => standing.has(document));
  return Promise.all(
    papers.map(async (paper) => ({ ...paper, ...(await openPaper(vault, contract, paper)), contract: contract.contract })),
  );
}

/** A plain record of what an event says, as it is kept. */
export const eventData = z.record(z.string(), z.json());
