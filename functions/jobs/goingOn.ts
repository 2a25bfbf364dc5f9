// A sweep deals with many things, and one that cannot be dealt with must not keep the others waiting: it is named in the log, the rest have their turn,
// and the run fails at the end so that the alarm rings. A thing somebody else holds right now is no failure: the next run finds it again.

import type { Context } from '../../shared/context.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { errorFields } from '../../shared/log.ts';
import { TableBusy } from '../../shared/table/table.ts';

/** What was done with the thing; undefined where it could not be dealt with. `thing` names it in the log: ids alone, never anything personal. */
export type TryEach = <T>(thing: { readonly [name: string]: string }, deal: () => Promise<T>) => Promise<T | undefined>;

/** Runs the sweep, whose every single thing goes through `tryEach`; throws the first failure once the sweep is over or out of time. */
export async function goingOn<T>({ log }: Pick<Context, 'log'>, sweep: (tryEach: TryEach) => Promise<T>): Promise<T> {
  let failure: unknown;
  const result = await sweep(async (thing, deal) => {
    try {
      return await deal();
    } catch (error) {
      if (error instanceof Conflict || error instanceof TableBusy) {
        log.info('left-to-next-run', { ...thing, ...errorFields(error) });
        return undefined;
      }
      log.error('not-dealt-with', { ...thing, ...errorFields(error) });
      failure ??= error;
      return undefined;
    }
  });
  if (failure !== undefined) throw failure;
  return result;
}
