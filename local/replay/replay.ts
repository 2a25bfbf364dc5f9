// Real days, one after the other, through the ordinary paths: who arrived is imported, who departed is archived by the department, whose statuses
// changed comes into another category with the date kept, and any other change goes through the import, whose rule keeps the earlier of two dates.
// After each day the queue is published and every family is asked: does the old number and what came ahead make the new one?

import type { Day, Difference } from './days.ts';
import { differenceOf } from './days.ts';
import type { Product } from './product.ts';

export interface Replayed {
  readonly file: string;
  /** How many rows the day's file had, and what was done with them. */
  readonly rows?: number;
  readonly fed?: Fed;
  /** How many got a voucher, where a round stands between two days. */
  readonly served?: number;
  readonly families: number;
  readonly moves: number;
  /** Everything that does not add up, in words. */
  readonly exceptions: readonly string[];
}

type Fed = Readonly<Record<keyof Difference | 'rejected' | 'returned', number>>;

interface Line {
  /** The number of every child ever fed. */
  readonly numbers: Map<string, string>;
  /** Those who must stand in the public list. */
  readonly expected: Set<string>;
  version: number;
  positions: ReadonlyMap<string, number>;
}

const sampled = 40;

/** Replays the days in order; each is told as it ends. After each a round of so many `vouchers` is issued and its protocol verified. */
export async function* replayDays(days: AsyncIterable<Day>, product: Product, vouchers = 0): AsyncGenerator<Replayed> {
  const line: Line = { numbers: new Map(), expected: new Set(), version: await product.version(), positions: new Map() };
  let before: Day | undefined;
  for await (const day of days) {
    const difference = before === undefined ? firstDay(day) : differenceOf(before, day);
    const fed = await feed(line, day, difference, product);
    await product.publish();
    yield { file: day.file, rows: day.rows.size, fed, ...(await compare(line, product)) };
    if (vouchers > 0) yield { file: day.file, ...(await serve(line, vouchers, product)) };
    before = day;
  }
}

/** A round between two days: those it serves leave the line, and the others' numbers must follow from that. */
async function serve(
  line: Line,
  vouchers: number,
  product: Product,
): Promise<Pick<Replayed, 'served' | 'families' | 'moves' | 'exceptions'>> {
  const { served, faults } = await product.round(vouchers);
  const strangers = served.filter((number) => !line.expected.delete(number)).map((number) => `${number} was served and did not wait`);
  await product.publish();
  const compared = await compare(line, product);
  return { ...compared, served: served.length, exceptions: [...faults, ...strangers, ...compared.exceptions] };
}

function firstDay(day: Day): Difference {
  return { arrived: [...day.rows.keys()], departed: [], statuses: [], other: [] };
}

async function feed(line: Line, day: Day, difference: Difference, product: Product): Promise<Fed> {
  const { arrived, departed, statuses, other } = difference;
  for (const child of departed) {
    const number = line.numbers.get(child);
    if (number === undefined || !line.expected.delete(number)) continue;
    await product.archive(number);
  }
  // A closed application stays closed: who is in the file again has to apply anew, which only the family can do.
  const returned = arrived.filter((child) => line.numbers.has(child));
  const sent = [...arrived.filter((child) => !line.numbers.has(child)), ...other.filter((child) => stands(line, child))];
  const rows = sent.map((child) => day.rows.get(child)).filter((row) => row !== undefined);
  const outcomes = rows.length === 0 ? [] : await product.importRows(day, rows);
  const childOf = new Map(sent.map((child) => [day.rows.get(child)?.line, child]));
  let rejected = day.unread;
  for (const { line: at, outcome, number } of outcomes) {
    const child = childOf.get(at);
    if (number === undefined || child === undefined || outcome === 'rejected') rejected += 1;
    else {
      line.numbers.set(child, number);
      line.expected.add(number);
    }
  }
  for (const child of statuses.filter((one) => stands(line, one))) {
    const cells = day.rows.get(child)?.row.cells;
    await product.recategorise(
      line.numbers.get(child) ?? '',
      (cells?.['statuses'] ?? '').split(' ').filter((key) => key !== ''),
    );
  }
  return {
    arrived: arrived.length - returned.length,
    departed: departed.length,
    statuses: statuses.length,
    other: other.length,
    rejected,
    returned: returned.length,
  };
}

function stands({ numbers, expected }: Line, child: string): boolean {
  return expected.has(numbers.get(child) ?? '');
}

/** Every family by the logs and by the public list; some of them by what the public is told about one number. */
async function compare(line: Line, product: Product): Promise<Pick<Replayed, 'families' | 'moves' | 'exceptions'>> {
  const { version, families, moves, violations } = await product.compare(line.version);
  const exceptions = violations.map(({ invariant, of, why }) => `${invariant} ${of}: ${why}`);
  const list = await product.publicList(version);
  for (const number of line.expected) if (!list.has(number)) exceptions.push(`${number} is in the file and not in the public list`);
  for (const number of list.keys()) if (!line.expected.has(number)) exceptions.push(`${number} is in the public list and not in the file`);
  if (list.size !== families) exceptions.push(`${families} families in the version, ${list.size} in the public list`);
  const shown = [...list.keys()];
  for (let at = 0; at < Math.min(sampled, shown.length); at += 1) {
    const number = shown[Math.floor((at * shown.length) / sampled)] ?? '';
    exceptions.push(...(await askOne(number, line.positions.get(number), list.get(number), product)));
  }
  line.version = version;
  line.positions = list;
  return { families, moves, exceptions };
}

/** One number as the public may ask for it: its parts, and the newest entry of its history. */
async function askOne(number: string, before: number | undefined, now: number | undefined, product: Product): Promise<readonly string[]> {
  const found: string[] = [];
  const { position, parts } = await product.explain(number);
  const sum = parts === undefined ? 0 : 1 + parts.earlierDays + parts.sameDay + parts.sameMillisecond;
  if (position !== now || sum !== now) found.push(`${number}: ${position} of parts ${sum}, and ${now} in the list`);
  const [newest] = (await product.history(number)).entries;
  if (newest?.to?.position !== now) found.push(`${number}: its history ends with ${newest?.to?.position}, the list has ${now}`);
  const isShift = newest?.kind === 'shifted' && before !== undefined && before !== now;
  if (isShift && newest.from?.position !== before) found.push(`${number}: its history began with ${newest.from?.position}, not ${before}`);
  return found;
}
