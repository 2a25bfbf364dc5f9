// Who looks at a draft is told whether it is their own, since then another person has to approve it. Nobody is named.

import { expect, it } from 'vitest';
import { people } from '../support/city.ts';
import { roundCity, territory } from '../support/roundCity.ts';

it('tells the drafter of a round that it is theirs, and anybody else that it is somebody’s', async () => {
  const city = await roundCity(3);
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 2 } });
  expect(drafted).toMatchObject({ status: 201, body: { drafter: 'you' } });
  const params = { territory, round: String(drafted.body['round']) };
  expect((await city.ask('showRound', { params, iin: people.head })).body).toMatchObject({ drafter: 'you' });
  for (const iin of [people.secondHead, people.clerk, people.auditor]) {
    expect((await city.ask('showRound', { params, iin })).body).toMatchObject({ drafter: 'someone' });
  }
  expect((await city.ask('approveRound', { params, iin: people.secondHead })).body).toMatchObject({
    state: 'approved',
    drafter: 'someone',
  });
});

it('tells the same of an update of the queue', async () => {
  const city = await roundCity(1);
  const drafted = await city.ask('draftUpdate', { params: { territory }, iin: people.clerk, body: { day: '2026-12-01' } });
  expect(drafted).toMatchObject({ status: 201, body: { drafter: 'you' } });
  const params = { territory, update: String(drafted.body['update']) };
  expect((await city.ask('showUpdate', { params, iin: people.head })).body).toMatchObject({ drafter: 'someone' });
});
