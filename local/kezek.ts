// The whole product on one machine: the functions as they are, over a real table, behind a local gateway, with the jobs on a clock that can be moved
// and a stand-in for what sends messages. `npm start`, the tests and the benches all start it here.

import { SNSClient } from '@aws-sdk/client-sns';
import packageFile from '../package.json' with { type: 'json' };
import type { Context } from '../shared/context.ts';
import type { Rulebook } from '../shared/domain/rulebookSchema.ts';
import { openapiDocument } from '../shared/http/openapi.ts';
import type { JobEvent } from '../shared/jobs.ts';
import { shippedCalendar, shippedRulebooks } from '../shared/rulebooks/index.ts';
import { checkTerritory } from '../shared/table/checking.ts';
import { saveMembership, savePerson } from '../shared/table/people.ts';
import { readPointer } from '../shared/table/queue.ts';
import type { Table } from '../shared/table/table.ts';
import type { Vault } from '../shared/vault.ts';
import { defaultPort } from './address.ts';
import { openClock } from './clock.ts';
import { openData } from './data.ts';
import { demoCity, demoRulebook } from './demo/city.ts';
import { demoParents } from './demo/families.ts';
import { seedCity } from './demo/seed.ts';
import { openDocs } from './docs.ts';
import { watchContents } from './firstDatabase.ts';
import { openFunctions } from './functions.ts';
import { openGateway } from './gateway.ts';
import { issuerPath, openIssuer } from './issuer.ts';
import { openJobs, type JobRun } from './jobs.ts';
import type { Local } from './local.ts';
import { openVault } from './localVault.ts';
import { openOutbox } from './outbox.ts';
import { sendJson } from './pages.ts';
import { findPerson, staffOf, type DemoPerson } from './people.ts';
import { openSns, snsPath } from './sns.ts';
import { memoryStorage, type Storage } from './storage.ts';
import type { Consume, DeadLetter, Delivery } from './stream.ts';
import { openTokens } from './tokens.ts';
import { openTools } from './tools.ts';

export interface KezekOptions {
  /** 0 takes any free one. */
  readonly port?: number;
  /** Where data is kept; left out, or without Java: in memory, until it stops. */
  readonly dir?: string;
  /** Rulebooks of more territories. */
  readonly rulebooks?: readonly Rulebook[];
  /** Without the demo city. */
  readonly empty?: boolean;
  /** Jobs run only when asked: for tests. */
  readonly quiet?: boolean;
  say?(line: string): void;
}

export interface Kezek extends Pick<Local, 'url' | 'storage' | 'clock' | 'outbox' | 'people' | 'territories' | 'check'> {
  readonly context: Context;
  /** A token of a demo person; throws when there is none. */
  token(as: DemoPerson['as'], territory?: string, person?: number): Promise<string>;
  runJob(event: JobEvent): Promise<JobRun>;
  /** Resolves when all messages of what was written so far were sent. */
  messagesSent(): Promise<void>;
  /** Leaves nothing running; safe to call twice. */
  stop(): Promise<void>;
}

/** A write to files waits for the disk; an import of 200 rows is one request. */
const inFlightSeconds = 3;

