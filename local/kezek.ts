// The whole product on one machine: the functions as they are, over a real table, behind a local gateway, with the jobs on a clock that can be moved
// and a stand-in for what sends messages. `npm start`, the tests and the benches all start it here.

import { SNSClient } from '@aws-sdk/client-sns';
import { takeReceipts } from '../functions/receipts/index.ts';
import packageFile from '../package.json' with { type: 'json' };
import type { Context } from '../shared/context.ts';
import type { Rulebook } from '../shared/domain/rulebookSchema.ts';
import { dayOf } from '../shared/domain/time.ts';
import { openapiDocument } from '../shared/http/openapi.ts';
import type { JobEvent } from '../shared/jobs.ts';
import { shippedCalendar, shippedRulebooks } from '../shared/rulebooks/index.ts';
import { checkTermsOn, checkTerritory } from '../shared/table/checking.ts';
import { redriveNotices } from '../shared/table/deadLetters.ts';
import { readPointer } from '../shared/table/queue.ts';
import { defaultPort } from './address.ts';
import { openClock } from './clock.ts';
import { openData } from './data.ts';
import { demoCity, demoRulebook } from './demo/city.ts';
import { enrolledParent } from './demo/enrolled.ts';
import { demoParents } from './demo/families.ts';
import { openDocs } from './docs.ts';
import { buildCity, fillCity, saveStaff, type Filling } from './fillCity.ts';
import { openFunctions } from './functions.ts';
import { openGateway, type Mounted } from './gateway.ts';
import { issuerPath, openIssuer } from './issuer.ts';
import { openJobs, type JobRun } from './jobs.ts';
import type { Local } from './local.ts';
import { openLocalVault } from './localVault.ts';
import { openOutbox } from './outbox.ts';
import { sendJson } from './pages.ts';
import { findPerson, preschoolStaffOf, staffOf, type DemoPerson } from './people.ts';
import { dueIn } from './dueErasures.ts';
import { rebuildQueue } from './rebuild.ts';
import { openReceipts } from './receipts.ts';
import { openPortal, portalConfig } from './portal.ts';
import { openReplay } from './replay/steps.ts';
import { rotateLocally } from './rotation.ts';
import { openSns, snsPath } from './sns.ts';
import { registryPath } from './registry.ts';
import type { DeadLetter } from './stream.ts';
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
  /** What the clock runs by, in milliseconds; this machine's unless said. A story with dates of its own brings its own. */
  readonly realTime?: () => number;
  /** Where the built page is; left out, `/` leads to the tools. */
  readonly portal?: string;
  readonly say?: (line: string) => void;
}

export interface Kezek extends Local {
  readonly context: Context;
  /** A token of a demo person; throws when there is none. */
  readonly token: (as: DemoPerson['as'], territory?: string, person?: number) => Promise<string>;
  readonly runJob: (event: JobEvent) => Promise<JobRun>;
  /** Resolves when all messages of what was written so far were sent. */
  readonly messagesSent: () => Promise<void>;
  /** Leaves nothing running; safe to call twice. */
  readonly stop: () => Promise<void>;
}

type End = () => Promise<void> | void;

/** A write to files waits for the disk, and an import of 200 rows is one request. */
const inFlightSeconds = 3;

