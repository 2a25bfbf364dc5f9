// Where a request came from. Behind the page's edge the gateway sees the edge alone; the edge then says who asked, and proves by a key that it is the edge:
// anybody could write the header. Limits per address and the audit would otherwise take a whole city for one caller.

import { timingSafeEqual } from 'node:crypto';
import type { GatewayEvent } from './serve.ts';

/** The address of the caller: as the edge says it where the request proves to have come by the edge, else as the gateway saw it. */
export function sourceOf(
  { headers, requestContext }: Pick<GatewayEvent, 'headers' | 'requestContext'>,
  edgeKey: string | undefined,
): string {
  const { sourceIp } = requestContext.http;
  const shown = headers['x-kezek-edge'];
  const viewer = headers['x-kezek-viewer'];
  if (edgeKey === undefined || shown === undefined || viewer === undefined) return sourceIp;
  const [one, other] = [Buffer.from(shown), Buffer.from(edgeKey)];
  return one.length === other.length && timingSafeEqual(one, other) ? viewer : sourceIp;
}
