// The open pages in a real browser.

import { afterAll, beforeAll, describe, it } from 'vitest';
import { openPortalCity, type Portal } from '../support/browser.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortalCity();
});
afterAll(() => portal.stop());

describe('the front page', () => {
  it.each(['phone', 'desktop'] as const)('is readable on a %s', async (viewport) => {
    const visitor = await portal.visit({ viewport });
    await visitor.open('/');
    await visitor.look('front');
    await visitor.signIn('parent-1@arman');
    await visitor.look('my');
    await visitor.leave();
  });
});
