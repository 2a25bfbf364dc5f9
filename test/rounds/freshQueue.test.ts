// A round serves the queue as it was published. Who came back or applied since is not in it, so a queue that has not been published for a quarter of an
// hour since it changed is not frozen: nobody can be passed over without a trace by an approval at the right moment (I-05).

import { describe, expect, it } from 'vitest';
import { importCells, people, row, staffedCity } from '../support/city.ts';

const territory = 'karaganda';

async function draftedAfterAChange() {
  const city = await staffedCity();
  await importCells(city, [row(1, '2023-01-10T09:00:00Z'), row(2, '2023-01-10T09:00:01Z')]);
  await city.run({ job: 'recomputeQueue' });
  await importCells(city, [row(3, '2022-01-10T09:00:00Z')], territory, 'late-system');
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 1 } });
  const params = { territory, round: String(drafted.body['round']) };
  return { city, approve: () => city.ask('approveRound', { params, iin: people.head }) };
}

describe('an approval', () => {
  it('is refused while the published queue is a quarter of an hour behind, with what to do', async () => {
    const { city, approve } = await draftedAfterAChange();
    city.at('2026-07-01T10:16:00+05:00');
    const refused = await approve();
    expect([refused.status, refused.body['code'], refused.body['because']]).toEqual([
      409,
      'queue-behind',
      { from: expect.any(String), most: 15 },
    ]);
    await city.run({ job: 'recomputeQueue' });
    expect((await approve()).status).toBe(200);
  });

  it('is taken within that time, and where nothing has changed however old the version is', async () => {
    const { city, approve } = await draftedAfterAChange();
    city.at('2026-07-01T10:14:00+05:00');
    expect((await approve()).status).toBe(200);
    const quiet = await draftedAfterAChange();
    await quiet.city.run({ job: 'recomputeQueue' });
    quiet.city.at('2026-07-03T10:00:00+05:00');
    expect((await quiet.approve()).status).toBe(200);
  });

  it('is refused where the calendar cannot give families their last day', async () => {
    const { city, approve } = await draftedAfterAChange();
    await city.run({ job: 'recomputeQueue' });
    city.at('2027-05-14T10:00:00+05:00');
    const refused = await approve();
    expect([refused.status, refused.body['code']]).toEqual([409, 'calendar-unknown']);
  });
});
