// The rules are open: anybody reads the rulebook in force, and what a family agrees to when it applies stands there under the version kept with the application.

import { describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/domain/digest.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { emptyCity } from '../support/city.ts';

const params = { territory: 'karaganda' };

describe('the rules of a territory', () => {
  it('are read without a token: acts, categories, statuses with their papers, deadlines, the text of the consent, and what is only assumed', async () => {
    const { status, body, headers } = await emptyCity().ask('showRules', { params });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 'karaganda-2025-1',
      deadlines: { confirmWorkingDays: 2 },
      consent: { version: '2026-1', text: { ru: expect.stringContaining('Чтобы отозвать согласие') } },
    });
    expect(body['defaults']).toContain('consent');
    expect(headers['etag']).toBe('"karaganda-2025-1"');
  });

  it('of a day before the first rulebook are none, of an unknown territory neither', async () => {
    const city = emptyCity();
    expect(await city.ask('showRules', { params, query: { on: '2020-01-01' } })).toMatchObject({ body: { code: 'rulebook-none' } });
    expect(await city.ask('showRules', { params: { territory: 'nowhere' } })).toMatchObject({ body: { code: 'territory-unknown' } });
  });
});

describe('the text of the consent', () => {
  it('is the one its version has always named: a changed text needs a new version', () => {
    const texts = new Map(shippedRulebooks().map(({ consent }) => [consent.version, digestOf(JSON.stringify(consent.text)).slice(0, 16)]));
    expect(Object.fromEntries(texts)).toEqual({ '2026-1': '335468f6dc8499a6' });
  });
});
