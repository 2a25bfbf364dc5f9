// Who could not come back from the stop-list is told so while there is still time, and nobody is promised a way back that is not there.

import { describe, expect, it } from 'vitest';
import { messageOf } from '../../shared/notifications/messages.ts';
import { refusalReplies } from '../../shared/http/problemTexts.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people } from '../support/city.ts';
import { confirm, issueRound, issueTo, vouchersOf, voucherCity } from '../support/voucherCity.ts';

const locales = ['kk', 'ru', 'en'] as const;
const warning = { kk: 'қалпына келтіруге болмайды', ru: 'восстановить заявление будет нельзя', en: 'cannot be restored' } as const;

describe('a voucher after every return is used up', () => {
  it('says so when it is issued and on its last morning; the first one does not', async () => {
    const city = await voucherCity();
    const [first = ''] = await issueTo(city);
    const texts = async (kind: string): Promise<readonly string[]> => {
      const { body } = await city.ask('listMyNotices', { iin: people.parent, query: { limit: '100' } });
      return (body['notices'] as { kind: string; text: string }[]).filter((one) => one.kind === kind).map(({ text }) => text);
    };
    const stored = await readVoucher(city.context.table, first);
    city.at(`${stored?.confirmBy?.lastDay ?? ''}T10:00:00+05:00`);
    await city.run({ job: 'remindFamilies' });
    for (const kind of ['voucher-issued', 'voucher-last-day']) expect((await texts(kind)).join()).not.toContain(warning.kk);
    city.at('2026-07-13T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    await city.ask('restoreApplication', { params: { number: stored?.application ?? '' }, iin: people.parent });
    await issueRound(city, 1);
    const second = (await vouchersOf(city)).find((one) => one !== first) ?? '';
    expect((await texts('voucher-issued')).filter((text) => text.includes(warning.kk))).toHaveLength(1);
    const again = await readVoucher(city.context.table, second);
    city.at(`${again?.confirmBy?.lastDay ?? ''}T10:00:00+05:00`);
    await city.run({ job: 'remindFamilies' });
    expect((await texts('voucher-last-day')).filter((text) => text.includes(warning.kk))).toHaveLength(1);
    city.at('2026-07-20T10:00:00+05:00');
    const late = await confirm(city, second);
    expect(late).toMatchObject({ status: 409, body: { code: 'confirm-deadline-passed', title: 'Confirm deadline passed' } });
    expect(String(late.body['detail'])).not.toContain('can be restored from');
  });

  it.each(locales)('warns in %s, for the contract as well', (locale) => {
    for (const kind of ['voucher-issued', 'voucher-last-day', 'contract-last-day'] as const) {
      const data = { lastDay: '2026-12-31', voucher: 'Z' };
      expect(messageOf({ kind, data: { ...data, lastChance: 'yes' } }, locale).text).toContain(warning[locale]);
      expect(messageOf({ kind, data }, locale).text).not.toContain(warning[locale]);
    }
  });
});

describe('a deadline that has passed', () => {
  it.each(['confirm-deadline-passed', 'contract-deadline-passed'] as const)('%s promises nothing and says where to look', (name) => {
    const { kk, ru, en } = refusalReplies[name];
    expect([kk, ru, en]).toEqual([
      expect.stringContaining('бола ма'),
      expect.stringContaining('Можно ли'),
      expect.stringContaining('whether it can be restored'),
    ]);
  });
});
