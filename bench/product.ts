// The running product as a process of its own, begun and ended as a person would: `npm start` until its ready line, then Ctrl-C.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectRoot } from '../infra/constructs/houseFunction.ts';

export interface Running {
  readonly url: string;
  /** From the start of the process to the ready line. */
  readonly readyMs: number;
  readonly stop: () => Promise<void>;
}

/** Starts a command that prints `ready URL`; throws with what it said when it ends before that. */
export async function startProduct(command: string, args: readonly string[]): Promise<Running> {
  const began = performance.now();
  // Its own process group, as a terminal gives it: Ctrl-C reaches npm and Node alike.
  const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = once(child, 'close');
  // However the bench ends, what it started ends with it.
  const interrupt = () => void (child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGINT'));
  process.once('exit', interrupt);
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const stop = async () => {
    interrupt();
    await ended;
    process.off('exit', interrupt);
  };
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    said += `${line}\n`;
    const url = /^ready (http\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    const readyMs = performance.now() - began;
    // Whatever it goes on to say is let through, or it would wait for a reader.
    child.stdout.resume();
    return { url, readyMs, stop };
  }
  await ended;
  throw new Error(`the product ended before it was ready:\n${said}`);
}
