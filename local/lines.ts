// Answers of the local tools that take longer than a second: JSON, one line for each thing told, while the work goes on.

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Sends what the work tells, a line each; the reader's pace is the work's. A failure after the first line is told as one. */
export async function sendLines(response: ServerResponse, work: (tell: (told: object) => Promise<void>) => Promise<void>): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' });
  const tell = async (told: object): Promise<void> => {
    if (!response.write(`${JSON.stringify(told)}\n`) && !response.destroyed)
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
  };
  try {
    await work(tell);
  } catch (error) {
    await tell({ failed: error instanceof Error ? error.message : String(error) });
  }
  response.end();
}