export async function startKezek(options: KezekOptions = {}): Promise<Kezek> {
  const say = options.say ?? (() => undefined);
  const empty = options.empty ?? false;
  const ends: (() => Promise<void> | void)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= endAll(ends));
  try {
    const gateway = await openGateway(options.port ?? defaultPort);
    ends.push(gateway.stop);
    const { url } = gateway;
    const data = await openData(options.dir, empty, say);
    ends.push(data.release);
    const { folder, building } = data;
    if (building !== undefined) ends.push(building.abandon);
    const clock = openClock(folder);
    const vault = openVault(folder);
    const outbox = openOutbox(folder, clock.now);
    if (data.isNew) outbox.clear();
    const tokens = await openTokens(folder, `${url}${issuerPath}`);
    const mounted = { [snsPath]: openSns(folder, outbox) };
    gateway.mount({ at: mounted });
    const sns = new SNSClient({ endpoint: `${url}${snsPath}/`, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
    ends.push(() => sns.destroy());
    const deadLetters: DeadLetter[] = [];
    const deliveryTo = (consume: Consume): Delivery => ({
      consume,
      tries: 5,
      firstPauseMilliseconds: 200,
      onDead: (letter) => void deadLetters.push(letter),
    });

    const fillCity = async (storage: Storage) => {
      say('first start: filling the demo city (5,000 made-up applications) …');
      const parts = { table: storage.table, clock, vault, rulebooks: [demoRulebook()], sns, inFlightSeconds: 0 };
      const functions = openFunctions(parts);
      await saveStaff(storage.table, vault, [demoCity]);
      const following = await storage.follow(deliveryTo(functions.consume));
      const progress = (done: number, all: number) => {
        if (done % 1000 === 0) say(`  ${done} of ${all} applications`);
      };
      await seedCity({ table: storage.table, door: functions.door, runJob: functions.runJob, progress });
      await following.idle();
      return following;
    };

    if (building !== undefined) {
      const contents = watchContents();
      const following = await fillCity(memoryStorage(contents.onChange));
      await following.stop();
      const items = contents.items();
      let told = 0;
      await building.finish(items, (done, all) => {
        const tenths = Math.floor((done / all) * 5);
        if (tenths > told) say(`  ${(told = tenths) * 20} % of the database`);
      });
      ends.splice(ends.indexOf(building.abandon), 1);
    }
    const storage = await data.open();
    ends.push(storage.stop);
    const fillsMemory = data.isNew && building === undefined && !empty;
    const filled = fillsMemory ? await fillCity(storage) : undefined;
    const hasCity = (await readPointer(storage.table, demoCity)) !== undefined;
    const rulebooks = [...(hasCity ? [demoRulebook()] : []), ...shippedRulebooks(), ...(options.rulebooks ?? [])];
    const territories = [...new Set(rulebooks.map(({ territory }) => territory))];
    await saveStaff(storage.table, vault, territories);
    const functions = openFunctions({ table: storage.table, clock, vault, rulebooks, sns, inFlightSeconds: building === undefined && folder.path === undefined ? 1 : inFlightSeconds });
    const following = filled ?? (await storage.follow(deliveryTo(functions.consume)));
    ends.push(following.stop);
    const jobs = openJobs(functions.runJob, clock.now);
    ends.push(jobs.stop);

    const people = [...(hasCity ? demoParents() : []), ...territories.flatMap(staffOf)];
    const local: Local = {
      url,
      storage: data.words,
      clock,
      jobs,
      outbox,
      tokens,
      deadLetters,
      territories: () => territories,
      people: () => people,
      check: (territory) => checkTerritory(storage.table, shippedCalendar(), territory, clock.now()),
    };
    const document = openapiDocument({ version: packageFile.version, issuer: `${url}${issuerPath}` });
    gateway.mount({
      api: { door: functions.door, tokens },
      at: {
        ...mounted,
        [issuerPath]: openIssuer({ url, folder, tokens, people: () => people }),
        '/local': openTools(local),
        '/docs': openDocs(),
        '/openapi.json': (_request, response) => sendJson(response, document),
        '/': (_request, response) => void response.writeHead(302, { location: '/local' }).end(),
      },
    });
    if (options.quiet !== true) jobs.start();
    return {
      ...local,
      context: functions.context,
      async token(as, territory, person) {
        const found = findPerson(people, { as, territory, person });
        if (found === undefined) throw new Error(`there is no ${as} ${person ?? 1} in ${territory ?? 'any territory'}`);
        return tokens.sign(found);
      },
      runJob: jobs.run,
      messagesSent: following.idle,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** In the reverse order of their beginning; one that fails does not keep the others from ending. */
async function endAll(ends: readonly (() => Promise<void> | void)[]): Promise<void> {
  const [gateway, ...rest] = ends;
  // Callers first, then what serves them.
  for (const end of [gateway, ...rest.toReversed()]) {
    await Promise.resolve(end?.()).catch((error: unknown) => console.error('while stopping:', error));
  }
}

async function saveStaff(table: Table, vault: Vault, territories: readonly string[]): Promise<void> {
  const people = territories.flatMap(staffOf);
  await Promise.all(
    people.map(async ({ iin, locale, name, phone, as, territory }) => {
      const person = await savePerson(table, vault, { iin, locale, contacts: { name, phones: [phone] } });
      if (as !== 'parent') await saveMembership(table, person, { role: as, territory });
    }),
  );
}
