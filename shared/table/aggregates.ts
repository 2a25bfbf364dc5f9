// Where the events of an aggregate stand, and the items that carry the head of its chain, by the name it has in its events. Whatever changes by
// events is in this list; what is not cannot be checked, and the check says so.

import { applicationKey, childGuardianKey, guardianKey, guardianshipPk, importKey, publicationsKey } from './keys.ts';
import { month } from '../domain/month.ts';
import { absencesKey, registerKey, sheetKey, sheetPk, timesheetKey } from './timesheetKeys.ts';
import { budgetKey, contractKey, extensionKey, preschoolRecordKey, revocationKey, roundKey, updateKey, voucherKey } from './keys.ts';
import { appointmentKey } from './staffKeys.ts';
import type { Key } from './table.ts';
import { auditSealsKey } from './trailKeys.ts';

interface Places {
  /** The partition of its events. */
  readonly pk: string;
  /** Every item that carries its version and the hash of its newest event. */
  readonly heads: readonly Key[];
}

const own = (key: Key): Places => ({ pk: key.pk, heads: [key] });

const aggregates: Readonly<Record<string, (first: string, second: string, third: string) => Places>> = {
  application: (number) => own(applicationKey(number)),
  voucher: (voucher) => own(voucherKey(voucher)),
  contract: (contract) => own(contractKey(contract)),
  revocation: (voucher) => own(revocationKey(voucher)),
  appointment: (appointment) => own(appointmentKey(appointment)),
  preschool: (preschool) => own(preschoolRecordKey(preschool)),
  budget: (territory, year) => own(budgetKey(territory, Number(year))),
  round: (territory, round) => own(roundKey(territory, round)),
  update: (territory, update) => own(updateKey(territory, update)),
  extension: (territory, extension) => own(extensionKey(territory, extension)),
  import: (territory, id) => own(importKey(territory, id)),
  queue: (territory) => own(publicationsKey(territory)),
  absences: (contract) => own(absencesKey(contract)),
  timesheet: (preschool, of) => own(timesheetKey(preschool, month(of))),
  sheet: (preschool, of, contract) => ({
    pk: sheetPk(preschool, month(of), contract),
    heads: [sheetKey(preschool, month(of), contract)],
  }),
  register: (territory, register) => own(registerKey(territory, register)),
  audit: (territory) => own(auditSealsKey(territory)),
  guardianship: (person, child) => ({
    pk: guardianshipPk(person, child),
    heads: [guardianKey(person, child), childGuardianKey(child, person)],
  }),
};

/** The first word of every name. */
export const aggregateKinds: readonly string[] = Object.keys(aggregates);

/** Of `application#7K2M4Q9X` and the like; undefined for a name no aggregate has. */
export function placesOf(of: string): Places | undefined {
  const [kind = '', first = '', second = '', third = ''] = of.split('#');
  return Object.hasOwn(aggregates, kind) ? aggregates[kind]?.(first, second, third) : undefined;
}
