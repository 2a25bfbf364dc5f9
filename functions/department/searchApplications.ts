// Finding a family. What is looked for is personal and comes in the body; what is found is shown without a name, and opening a file is a second look.
// Both are written down before the answer leaves: ids, keyed hashes and codes, nothing that was typed.

import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { findByPlace, findByState } from './findByList.ts';
import { findByIin, findByNumber, findByTerms, type Found } from './findByPerson.ts';

export const work: Work<'searchApplications', Context> = async ({ params, body, at }, context) => {
  const { territory } = params;
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(at)));
  const { number, iin, phone, name, state = 'waiting', ...list } = body;
  const found: Found =
    number !== undefined
      ? await findByNumber(context, territory, number)
      : iin !== undefined
        ? await findByIin(context, territory, iin)
        : phone !== undefined || name !== undefined
          ? orRefuse(await findByTerms(context, territory, { phone, name }, list))
          : state === 'waiting'
            ? await findByPlace(context, territory, rulebook, list)
            : await findByState(context, territory, state, list);
  const numbers = found.applications.map((one) => one.number);
  const about = found.applications.map(({ child }) => `child#${child}` as const);
  return {
    // What was looked for stays written down also where nothing was found.
    [replyShows]: { about, with: [found.action, ...found.about, ...numbers.map((one) => `application#${one}`)] },
    applications: found.applications.map((one) => ({
      number: one.number,
      state: one.state,
      category: one.category,
      submittedAt: isoOf(one.submittedAt),
      guardians: one.guardians.length,
    })),
    ...(found.next === undefined ? {} : { next: found.next }),
  };
};
