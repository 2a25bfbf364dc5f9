import type { Context } from '../../shared/context.ts';
import { addressKkAfter } from '../../shared/domain/preschool.ts';
import type { Work } from '../../shared/http/work.ts';
import { commitChange, whole } from './preschoolChange.ts';

// The event names which fields changed and not to what: a name or an address may be a person's.
export const work: Work<'changePreschool', Context> = async ({ params, body, command }, context) =>
  commitChange(
    context,
    params,
    command,
    (before) => {
      const { location, phone, ...plain } = body;
      const after = {
        ...before,
        ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
        addressKk: addressKkAfter(before, body),
        location: location === undefined ? before.location : (location ?? undefined),
        phone: phone === undefined ? before.phone : (phone ?? undefined),
      };
      const fields = ['names', 'district', 'address', 'addressKk', 'ownership', 'location', 'phone'] as const;
      const changed = fields.filter((field) => JSON.stringify(after[field]) !== JSON.stringify(before[field]));
      return changed.length === 0 ? undefined : { after, data: { changed } };
    },
    whole,
  );
