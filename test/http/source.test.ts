// Whose address a request is counted and written down by.

import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../shared/http/source.ts';

const key = 'a-key-of-the-edge-0123456789';
const event = (headers: Record<string, string>) =>
  ({ headers, requestContext: { http: { sourceIp: '130.176.1.1' } } }) as Parameters<typeof sourceOf>[0];

describe('where a request came from', () => {
  it.each([
    ['185.22.64.201:51234', '185.22.64.201'],
    ['2a00:1450:4001:82a::200e:443', '2a00:1450:4001:82a::200e'],
  ])('behind the edge it is what the edge saw: %s', (viewer, address) => {
    expect(sourceOf(event({ 'x-kezek-edge': key, 'cloudfront-viewer-address': viewer }), key)).toBe(address);
  });

  it.each([
    ['nobody shows a key', { 'cloudfront-viewer-address': '185.22.64.201:51234' }],
    ['the key is another', { 'x-kezek-edge': 'b-key-of-the-edge-0123456789', 'cloudfront-viewer-address': '185.22.64.201:51234' }],
    ['the key is a part of it', { 'x-kezek-edge': key.slice(0, -1), 'cloudfront-viewer-address': '185.22.64.201:51234' }],
    ['the edge names no address', { 'x-kezek-edge': key }],
  ])('is what the gateway saw where %s', (_case, headers) => {
    expect(sourceOf(event(headers), key)).toBe('130.176.1.1');
  });

  it('is what the gateway saw where there is no edge, whatever is claimed', () => {
    expect(sourceOf(event({ 'x-kezek-edge': '', 'cloudfront-viewer-address': '185.22.64.201:51234' }), undefined)).toBe('130.176.1.1');
  });
});
