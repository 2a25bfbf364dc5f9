// The way out: SMS to a phone, push to a device's endpoint, and one topic for the city's other systems, all by SNS. What the provider says is
// judged here once: gone for good, or worth another try.

import { CreatePlatformEndpointCommand, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { toldToFamiliesAlone, type Notice } from '../domain/notice.ts';
import type { Message } from './messages.ts';

export interface Channel {
  readonly client: SNSClient;
  readonly topicArn?: string | undefined;
  readonly smsSender?: string | undefined;
}

/** The provider's message id; or that this address will never take it. Anything else is thrown: the stream tries again. */
export type Sent = { readonly messageId: string } | { readonly gone: string };

/** Dearest price of one segment we accept, in dollars: a guard against premium numbers. */
const smsPriceCap = '0.30';

export function sendSms({ client, smsSender }: Channel, phone: string, message: Pick<Message, 'sms'>): Promise<Sent> {
  const attributes = {
    'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: smsPriceCap },
    ...(smsSender === undefined ? {} : { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: smsSender } }),
  };
  return publish(client, new PublishCommand({ PhoneNumber: phone, Message: message.sms, MessageAttributes: attributes }));
}

/** The endpoint of a device; the same token gives the same endpoint. */
export async function makeEndpoint({ client }: Channel, platformArn: string, token: string): Promise<string> {
  const { EndpointArn } = await client.send(new CreatePlatformEndpointCommand({ PlatformApplicationArn: platformArn, Token: token }));
  if (EndpointArn === undefined) throw new Error('the provider gave no endpoint');
  return EndpointArn;
}

/** A push message; the notice id lets the app recognise a repeat. */
export function sendPush(
  { client }: Channel,
  endpoint: string,
  notice: Pick<Notice, 'notice' | 'kind'>,
  { title, text }: Message,
): Promise<Sent> {
  const apns = JSON.stringify({ aps: { alert: { title, body: text } }, notice: notice.notice, kind: notice.kind });
  const fcm = JSON.stringify({ notification: { title, body: text }, data: { notice: notice.notice, kind: notice.kind } });
  const body = JSON.stringify({ default: title, GCM: fcm, APNS: apns, APNS_SANDBOX: apns });
  return publish(client, new PublishCommand({ TargetArn: endpoint, MessageStructure: 'json', Message: body }));
}

/** For other systems: codes and numbers only, the notice id to recognise repeats by, the kind and territory as filterable attributes. Not of a person's own account, and not of a child's days. */
export async function announce({ client, topicArn }: Channel, notice: Notice): Promise<Sent | undefined> {
  const { notice: id, kind, territory, application, at, data } = notice;
  if (topicArn === undefined || territory === undefined || toldToFamiliesAlone.has(kind)) return undefined;
  const attributes = {
    kind: { DataType: 'String', StringValue: kind },
    territory: { DataType: 'String', StringValue: territory },
  };
  const body = JSON.stringify({ notice: id, kind, territory, application, at, data });
  return publish(client, new PublishCommand({ TopicArn: topicArn, Message: body, MessageAttributes: attributes }));
}

async function publish(client: SNSClient, command: PublishCommand): Promise<Sent> {
  try {
    const { MessageId } = await client.send(command);
    return { messageId: MessageId ?? '' };
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    const gone = ['EndpointDisabled', 'EndpointDisabledException', 'InvalidParameter', 'InvalidParameterException', 'NotFoundException'];
    if (gone.includes(name)) return { gone: name };
    throw error;
  }
}
