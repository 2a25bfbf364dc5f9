// What follows a change: the records table's stream brings every new notice, every new code and every asking for one more try here. What belongs to one
// person is dealt with in order, different people side by side. A notice that fails stops its own person's alone and is named in the reply: Lambda goes
// back to the lowest that is named and brings everything from there again, which is harmless. One that fails again and again is set aside by name.

import type { Context as Running, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { lambdaContext, type Context } from '../../shared/context.ts';
import { errorFields } from '../../shared/log.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Channel } from '../../shared/notifications/publish.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { UnreadableItem } from '../../shared/table/itemParts.ts';
import type { Key } from '../../shared/table/table.ts';
import { bringNotice } from './bringNotice.ts';
import { openChannel } from './openChannel.ts';
import { sendCode } from './sendCode.ts';
import { bringDigest } from './sendDigest.ts';

/** So many people's notices are on their way at once: a batch of 25 is over well within the function's minute even where the provider is slow. */
const lanesAtOnce = 8;

/** Something to be dealt with. */
interface Task {
  readonly sequence: string;
  readonly what: 'code' | 'notice' | 'again' | 'digest';
  /** Of the code or the notice itself. */
  readonly key: Key;
}

/** Deals with a batch; the reply names what has to come again, the lowest first. */
export async function sendNotices(
  event: Pick<DynamoDBStreamEvent, 'Records'>,
  context: Context,
  channel: Channel,
): Promise<DynamoDBBatchResponse> {
  const lanes = new Map<string, Task[]>();
  for (const task of event.Records.flatMap(taskOf)) {
    // A code is good for minutes and has nothing to do with what else its person is told: no notice holds it up.
    const lane = `${task.what === 'code' ? 'code' : 'notice'}|${task.key.pk}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), task]);
  }
  const failed = new Set<string>();
  await forEachAtOnce(lanes.values(), lanesAtOnce, async (tasks) => {
    let isStopped = false;
    for (const task of tasks) {
      isStopped ||= !(await deal(task, context, channel));
      if (isStopped) failed.add(task.sequence);
    }
  });
  const batchItemFailures = event.Records.flatMap(({ dynamodb }) => {
    const sequence = dynamodb?.SequenceNumber;
    return sequence !== undefined && failed.has(sequence) ? [{ itemIdentifier: sequence }] : [];
  });
  return { batchItemFailures };
}

/** False when it has to come again. */
async function deal(task: Task, context: Context, channel: Channel): Promise<boolean> {
  try {
    if (task.what === 'digest') return await bringDigest(task.key, context, channel);
    if (task.what !== 'code') return await bringNotice(task.key, { isAgain: task.what === 'again' }, context, channel);
    await sendCode(task.key, context, channel);
    return true;
  } catch (error) {
    context.log.error('notice-failed', { notice: String(task.key.sk), ...errorFields(error) });
    // A code nobody can read is not held on to: it is good for minutes, and its person asks for another.
    return task.what === 'code' && error instanceof UnreadableItem;
  }
}

/** What the record asks for: nothing, for any change but a notice, a code, a digest or an asking that came to be. */
function taskOf({ eventName, dynamodb }: DynamoDBRecord): readonly Task[] {
  const [pk, sk] = [dynamodb?.Keys?.['pk']?.S, dynamodb?.Keys?.['sk']?.S];
  if (eventName !== 'INSERT' || pk === undefined || sk === undefined) return [];
  const [, word, again] = /^(NOTICE|CODE|AGAIN|DIGEST)#(?:(NOTICE#\d+#[^#]+)#)?/.exec(sk) ?? [];
  if (word === undefined || (word === 'AGAIN' && again === undefined)) return [];
  const sequence = dynamodb?.SequenceNumber;
  // Without it the reply could not name the record, and a reply that names nothing says that all went well.
  if (sequence === undefined || sequence === '') throw new Error('a record of the stream has no sequence number');
  if (word === 'AGAIN') return [{ sequence, what: 'again', key: { pk, sk: again ?? '' } }];
  return [{ sequence, what: word === 'CODE' ? 'code' : word === 'DIGEST' ? 'digest' : 'notice', key: { pk, sk } }];
}

let channel: Channel | undefined;

/** What is kept of the function's time for marking what was sent, and for a message that is under way. */
const keptMilliseconds = 15_000;

export function handler(event: DynamoDBStreamEvent, running: Pick<Running, 'getRemainingTimeInMillis'>): Promise<DynamoDBBatchResponse> {
  const context = lambdaContext(secretVault);
  channel ??= openChannel(context);
  return sendNotices(event, context, { ...channel, timeLeft: () => running.getRemainingTimeInMillis() - keptMilliseconds });
}
