// The department's register of kindergartens: what it takes and shows. The number of an organisation may be the IIN of an entrepreneur: it comes in a
// body, is never shown again, and is in no address.

import * as z from 'zod';
import { parseBin } from '../../domain/identifiers.ts';
import { country } from '../../domain/preschool.ts';
import { groupTypes, ownerships } from '../../domain/rulebookVouchers.ts';
import { preschoolRoles } from '../../domain/roles.ts';
import { DayParam, Iin } from './files.ts';
import { addressLabels, count, dayText, districtLabels, iso, labels } from './shapes.ts';
import { personName, typedLine } from './typed.ts';

const Names = z
  .strictObject({ kk: typedLine(120), ru: typedLine(120), en: typedLine(120).optional() })
  .transform(({ kk, ru, en }) => ({ kk, ru, en: en ?? ru }));

const Number = z
  .string()
  .max(20)
  .transform((text, context) => {
    const number = parseBin(text);
    if (number === undefined) {
      context.addIssue({ code: 'custom', message: 'twelve digits, the last of which checks the others' });
      return z.NEVER;
    }
    return number;
  })
  .meta({ type: 'string', description: 'BIN of the organisation or IIN of the entrepreneur' });

/** Of a kindergarten and not of a family: landlines too, and nothing is sent to it. */
const Phone = z
  .string()
  .max(40)
  .transform((text, context) => {
    const digits = text.replaceAll(/[\s()-]/g, '').replace(/^8(?=\d{10}$)/, '+7');
    if (!/^\+7[67]\d{9}$/.test(digits)) {
      context.addIssue({ code: 'custom', message: 'a phone of Kazakhstan: +7, then ten digits' });
      return z.NEVER;
    }
    return digits;
  })
  .meta({ type: 'string', examples: ['+77212000000'] });

/** Inside Kazakhstan: the two the wrong way round are refused. */
const swapped = 'perhaps latitude and longitude changed places';
const degrees = (name: string, from: number, to: number) => {
  const words = `a ${name} in Kazakhstan is ${from} to ${to}: ${swapped}`;
  return z.number().min(from, words).max(to, words);
};
const Location = z.strictObject({
  latitude: degrees('latitude', country.south, country.north),
  longitude: degrees('longitude', country.west, country.east),
});

const Listing = z
  .strictObject({ from: DayParam, to: DayParam.optional() })
  .refine(({ from, to }) => to === undefined || from <= to, 'the last day is not before the first');

const about = {
  names: Names,
  district: typedLine(80).describe('District of the city, or settlement'),
  address: typedLine(200).describe('Street and house, in Russian where both are given'),
  ownership: z.enum(ownerships),
};
const addressKk = typedLine(200).describe('The address in Kazakh; without it `address` is read in every language');
const more = { location: Location.optional(), phone: Phone.optional() };

export const RegisterPreschool = z
  .strictObject({
    number: Number,
    ...about,
    addressKk: addressKk.optional(),
    ...more,
    eligible: Listing.optional().describe('On the list of those a voucher may be used in'),
  })
  .meta({ id: 'RegisterPreschool' });

const changesSomething = (body: object): boolean => Object.keys(body).length > 0;

export const ChangePreschool = z
  .strictObject({
    names: Names.optional(),
    district: about.district.optional(),
    address: about.address.optional(),
    addressKk: addressKk.nullable().optional().describe('null removes it; left out, it stays unless `address` changes'),
    ownership: about.ownership.optional(),
    location: Location.nullable().optional().describe('null takes it off the map'),
    phone: Phone.nullable().optional(),
  })
  .refine(changesSomething, 'name what changes')
  .meta({ id: 'ChangePreschool' });

export const EnlistPreschool = Listing.meta({ id: 'EnlistPreschool' });

export const DelistPreschool = z
  .strictObject({ lastDay: DayParam.optional().describe('Its last day on the list; left out: it is off the list at once') })
  .meta({ id: 'DelistPreschool' });

const months = z.int().min(0).max(96).describe('Full months of age on the first day, included');
const hours = z.number().min(1).max(24).multipleOf(0.5).describe('Hours a day it is open');
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language of the rulebook, as kk');
const capacity = z.int().min(0).max(200);