export async function startKezek(options: KezekOptions = {}): Promise<Kezek> {
  const ends: End[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= endAll(ends));
  try {
    return { ...(await begin(options, ends)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What has to be ended is added to `ends` as it begins. */
async function begin(options: KezekOptions, ends: End[]): Promise<Omit<Kezek, 'stop'>> {
  const { empty = false, quiet = false, say = () => undefined } = options;
  const gateway = await openGateway(options.port ?? defaultPort);
  ends.push(gateway.stop);
  const { url } = gateway;
  const data = await openData(options.dir, empty, say);
  ends.push(data.release);
  const { folder } = data;
  const clock = openClock(folder, options.realTime);
  const outbox = openOutbox(folder, clock.now);
  const receipts = openReceipts(clock.now);
  ends.push(receipts.stop);
  const issuer = `${url}${issuerPath}`;
  const tokens = await openTokens(folder, issuer, clock.shownAt);
  const stand: Record<string, Mounted> = { [snsPath]: openSns(folder, outbox, receipts) };
  gateway.mount({ at: stand });
  const sns = new SNSClient({
    endpoint: `${url}${snsPath}/`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  ends.push(() => sns.destroy());
  const deadLetters: DeadLetter[] = [];
  const deliveryTo: Filling['deliveryTo'] = (consume) => ({
    consume,
    tries: 5,
    firstPauseMilliseconds: 200,
    onDead(letter) {
      deadLetters.push(letter);
      console.error(`a message was given up after ${letter.tries} tries; see ${url}/local/dlq`);
    },
  });
  const openFor: Filling['openFor'] = (table) => openLocalVault(folder, table, clock.now);
  const filling: Filling = { clock, openFor, sns, deliveryTo, say };

  if (data.isNew) outbox.clear();
  if (data.building !== undefined) {
    ends.push(data.building.abandon);
    await buildCity(data.building, filling);
  }
  const storage = await data.open();
  // Callers first, then what serves them: the gateway ends before the table does.
  ends.push(storage.stop, gateway.stop);
  const isFilled = data.isNew && data.building === undefined && !empty;
  const filled = isFilled ? await fillCity(storage, filling) : undefined;
  const { table } = storage;
  const vault = await openLocalVault(folder, table, clock.now);
  const hasCity = (await readPointer(table, demoCity)) !== undefined;
  const rulebooks = [...(hasCity ? [demoRulebook()] : []), ...shippedRulebooks(), ...(options.rulebooks ?? [])];
  const territories = [...new Set(rulebooks.map(({ territory }) => territory))];
  await saveStaff(table, vault, territories, clock.now());
  const { context, door, runJob, consume } = openFunctions({
    table,
    clock,
    vault,
    rulebooks,
    sns,
    registryUrl: `${url}${registryPath}`,
    publicUrl: url,
    inFlightSeconds: folder.path === undefined ? 1 : inFlightSeconds,
  });
  receipts.follow((event) => takeReceipts(event, context));
  const jobs = openJobs(runJob, clock.now);
  const following = filled ?? (await storage.follow(deliveryTo(consume)));
  ends.push(jobs.stop, following.stop);

  const people = [...(hasCity ? [...demoParents(), enrolledParent(), ...preschoolStaffOf(demoCity)] : []), ...territories.flatMap(staffOf)];
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
    replay: openReplay(context),
    check: (territory, seen) => {
      const terms = checkTermsOn(rulebooks, territory, dayOf(clock.now()));
      return checkTerritory(table, shippedCalendar(), territory, clock.now(), { ...terms, seen, isSent: true });
    },
    redrive: (asked) => redriveNotices(table, asked, clock.now()),
    dueToErase: (days) => dueIn({ table, rulebooks, now: clock.now }, days),
    rotateKeys: (isDryRun, tell) =>
      rotateLocally({ folder, table, everyItem: storage.everyItem, now: clock.now, readRing: vault.readRing }, isDryRun, tell),
    rebuild: (asked, tell) => rebuildQueue({ table, calendar: shippedCalendar(), at: clock.now() }, asked, tell),
  };
  const document = openapiDocument({ version: packageFile.version, issuer });
  gateway.mount({
    api: { door, tokens, now: clock.now },
    ...(options.portal === undefined ? {} : { page: openPortal(options.portal) }),
    at: {
      ...stand,
      [issuerPath]: openIssuer({ url, folder, tokens, people: () => people }),
      '/local': openTools(local),
      '/docs': openDocs(),
      '/openapi.json': (_request, response) => sendJson(response, document),
      ...(options.portal === undefined
        ? { '/': (_request, response) => void response.writeHead(302, { location: '/local' }).end() }
        : { '/portal.json': (_request, response) => sendJson(response, portalConfig(url)) }),
    },
  });
  if (!quiet) jobs.start();
  return {
    ...local,
    context,
    async token(as, territory, person) {
      const found = findPerson(people, { as, territory, person });
      if (found === undefined) throw new Error(`there is no ${as} ${person ?? 1} in ${territory ?? 'any territory'}`);
      return tokens.sign(found);
    },
    runJob: jobs.run,
    messagesSent: following.idle,
  };
}

/** In the reverse order of their beginning; one that fails does not keep the others from ending. */
async function endAll(ends: readonly End[]): Promise<void> {
  for (const end of ends.toReversed()) {
    try {
      await end();
    } catch (error) {
      console.error('while stopping:', error);
    }
  }
}
