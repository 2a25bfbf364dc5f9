// A phone is asked for by its keyed id and looked for among the caller's own: somebody else's is not there, however right its id.

import type { Phone } from '../../shared/domain/phoneMask.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { KnownPerson } from '../../shared/table/people.ts';
import { phoneId } from '../../shared/table/phones.ts';
import type { Vault } from '../../shared/vault.ts';

export function findMyPhone(vault: Vault, person: KnownPerson | undefined, id: string): Phone | Refusal {
  const { phones = [], unverified = [] } = person?.contacts.reveal() ?? {};
  return [...phones, ...unverified].find((phone) => phoneId(vault, phone) === id) ?? refuse('phone-unknown', { phone: id });
}
