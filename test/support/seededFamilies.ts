// Of a seeded city: phones that wait for their codes, a guardianship that waits for a clerk, one that is verified.

import { CodeItem } from '../../shared/table/familyItems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { personKey } from '../../shared/table/keys.ts';
import { codePlace } from '../../shared/table/phones.ts';
import { people, type Asked, type City } from './city.ts';

const territory = 'karaganda';

/** A phone that was named and not verified, and the code that went to it. */
export interface WaitingPhone {
  readonly phone: string;
  readonly code: string;
}

export interface SeededFamilies {
  /** Of `people.parent` and of `people.otherParent`. */
  readonly waitingPhones: readonly [WaitingPhone, WaitingPhone];
  /** Verified phones of the same. */
  readonly phones: readonly [string, string];
  /** Waiting; two of two strangers to the city. */
  readonly askedGuardianships: readonly [string, string];
  /** Verified; two of the same strangers. */
  readonly verifiedGuardianships: readonly [string, string];
}

export const paper = { kind: 'birth-certificate', number: 'АА 123456', issuedOn: '2022-05-20' } as const;

/** What the person of that IIN is asked for by the newest code that went to the phone; undefined when none is on its way. */
export async function codeFor(city: City, iin: string, phone: string): Promise<string | undefined> {
  const vault = await city.context.vault();
  const person = vault.identify('person', iin);
  const page = await city.context.table.list('records', {
    pk: personKey(person).pk,
    beginsWith: `CODE#${phone}#`,
    backwards: true,
    limit: 1,
  });
  const [item] = page.items;
  if (item === undefined) return undefined;
  const { code } = JSON.parse(await vault.open(...codePlace(person, phone), readSure(CodeItem, item).sealed)) as { code: string };
  return code;
}

/** Names the phone and gives its id and the code. */
export async function namePhone(city: City, iin: string, phone: string): Promise<WaitingPhone> {
  const { body } = await city.ask('addMyPhone', { iin, body: { phone } });
  const id = String(body['phone']);
  return { phone: id, code: (await codeFor(city, iin, id)) ?? '' };
}

/** The body with which a parent names a child. */
export const childBody = (iin: string, more: object = {}) => ({
  territory,
  iin,
  name: 'Әлия Мысал',
  bornOn: '2022-05-10',
  relation: 'mother',
  ...more,
});

/** Asks for a guardianship and gives its name in addresses. */
export async function askGuardianship(city: City, iin: string, childIin: string): Promise<string> {
  const { body } = await city.ask('addMyChild', { iin, body: childBody(childIin) });
  return `${(await city.context.vault()).identify('person', iin)}-${String(body['child'])}`;
}

/** As the clerk. */
export function decide(city: City, guardianship: string, decision: 'verify' | 'reject', more: Asked = {}) {
  const body = { decision, document: paper, ...(decision === 'reject' ? { reason: 'not-guardian' } : {}) };
  return city.ask('decideGuardianship', { params: { territory, guardianship }, iin: people.clerk, body, ...more });
}

export async function seedFamilies(city: City, iinOf: (serial: number) => string): Promise<SeededFamilies> {
  const asked = async (person: number, child: number) => askGuardianship(city, iinOf(person), iinOf(child));
  const verified = async (person: number, child: number) => {
    const guardianship = await asked(person, child);
    await decide(city, guardianship, 'verify');
    return guardianship;
  };
  const phoneOf = async (iin: string) => {
    const { body } = await city.ask('showMe', { iin });
    return (body['phones'] as { phone: string }[])[0]?.phone ?? '';
  };
  return {
    phones: [await phoneOf(people.parent), await phoneOf(people.otherParent)],
    waitingPhones: [await namePhone(city, people.parent, '+77017654321'), await namePhone(city, people.otherParent, '+77017654322')],
    askedGuardianships: [await asked(301, 311), await asked(302, 312)],
    verifiedGuardianships: [await verified(301, 313), await verified(302, 314)],
  };
}

/** Right requests of the families' routes. */
export function familyRequests({ waitingPhones: [waiting], phones: [phone], ...guardianships }: SeededFamilies, childIin: string) {
  const here = { territory };
  return {
    updateMySettings: { body: { locale: 'ru', email: 'parent@example.kz', push: false } },
    addMyPhone: { body: { phone: '+7 701 222 33 44' } },
    verifyMyPhone: { params: { phone: waiting.phone }, body: { code: waiting.code } },
    removeMyPhone: { params: { phone } },
    addMyChild: { body: childBody(childIin) },
    listMyChildren: {},
    listGuardianships: { params: here, query: { limit: '10' } },
    decideGuardianship: {
      params: { ...here, guardianship: guardianships.askedGuardianships[0] },
      body: { decision: 'verify', document: paper },
    },
    endGuardianship: {
      params: { ...here, guardianship: guardianships.verifiedGuardianships[0] },
      body: { reason: 'court-decision', document: { ...paper, kind: 'court-decision' } },
    },
  } satisfies Record<string, Asked>;
}

/** Of each of their changes: the same asked for something else, and by somebody else for something they may. */
export function familyVariants({ waitingPhones, phones, ...guardianships }: SeededFamilies, childIin: string, head: string) {
  const other = { iin: people.otherParent };
  const decision = {
    params: { territory, guardianship: guardianships.askedGuardianships[1] },
    body: { decision: 'verify', document: paper },
  };
  const end = { params: { territory, guardianship: guardianships.verifiedGuardianships[1] }, body: { reason: 'other', document: paper } };
  const theirs = waitingPhones[1];
  return {
    updateMySettings: { other: { body: { locale: 'en' } }, byAnother: { body: { locale: 'en' }, ...other } },
    addMyPhone: { other: { body: { phone: '+77012223345' } }, byAnother: { body: { phone: '+77012223346' }, ...other } },
    verifyMyPhone: {
      other: { params: { phone: waitingPhones[0].phone }, body: { code: '000001' } },
      byAnother: { params: { phone: theirs.phone }, body: { code: theirs.code }, ...other },
    },
    removeMyPhone: { other: { params: { phone: waitingPhones[0].phone } }, byAnother: { params: { phone: phones[1] }, ...other } },
    addMyChild: {
      other: { body: childBody(childIin, { relation: 'father' }) },
      byAnother: { body: childBody(childIin, { relation: 'father' }), ...other },
    },
    decideGuardianship: { other: decision, byAnother: { ...decision, iin: head } },
    endGuardianship: { other: end, byAnother: { ...end, iin: head } },
  } satisfies Record<string, { readonly other: Asked; readonly byAnother: Asked }>;
}
