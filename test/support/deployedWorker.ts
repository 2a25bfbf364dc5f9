// One warm copy of a deployed function: its built bundle in a thread with the environment of the template and nothing else of this process.

import { Worker } from 'node:worker_threads';
import type { Piece } from './template.ts';

export interface BundleSpec {
  /** The folder of the built asset. */
  readonly asset: string;
  /** `file.export`, as in the template. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** How far the machine's clock is off, in milliseconds, in one shared cell: deadlines are tested on days of their own. */
  readonly clockOffset: Float64Array;
}

export interface WarmFunction {
  /** The answer of the handler; rejects with its error, or when its time is over. */
  invoke(event: unknown): Promise<Piece>;
  stop(): Promise<void>;
}

const script = `
const { parentPort, workerData } = require('node:worker_threads');
const trueNow = Date.now;
Date.now = () => Math.round(trueNow() + workerData.clockOffset[0]);
const [file, name] = workerData.handler.split('.');
const handler = require(workerData.asset + '/' + file + '.js')[name];
parentPort.on('message', async ({ id, event }) => {
  const endsAt = Date.now() + workerData.timeoutSeconds * 1000;
  const context = { awsRequestId: 'request-' + id, functionName: 'deployed', getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()) };
  try {
    parentPort.postMessage({ id, answer: JSON.stringify(await handler(event, context)) });
  } catch (error) {
    parentPort.postMessage({ id, failure: error instanceof Error ? error.stack : String(error) });
  }
});`;

/** `onLine` gets every line the function prints. */
export function warmUp(spec: BundleSpec, onLine: (line: string) => void): WarmFunction {
  const worker = new Worker(script, { eval: true, workerData: spec, env: { ...spec.environment }, stdout: true, stderr: true });
  const waiting = new Map<number, { done(answer: unknown): void; failed(error: Error): void }>();
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.on('data', (text: Buffer) => {
      for (const line of text.toString('utf8').split('\n')) if (line !== '') onLine(line);
    });
  }
  worker.on('message', ({ id, answer, failure }: { id: number; answer?: string; failure?: string }) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    // As Lambda does, what goes out goes as JSON.
    if (failure === undefined) caller?.done(answer === undefined ? undefined : JSON.parse(answer));
    else caller?.failed(new Error(failure));
  });
  worker.on('error', (error) => {
    for (const caller of waiting.values()) caller.failed(error);
    waiting.clear();
  });
  let last = 0;
  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        const timer = setTimeout(() => reject(new Error(`timed out after ${spec.timeoutSeconds} s`)), spec.timeoutSeconds * 1000);
        const settle = () => clearTimeout(timer);
        waiting.set(id, {
          done: (answer) => (settle(), resolve(answer)),
          failed: (error) => (settle(), reject(error)),
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ id, event });
      }),
    stop: async () => void (await worker.terminate()),
  };
}
