// Sections of a person's data that no other route shows whole: what they agreed to in which words, what happened to each application, and their messages.

import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { Reply } from '../../shared/http/work.ts';
import { messageOf } from '../../shared/notifications/messages.ts';
import { listEvents } from '../../shared/table/filed.ts';
import { NoticeItem, type Application } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { personKey } from '../../shared/table/keys.ts';
import { eventData } from '../../shared/table/ownData.ts';
import { openClaims, openConclusion } from '../../shared/table/proofs.ts';
import type { Table } from '../../shared/table/table.ts';
import type { Vault } from '../../shared/vault.ts';

type Data = Reply<'takeMyData'>;

/** Each consent with the text of its version, where that text is still shipped. */
export function consentsOf({ rulebooks }: Pick<Context, 'rulebooks'>, applications: readonly Application[]): Data['consents'] {
  return applications.flatMap(({ number, territory, consent }) => {
    if (consent === undefined) return [];
    const shipped = rulebooks().find((one) => one.territory === territory && one.consent.version === consent.text);
    const text = shipped === undefined ? {} : { text: shipped.consent.text };
    return [{ application: number, version: consent.text, at: isoOf(consent.at), ...text }];
  });
}

/** Each claim with the proof that was named for it. */
export async function claimsOf(vault: Vault, applications: readonly Application[]): Promise<Data['claims']> {
  const opened = await Promise.all(applications.map(async (one) => ({ number: one.number, claims: await openClaims(vault, one) })));
  return opened.flatMap(({ number, claims }) =>
    claims.map(({ status, state, evidence }) => ({ application: number, status, state, ...(evidence === undefined ? {} : { evidence }) })),
  );
}

/** The conclusions by which a special group was asked for. */
export async function conclusionsOf(vault: Vault, applications: readonly Application[]): Promise<Data['conclusions']> {
  const opened = await Promise.all(applications.map(async (one) => ({ number: one.number, named: await openConclusion(vault, one) })));
  return opened.flatMap(({ number, named }) => (named === undefined ? [] : [{ application: number, ...named }]));
}

/** What happened to each application, oldest first; without who of the staff did it, whom the record of looks names by sign. */
export async function eventsOf(table: Table, applications: readonly Application[]): Promise<Data['events']> {
  return Promise.all(
    applications.map(async ({ number }) => ({
      application: number,
      events: (await listEvents(table, number)).map(({ at, kind, data }) => {
        const { person: _, headDigest: __, ...rest } = data;
        return { at: isoOf(at), kind, data: eventData.parse(rest) };
      }),
    })),
  );
}

/** The newest messages, in the person's language. */
export async function noticesOf(table: Table, person: string, locale: 'kk' | 'ru' | 'en', limit: number): Promise<Data['notices']> {
  const { pk } = personKey(person);
  const page = await table.list('records', { pk, beginsWith: 'NOTICE#', backwards: true, limit });
  const items = page.items.map((item) => {
    const notice = readSure(NoticeItem, item);
    const { title, text } = messageOf(notice, locale);
    const { notice: id, kind, at, application } = notice;
    return { notice: id, kind, at: isoOf(at), application, title, text };
  });
  const next = page.next === undefined ? {} : { next: String(page.next.sk).slice('NOTICE#'.length) };
  return { items, ...next, more: '/v1/me/notices?after=' };
}
