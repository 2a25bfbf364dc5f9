// Receipts for the machine on the desk: what became of each SMS comes back a moment later as it does in the cloud, a packed line of the provider's log for
// the product's own function. A number that ends in 404 cannot be reached and one that ends in 410 is no number, so that both can be tried.

import { gzipSync } from 'node:zlib';
import type { CloudWatchLogsEvent } from 'aws-lambda';
import { isoOf, type Instant } from '../shared/domain/time.ts';

/** By the end of the number: what the operator says. */
const failing: Readonly<Record<string, string>> = {
  '404': 'Phone is currently unreachable/unavailable',
  '410': 'Invalid phone number',
};
const longestMilliseconds = 250;

export interface Receipts {
  /** The stand-in took a message. */
  readonly sent: (id: string, phone: string) => void;
  /** From now on receipts go there; those of before follow. */
  readonly follow: (take: (event: CloudWatchLogsEvent) => Promise<unknown>) => void;
  readonly stop: () => void;
}

export function openReceipts(now: () => Instant): Receipts {
  let lines: string[] = [];
  let take: ((event: CloudWatchLogsEvent) => Promise<unknown>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const bring = () => {
    timer = undefined;
    if (take === undefined || lines.length === 0) return;
    const packet = packetOf(lines);
    lines = [];
    take(packet).catch((error: unknown) => console.error('a receipt was not taken:', error));
  };
  const wake = () => (timer ??= setTimeout(bring, longestMilliseconds));
  return {
    sent(id, phone) {
      lines.push(lineOf(id, phone, now()));
      wake();
    },
    follow(to) {
      take = to;
      wake();
    },
    stop: () => clearTimeout(timer),
  };
}

/** A line as the provider writes it. */
export function lineOf(id: string, phone: string, at: Instant): string {
  const failure = failing[phone.slice(-3)];
  return JSON.stringify({
    notification: { messageId: id, timestamp: isoOf(at).replace('T', ' ').replace('Z', '') },
    delivery: {
      destination: phone,
      smsType: 'Transactional',
      priceInUSD: 0.05,
      providerResponse: failure ?? 'Message has been accepted by phone',
      dwellTimeMs: 200,
    },
    status: failure === undefined ? 'SUCCESS' : 'FAILURE',
  });
}

/** Lines as CloudWatch hands them to a function. */
export function packetOf(lines: readonly string[]): CloudWatchLogsEvent {
  const packet = {
    messageType: 'DATA_MESSAGE',
    owner: '000000000000',
    logGroup: 'sns/local/000000000000/DirectPublishToPhoneNumber',
    logStream: 'local',
    subscriptionFilters: ['receipts'],
    logEvents: lines.map((message, place) => ({ id: String(place), timestamp: 0, message })),
  };
  return { awslogs: { data: gzipSync(JSON.stringify(packet)).toString('base64') } };
}
