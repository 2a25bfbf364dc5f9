// What a stranger's laptop does: a round of 15,000 among 40,000 replayed from its downloaded file. Beside it the walk alone, and the same awards the plain
// way: every row sorted anew and the arrays filtered for each award. The plain way is quadratic, so it serves a part of the round and is told per voucher.

import { stretchesOf } from '../shared/domain/allocation.ts';
import { orderKeyBytes, placeOf } from '../shared/domain/orderKey.ts';
import { turnsOfRound, type RoundFacts } from '../shared/domain/protocol.ts';
import { verifyProtocol } from '../shared/domain/verification.ts';
import { factsOf, fileOf } from '../test/support/madeRounds.ts';
import { measure, ratioOf, takeTurns, type Options, type Result } from './figures.ts';
import { longQueue } from './longQueue.ts';

const rows = 40_000;
const vouchers = 15_000;
/** Of the plain way. */
const sampled = 300;

const verify = 'verify a file';
const walk = 'the walk alone';
const plain = 'sort and filter per award';

export async function run({ rounds = 5 }: Options): Promise<Result> {
  const facts = madeRound();
  const text = JSON.stringify(fileOf(facts));
  const places = Array.from({ length: rows }, (_, row) => placeOf(facts.keys, row * orderKeyBytes));
  const result = await takeTurns(rounds, {
    [verify]: async () => {
      const { wallMs, cpuMs } = await measure(async () => {
        const { fault } = verifyProtocol(JSON.parse(text));
        if (fault !== undefined) throw new Error(fault.why);
      });
      return { 'wall ms': wallMs, 'cpu ms': cpuMs, 'µs a row': (wallMs / rows) * 1000, 'MB of JSON': text.length / 1e6 };
    },
    [walk]: async () => {
      const { wallMs, cpuMs } = await measure(async () => {
        let served = 0;
        for (const turn of turnsOfRound(facts, new Set())) served += turn.rows.length;
        if (served !== vouchers) throw new Error(`served ${served}`);
      });
      return { 'wall ms': wallMs, 'cpu ms': cpuMs, 'cpu µs a voucher': (cpuMs / vouchers) * 1000 };
    },
    [plain]: async () => {
      const { wallMs, cpuMs } = await measure(async () => {
        let waiting = places;
        for (let award = 0; award < sampled; award += 1) {
          const codes = award % 4 === 0 ? [1, 2] : [3, 4, 5, 6, 7, 8, 9];
          const sorted = waiting.toSorted(
            (a, b) => a.category - b.category || a.submittedAt - b.submittedAt || (a.number < b.number ? -1 : 1),
          );
          const next = sorted.find(({ category }) => codes.includes(category)) ?? sorted[0];
          waiting = waiting.filter((one) => one !== next);
        }
      });
      return { 'wall ms': wallMs, 'cpu ms': cpuMs, 'cpu µs a voucher': (cpuMs / sampled) * 1000 };
    },
  });
  return {
    about: `the protocol of a round of ${vouchers.toLocaleString('en')} among ${rows.toLocaleString('en')} applications, in memory`,
    rows: result,
    ratios: [ratioOf(result, 'cpu µs a voucher', plain, walk, 'at least 100')],
    notes: [
      `${plain} serves ${sampled} of ${vouchers.toLocaleString('en')} and is told per voucher; its cost falls only as the line does`,
      'a verification reads the JSON, hashes every row, and computes root, queue digest, walk and all checks',
    ],
  };
}

/** Privileged and general categories, one to three, until the vouchers are used up. */
function madeRound(): RoundFacts {
  const keys = longQueue(rows);
  const categories = stretchesOf(keys).map(({ category }) => category);
  const half = Math.ceil(categories.length / 2);
  const takes = [
    { categories: categories.slice(0, half), take: 1 },
    { categories: categories.slice(half), take: 3 },
  ];
  const plan = { kind: 'weighted' as const, takes, onlyIfEmpty: [] };
  return factsOf({ keys, plan, count: vouchers, left: [], leftOut: [], batches: [] });
}
