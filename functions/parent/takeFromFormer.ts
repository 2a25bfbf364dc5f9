// A number shown to be somebody's leaves everybody else who had it: its last holder, and those the old system named. They keep their account, and read
// in their inbox that messages go there no more. Who is beyond the first ones is not told, yet nothing is sent for them either: see `isStillTheirs`.

import type { Command } from '../../shared/domain/command.ts';
import { noticeToPerson } from '../../shared/domain/notice.ts';
import { maskPhone, type Phone } from '../../shared/domain/phoneMask.ts';
import { searchTerms } from '../../shared/domain/searchWords.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { changePerson, readPerson, termsOf } from '../../shared/table/people.ts';
import type { KnownPhone } from '../../shared/table/phones.ts';
import { listSearched, parseSearched, searchWrites } from '../../shared/table/searching.ts';
import type { Table, Write } from '../../shared/table/table.ts';
import type { Vault } from '../../shared/vault.ts';

/** An office's number may stand with a hundred families; one transaction has no room for all of them. */
const mostFormer = 8;

interface MovedPhone {
  readonly phone: Phone;
  readonly id: string;
  readonly known: KnownPhone | undefined;
}

/** The writes that take the number from its former owners. */
export async function takeFromFormer(
  { phone, id, known }: MovedPhone,
  { by, at }: Command,
  table: Table,
  vault: Vault,
): Promise<readonly Write[]> {
  const writes: Write[] = [];
  const former = [...(await listFormer(table, vault, phone, known))].filter((person) => person !== by);
  for (const person of former.slice(0, mostFormer)) {
    const before = await readPerson(table, vault, person);
    const own = before?.contacts.reveal();
    if (before === undefined || own === undefined || !own.phones.includes(phone)) continue;
    const contacts = { ...own, phones: own.phones.filter((one) => one !== phone) };
    const after = { ...before, contacts };
    const happened = { hash: `phone|${id}|${known?.version ?? 0}`, at };
    writes.push(
      await changePerson(vault, person, before, after),
      ...(await searchWrites(table, vault, { person }, termsOf(after), termsOf({ contacts: own }))),
      ...noticeWrites([noticeToPerson(happened, 'phone-moved', person, { shown: maskPhone(phone) })]),
    );
  }
  return writes;
}

async function listFormer(table: Table, vault: Vault, phone: Phone, known: KnownPhone | undefined): Promise<ReadonlySet<string>> {
  const former = new Set(known?.person === undefined ? [] : [known.person]);
  for (const term of searchTerms({ names: [], phones: [phone] })) {
    const { found } = await listSearched(table, vault.identify('word', term), { limit: 100 });
    for (const text of found) {
      const of = parseSearched(text);
      if (of !== undefined && 'person' in of) former.add(of.person);
    }
  }
  return former;
}
