// Every message the product sent, newest last, so that a person can read what a family would have got. The newest 20,000 are kept.

import { isoOf, type Instant } from '../shared/domain/time.ts';
import type { Folder } from './folder.ts';

export interface Message {
  readonly id: string;
  readonly at: string;
  readonly kind: 'sms' | 'push' | 'topic';
  /** A phone, an endpoint or a topic. */
  readonly to: string;
  readonly subject?: string;
  readonly message: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Outbox {
  readonly add: (message: Omit<Message, 'at'>) => void;
  readonly clear: () => void;
  /** Newest first; `total` counts all that fit the filter. */
  list(filter: { readonly kind?: string; readonly to?: string; readonly from: number; readonly limit: number }): {
    readonly total: number;
    readonly messages: readonly Message[];
  };
}

const file = 'outbox.jsonl';
const most = 20_000;

export function openOutbox(folder: Folder, now: () => Instant): Outbox {
  let messages = readMessages(folder);
  return {
    add(message) {
      const kept = { ...message, at: isoOf(now()) };
      messages.push(kept);
      folder.append(file, JSON.stringify(kept));
      // Cut back rarely: to rewrite the file for each message would be slow.
      if (messages.length <= most * 1.1) return;
      messages = messages.slice(-most);
      folder.write(file, messages.map((one) => `${JSON.stringify(one)}\n`).join(''));
    },
    clear() {
      messages = [];
      folder.write(file, '');
    },
    list({ kind, to, from, limit }) {
      const right = messages.filter((one) => (kind === undefined || one.kind === kind) && (to === undefined || one.to === to));
      return { total: right.length, messages: right.toReversed().slice(from, from + limit) };
    },
  };
}

function readMessages(folder: Folder): Message[] {
  const lines = (folder.read(file) ?? '').split('\n');
  return lines.flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as Message];
    } catch {
      // A crash may have cut the last line.
      return [];
    }
  });
}