const isAgeRange = ({ ageFrom, ageTo }: { readonly ageFrom: number; readonly ageTo: number }): boolean => ageFrom <= ageTo;

export const OpenGroup = z
  .strictObject({
    names: Names,
    groupType: z.enum(groupTypes),
    language,
    ageFrom: months,
    ageTo: months,
    hours,
    capacity,
    open: z.boolean().default(true).describe('Whether it takes newcomers'),
  })
  .refine(isAgeRange, 'the age to is not below the age from')
  .meta({ id: 'OpenGroup' });

export const ChangeGroup = z
  .strictObject({
    names: Names.optional(),
    groupType: z.enum(groupTypes).optional(),
    language: language.optional(),
    ageFrom: months.optional(),
    ageTo: months.optional(),
    hours: hours.optional(),
    capacity: capacity.optional().describe('May go below what is taken: nobody leaves, and nobody new comes in'),
    open: z.boolean().optional(),
  })
  .refine(changesSomething, 'name what changes')
  .meta({ id: 'ChangeGroup' });

const freeStep = z.object({ from: dayText, free: count });

export const RegisteredGroup = z
  .object({
    group: z.string(),
    names: labels,
    groupType: z.enum(groupTypes),
    language: z.string(),
    ageFrom: z.int(),
    ageTo: z.int(),
    hours: z.number(),
    open: z.boolean(),
    capacity: count,
    taken: count.describe('Today, places held for families of the waiting list included'),
    over: count.describe('Above the capacity, where it was lowered'),
    free: z.array(freeStep).describe('How many are free from which day on'),
    promised: count.describe('Held for children whose first day is yet to come, or offered to families of the waiting list'),
    waiting: count,
  })
  .meta({ id: 'RegisteredGroup' });

const registered = {
  preschool: z.string(),
  names: labels,
  district: z.string(),
  districtLabels,
  address: z.string(),
  addressLabels,
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  ownership: z.enum(ownerships),
  phone: z.string().optional(),
  eligible: z.object({ from: dayText, to: dayText.optional() }).optional(),
  listed: z.boolean().describe('On the list today'),
  places: z.object({ capacity: count, taken: count, free: count, waiting: count }).describe('Of all its groups, today'),
};

export const RegisteredPreschool = z.object({ ...registered, groups: z.array(RegisteredGroup) }).meta({ id: 'RegisteredPreschool' });

export const DelistedPreschool = RegisteredPreschool.extend({
  concerned: z
    .object({
      requests: count.describe('Requests for a place not yet signed by both: no contract comes of them after the last day'),
      waiting: count.describe('Families in the waiting lists of its groups'),
    })
    .describe('Families who have to choose another kindergarten'),
}).meta({ id: 'DelistedPreschool' });

export const Register = z
  .object({ preschools: z.array(z.object({ ...registered, groups: count.describe('How many') })), next: z.string().optional() })
  .meta({ id: 'Register' });

export const staffName = personName(120).describe('As it will stand in the list of the staff');

export const AppointStaff = z.strictObject({ iin: Iin, name: staffName }).meta({ id: 'AppointStaff' });

export const StaffRole = z.enum(preschoolRoles);

export const PersonId = z.string().regex(/^[0-9a-z]{26}$/, 'not a person’s id');

const staffMember = { person: z.string(), role: StaffRole, since: iso };

export const StaffMember = z.object({ ...staffMember, name: z.string() }).meta({ id: 'StaffMember' });

/** Without the name: replies are kept for repeats, and whoever appoints has just typed it. */
export const AppointedStaff = z
  .object({ ...staffMember, invited: z.literal(true).optional().describe('Works there once they have accepted') })
  .meta({ id: 'AppointedStaff' });

export const Staff = z.object({ staff: z.array(StaffMember) }).meta({ id: 'Staff' });

export const DismissedStaff = z.object({ person: z.string(), role: StaffRole }).meta({ id: 'DismissedStaff' });

export const SetIntake = z.strictObject({ open: z.boolean().describe('Whether the group takes newcomers') }).meta({ id: 'SetIntake' });
