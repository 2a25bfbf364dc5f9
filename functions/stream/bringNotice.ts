// One notice on its way through the sender, with what is known of it before and after: brought before, it is left alone; sent, it is noted; failed, it is
// tried some times and then given up by name, so that it holds up nobody and can be found again. What cannot be read at all is given up at once, and
// whoever was erased meanwhile is owed nothing any more.

import type { Context } from '../../shared/context.ts';
import type { Trouble } from '../../shared/domain/telling.ts';
import { errorFields } from '../../shared/log.ts';
import { TurnTooLate } from '../../shared/notifications/pacing.ts';
import type { Channel } from '../../shared/notifications/publish.ts';
import { NoticeItem } from '../../shared/table/items.ts';
import { readSure, UnreadableItem } from '../../shared/table/itemParts.ts';
import { TableBusy, type Key } from '../../shared/table/table.ts';
import { headOf, noteHandled, noteTrouble, readTelling } from '../../shared/table/tellings.ts';
import { Erased } from '../../shared/vault.ts';
import { sendNotice } from './sendNotice.ts';

/** Brings the notice at that key. True when it is dealt with for now; false when the stream has to bring it again. Throws when not even that is known. */
export async function bringNotice(
  key: Key,
  { isAgain }: { readonly isAgain: boolean },
  context: Context,
  channel: Channel,
): Promise<boolean> {
  const { table, log, now } = context;
  const before = await readTelling(table, key);
  const isOver = before?.state === 'handled' || before?.state === 'dead';
  if (isOver && !isAgain) return true;
  const stored = await table.get('records', key);
  const head = headOf(key, stored);
  // Erased since: there is nothing to tell, and nobody may be told from the stream's old copy.
  if (stored === undefined || head === undefined) return true;
  try {
    readSure(NoticeItem, stored);
    await sendNotice(key, context, channel);
    await noteHandled(table, head, now());
    log.info('notice-sent', { notice: String(key.sk) });
    return true;
  } catch (error) {
    if (error instanceof Erased) {
      await noteHandled(table, head, now(), 'erased');
      return true;
    }
    // Nothing is wrong with it: there was no time left for its turn, and the next batch begins with it.
    if (error instanceof TurnTooLate) return false;
    const { state, tries } = await noteTrouble(table, head, troubleOf(error), now());
    const isGivenUp = state === 'dead';
    log.error(isGivenUp ? 'notice-given-up' : 'notice-failed', { notice: String(key.sk), tries, ...errorFields(error) });
    return isGivenUp;
  }
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof UnreadableItem) return 'unreadable';
  if (error instanceof TableBusy) return 'storage';
  const isBug = [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  return isBug ? 'fault' : 'provider';
}
