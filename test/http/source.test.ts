// Whose address a request is counted and written down by.

import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../shared/http/source.ts';

const key = 'a-key-of-the-edge-0123456789';
const event = (headers: Record<string, string>) =>
  ({ headers, requestContext: { http: { sourceIp: '130.176.1.1' } } }) as Parameters<typeof sourceOf>[0];

describe('where a request came from', () => {
  it.each(['185.22.64.201', '2a00:1450:4001:82a::200e'])('behind the edge it is what the edge saw: %s', (viewer) => {
    expect(sourceOf(event({ 'x-kezek-edge': key, 'x-kezek-viewer': viewer }), key)).toBe(viewer);
  });

  it.each([
    ['nobody shows a key', { 'x-kezek-viewer': '185.22.64.201' }],
    ['the key is another', { 'x-kezek-edge': 'b-key-of-the-edge-0123456789', 'x-kezek-viewer': '185.22.64.201' }],
    ['the key is a part of it', { 'x-kezek-edge': key.slice(0, -1), 'x-kezek-viewer': '185.22.64.201' }],
    ['the edge names no address', { 'x-kezek-edge': key }],
  ])('is what the gateway saw where %s', (_case, headers) => {
    expect(sourceOf(event(headers), key)).toBe('130.176.1.1');
  });

  it('is what the gateway saw where there is no edge, whatever is claimed', () => {
    expect(sourceOf(event({ 'x-kezek-edge': '', 'x-kezek-viewer': '185.22.64.201' }), undefined)).toBe('130.176.1.1');
  });
});
