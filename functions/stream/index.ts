// What follows a change: the records table's stream brings every new notice and every new code here. A record that fails is reported by its sequence number, and only
// it and those after it in its shard come again; sending marks what is done, so coming again is harmless.

import { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { lambdaContext, type Context } from '../../shared/context.ts';
import { errorFields } from '../../shared/log.ts';
import { secretVault } from '../../shared/secretVault.ts';
import type { Channel } from '../../shared/notifications/publish.ts';
import { sendCode } from './sendCode.ts';
import { sendNotice } from './sendNotice.ts';

/** Sends the notices of a batch in order; stops at the first that fails, so that no later one overtakes it. */
export async function sendNotices(
  event: Pick<DynamoDBStreamEvent, 'Records'>,
  context: Context,
  channel: Channel,
): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    const key = keyOf(record);
    if (key === undefined) continue;
    try {
      await send(key, context, channel);
    } catch (error) {
      context.log.error('notice-failed', { notice: key.sk, ...errorFields(error) });
      return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
    }
  }
  return { batchItemFailures: [] };
}

async function send(key: { readonly pk: string; readonly sk: string }, context: Context, channel: Channel): Promise<void> {
  if (key.sk.startsWith('CODE#')) return sendCode(key, context, channel);
  await sendNotice(key, context, channel);
  context.log.info('notice-sent', { notice: key.sk });
}

/** The key of a notice or a code that came to be; undefined for any other change. */
function keyOf({ eventName, dynamodb }: DynamoDBRecord): { readonly pk: string; readonly sk: string } | undefined {
  const [pk, sk] = [dynamodb?.Keys?.['pk']?.S, dynamodb?.Keys?.['sk']?.S];
  return eventName === 'INSERT' && pk !== undefined && sk !== undefined && /^(NOTICE|CODE)#/.test(sk) ? { pk, sk } : undefined;
}

let channel: Channel | undefined;

export function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const context = lambdaContext(secretVault);
  const { topicArn, smsSender } = context.settings;
  channel ??= { client: new SNSClient({}), topicArn, smsSender };
  return sendNotices(event, context, channel);
}
