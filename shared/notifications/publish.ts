// The way out: SMS to a phone, push to a device's endpoint, and one topic for the city's other systems, all by SNS. What the provider says is
// judged here once: gone for good, or worth another try. What the topic carries is described for other systems in docs/topic.md.

import {
  CreatePlatformEndpointCommand,
  DeleteEndpointCommand,
  PublishCommand,
  SetEndpointAttributesCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';
import { noticeUrgency, toldToFamiliesAlone, type Notice } from '../domain/notice.ts';
import { isoOf } from '../domain/time.ts';
import type { Message } from './messages.ts';
import type { Pacing, Way } from './pacing.ts';

export interface Channel {
  readonly client: SNSClient;
  readonly topicArn?: string | undefined;
  readonly smsSender?: string | undefined;
  /** Keeps the provider's limits; without it nothing is held back. */
  readonly pacing?: Pacing | undefined;
  /** Milliseconds for which this process may still wait for a turn; without it for as long as it takes. */
  readonly timeLeft?: (() => number) | undefined;
}

/** The provider's message id; or that this address will never take it. Anything else is thrown: the stream tries again. */
export type Sent = { readonly messageId: string } | { readonly gone: string };

/** Dearest price of one segment we accept, in dollars: a guard against premium numbers. */
const smsPriceCap = '0.30';

/** `pay` is asked when the turn has come, so that nothing is paid for that is not sent; an SMS that is not paid for does not go. */
export function sendSms(
  channel: Channel,
  phone: string,
  message: Pick<Message, 'sms'>,
  { way, pay }: { readonly way: 'sms' | 'code'; readonly pay: () => Promise<boolean> },
): Promise<Sent | 'unpaid'> {
  const { smsSender } = channel;
  const attributes = {
    'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: smsPriceCap },
    ...(smsSender === undefined ? {} : { 'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: smsSender } }),
  };
  const command = new PublishCommand({ PhoneNumber: phone, Message: message.sms, MessageAttributes: attributes });
  return judged(channel, way, async () => ((await pay()) ? taken(await channel.client.send(command)) : 'unpaid'));
}

/** The endpoint of a device; the same token gives the same endpoint. A token no store has given is gone like a device that was given up. */
export function makeEndpoint(
  channel: Channel,
  platformArn: string,
  token: string,
): Promise<{ readonly endpoint: string } | { readonly gone: string }> {
  const command = new CreatePlatformEndpointCommand({ PlatformApplicationArn: platformArn, Token: token });
  return judged(channel, 'push', async () => {
    const { EndpointArn } = await channel.client.send(command);
    if (EndpointArn === undefined) throw new Error('the provider gave no endpoint');
    // The same token gives the same endpoint, also one that was given up since: whoever registers it anew has it work again.
    const Attributes = { Enabled: 'true', Token: token };
    await channel.client.send(new SetEndpointAttributesCommand({ EndpointArn, Attributes }));
    return { endpoint: EndpointArn };
  });
}

/** Takes an endpoint that was given up away, with the token the provider keeps of it; done twice it is done once. */
export async function dropEndpoint(channel: Channel, endpoint: string): Promise<void> {
  await judged(channel, 'push', () => channel.client.send(new DeleteEndpointCommand({ EndpointArn: endpoint })));
}

/** A push message; the notice id lets the app recognise a repeat. */
export function sendPush(
  channel: Channel,
  endpoint: string,
  notice: { readonly notice: string; readonly kind: Notice['kind'] | 'digest' },
  { title, text }: Pick<Message, 'title' | 'text'>,
): Promise<Sent> {
  const apns = JSON.stringify({ aps: { alert: { title, body: text } }, notice: notice.notice, kind: notice.kind });
  const fcm = JSON.stringify({ notification: { title, body: text }, data: { notice: notice.notice, kind: notice.kind } });
  const body = JSON.stringify({ default: title, GCM: fcm, APNS: apns, APNS_SANDBOX: apns });
  return publish(channel, 'push', new PublishCommand({ TargetArn: endpoint, MessageStructure: 'json', Message: body }));
}

/** What other systems may filter by, on every message of the topic. */
export const topicAttributes = ['form', 'kind', 'territory', 'urgency'] as const;

/** The form of the body; a new number whenever something in it is taken away or means something else. */
export const topicForm = '1';

/** The message of a notice for other systems: codes and numbers only. Undefined for what they are never told: a person's own account, a child's days. */
export function topicMessageOf(
  notice: Notice,
):
  | { readonly body: Readonly<Record<string, unknown>>; readonly attributes: Readonly<Record<(typeof topicAttributes)[number], string>> }
  | undefined {
  const { notice: id, kind, territory, application, at, data } = notice;
  if (territory === undefined || toldToFamiliesAlone.has(kind)) return undefined;
  return {
    body: { notice: id, kind, territory, application, at, on: isoOf(at), data },
    attributes: { form: topicForm, kind, territory, urgency: noticeUrgency[kind] },
  };
}

/** Tells other systems of the notice, if it is one for them. */
export async function announce(channel: Channel, notice: Notice): Promise<Sent | undefined> {
  const { topicArn } = channel;
  const message = topicMessageOf(notice);
  if (topicArn === undefined || message === undefined) return undefined;
  const MessageAttributes = Object.fromEntries(
    Object.entries(message.attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
  );
  return publish(channel, 'topic', new PublishCommand({ TopicArn: topicArn, Message: JSON.stringify(message.body), MessageAttributes }));
}

const publish = (channel: Channel, way: Way, command: PublishCommand): Promise<Sent> =>
  judged(channel, way, async () => taken(await channel.client.send(command)));

const taken = ({ MessageId }: { readonly MessageId?: string | undefined }): Sent => ({ messageId: MessageId ?? '' });

/** By these the device itself is no more; of the others another message or another setting may go through. */
const deviceGone: ReadonlySet<string> = new Set(['EndpointDisabled', 'NotFound']);
const gone: ReadonlySet<string> = new Set([...deviceGone, 'InvalidParameter', 'PlatformApplicationDisabled']);
const nameOf = (error: unknown): string => (error instanceof Error ? error.name.replace(/Exception$/, '') : 'unknown');

export const isDeviceGone = ({ gone: name }: { readonly gone: string }): boolean => deviceGone.has(name);

async function judged<T>({ pacing, timeLeft }: Channel, way: Way, send: () => Promise<T>): Promise<T | { readonly gone: string }> {
  try {
    return await (pacing === undefined ? send() : pacing.inTurn(way, send, timeLeft));
  } catch (error) {
    const name = nameOf(error);
    if (gone.has(name)) return { gone: name };
    throw error;
  }
}
