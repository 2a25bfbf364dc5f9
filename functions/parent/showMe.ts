import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { readPerson } from '../../shared/table/people.ts';
import { viewOfMe } from './me.ts';

export const work: Work<'showMe', Context> = async ({ caller }, context) =>
  viewOfMe(caller, await readPerson(context.table, await context.vault(), caller.person), context);
