// The totals of a month in a process of its own, as a scheduled function adds them: `node totalsOnce.ts ENDPOINT` prints what it took and what came out.

import { shippedRulebooks } from '../shared/rulebooks/index.ts';
import { dynamoLocalClient } from '../local/dynamoLocal.ts';
import { firstDayOf } from '../shared/domain/month.ts';
import { isRefusal } from '../shared/domain/refusal.ts';
import { rulebookOn } from '../shared/domain/rulebook.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { streamMonthTotals } from '../shared/table/monthTotals.ts';
import { territory } from './benchContext.ts';
import { measure } from './figures.ts';
import { monthAdded } from './longMonth.ts';

export interface AddedOnce {
  readonly children: number;
  readonly days: Readonly<Record<string, number>>;
  readonly preschools: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMegabytes: number;
}

const [endpoint = ''] = process.argv.slice(2);
const client = dynamoLocalClient(endpoint);
const table = dynamoTable({ client, names: { records: 'records', waiting: 'waiting', published: 'published' } });
const rulebook = rulebookOn(shippedRulebooks(), territory, firstDayOf(monthAdded));
if (isRefusal(rulebook)) throw new Error('no rulebook for the month');
let added: Pick<AddedOnce, 'children' | 'days' | 'preschools'> = { children: 0, days: {}, preschools: 0 };
const took = await measure(async () => {
  // What a report of kindergartens does with each of them.
  const byPreschool = new Map<string, number>();
  const each = ({ preschool, payableDays }: { readonly preschool: string; readonly payableDays: number }) => {
    byPreschool.set(preschool, payableDays);
  };
  added = await streamMonthTotals(table, territory, monthAdded, { attendance: rulebook.attendance, each });
});
const { children, days, preschools } = added;
const once: AddedOnce = { children, days, preschools, ...took, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(once));
client.destroy();
