// What came of each SMS: the provider writes it into logs, which bring their lines here, packed. A line that is no receipt, or none of ours, is counted and
// left; one that could not be taken holds up no other, and makes the whole packet come again, which is harmless.

import { gunzipSync } from 'node:zlib';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import * as z from 'zod';
import { lambdaContext, type Context } from '../../shared/context.ts';
import { isAboutProvider, readReceipt, type Receipt } from '../../shared/domain/receipt.ts';
import { errorFields } from '../../shared/log.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { takeReceipt, type Taken } from '../../shared/table/receipts.ts';

/** A packet of CloudWatch has at most 1 MB when it is unpacked; ten times that is somebody's hand. */
const mostBytes = 10 * 1024 * 1024;

/** A packet of thousands is over well within the function's minute. */
const messagesAtOnce = 16;

const Packet = z.object({
  messageType: z.string(),
  logEvents: z.array(z.object({ message: z.string() })),
});

export type Counted = Readonly<Record<Taken | 'no-receipt', number>>;

/** Takes every receipt of a packet. */
export async function takeReceipts(event: CloudWatchLogsEvent, { table, log, now }: Context): Promise<Counted> {
  const counted = { taken: 0, known: 0, unknown: 0, wrong: 0, 'no-receipt': 0 };
  const receipts: Receipt[] = [];
  for (const line of linesOf(event)) {
    const receipt = readReceipt(line);
    if (receipt === undefined) counted['no-receipt'] += 1;
    else receipts.push(receipt);
  }
  const failures: unknown[] = [];
  // Side by side but for those about one message.
  await forEachAtOnce(Map.groupBy(receipts, ({ message }) => message).values(), messagesAtOnce, async (ofOne) => {
    for (const receipt of ofOne) {
      try {
        const taken = await takeReceipt(table, receipt, now());
        counted[taken] += 1;
        // Codes are told of too: whatever our account sends fares alike.
        const isNew = taken === 'taken' || taken === 'unknown';
        if (isNew && !receipt.delivered && isAboutProvider(receipt.reason)) log.error('sms-not-taken', { reason: receipt.reason });
      } catch (error) {
        log.error('receipt-not-taken', errorFields(error));
        failures.push(error);
      }
    }
  });
  log.info('receipts-taken', counted);
  if (failures.length > 0) throw failures[0];
  return counted;
}

function linesOf({ awslogs }: CloudWatchLogsEvent): readonly string[] {
  const bytes = gunzipSync(Buffer.from(awslogs.data, 'base64'), { maxOutputLength: mostBytes });
  const packet = Packet.parse(JSON.parse(bytes.toString('utf8')));
  // Now and then CloudWatch asks whether anybody is there.
  return packet.messageType === 'DATA_MESSAGE' ? packet.logEvents.map(({ message }) => message) : [];
}

export async function handler(event: CloudWatchLogsEvent): Promise<void> {
  await takeReceipts(event, lambdaContext());
}
