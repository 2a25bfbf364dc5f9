// The command line. A command is loaded when it is asked for, so that `kezek token` does not wait for what only an import needs.
// Exit codes: 0 done, 1 not done, 2 not understood.

import { CommandFailed } from './product.ts';

interface Command {
  readonly says: string;
  /** Its own help; commands without one show it themselves. */
  readonly help?: string;
  run(args: string[]): Promise<number>;
}

const commands: Readonly<Record<string, { readonly says: string; load(): Promise<Omit<Command, 'says'>> }>> = {
  token: { says: 'a token of a demo person', load: () => import('./token.ts') },
  clock: { says: 'show or move the clock', load: () => import('./clock.ts') },
  job: { says: 'run a job now', load: () => import('./job.ts') },
  check: { says: "is a territory's data as the rules demand?", load: () => import('./check.ts') },
  rebuild: { says: 'the queue from its events alone: is it what stands? Put it back', load: () => import('./rebuild.ts') },
  redrive: { says: 'send again what was given up of the messages', load: () => import('./redrive.ts') },
  erase: { says: 'whose data will be destroyed in the next days', load: () => import('./erase.ts') },
  'rotate-keys': { says: 'a new version of the keys, and everything wrapped by it', load: () => import('./rotateKeys.ts') },
  'enlist-staff': { says: 'write down roles from before appointments were kept', load: () => import('./enlistStaff.ts') },
  'appoint-head': { says: 'enter the first heads of a department on a deployed stage', load: () => import('./appointHead.ts') },
  import: { says: "load another system's applications", load: async () => ({ run: (await import('./import.ts')).importCommand }) },
  'import-attendance': {
    says: 'load a month of absences of another system, as history',
    load: async () => {
      const { help: its, importAttendanceCommand } = await import('./importAttendance.ts');
      return { help: its, run: (args) => importAttendanceCommand(args) };
    },
  },
  'replay-days': { says: 'feed real days and ask whether every number is explained', load: () => import('./replayDays.ts') },
  'verify-round': { says: 'replay the public protocol of a round', load: () => import('./verifyRound.ts') },
  rulebook: { says: 'check rulebooks', load: async () => ({ run: (await import('./rulebook.ts')).rulebookCommand }) },
  messages: { says: 'write the page of all messages', load: () => import('./messages.ts') },
  'access-page': { says: 'write the page of who may do what', load: () => import('./accessPage.ts') },
  openapi: { says: "write the API's document", load: () => import('./openapi.ts') },
};

const help = `kezek COMMAND [options]     (npm run kezek -- COMMAND [options])

${Object.entries(commands)
  .map(([name, { says }]) => `  ${name.padEnd(19)}${says}`)
  .join('\n')}

kezek COMMAND --help tells more.`;

async function runKezek([name, ...args]: string[]): Promise<number> {
  const asksHelp = name === undefined || name === '--help' || name === '-h' || name === 'help';
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    if (asksHelp) console.log(help);
    else console.error(`there is no command ${name}\n\n${help}`);
    return asksHelp ? 0 : 2;
  }
  const loaded = await command.load();
  if (loaded.help !== undefined && (args.includes('--help') || args.includes('-h'))) {
    console.log(loaded.help);
    return 0;
  }
  try {
    return await loaded.run(args);
  } catch (error) {
    const isMisunderstood = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!isMisunderstood && !(error instanceof CommandFailed)) throw error;
    console.error(error.message);
    if (isMisunderstood && loaded.help !== undefined) console.error(`\n${loaded.help}`);
    return isMisunderstood ? 2 : 1;
  }
}

process.exitCode = await runKezek(process.argv.slice(2));
