// Every main page at 320 pixels, which is a desk at 400 % zoom, in the dark: nothing has to be pushed sideways, and axe finds nothing.
// What takes a sign-in is looked at every night.

import { afterAll, beforeAll, describe, it } from 'vitest';
import { openPortalCity, type Portal } from '../support/browser.ts';

const city = '/t/arman';
const pages = {
  anybody: [
    undefined,
    ['/', `${city}/queue/6`, `${city}/rounds`, `${city}/kindergartens`, `${city}/rules`, `${city}/open-data`, '/my', `${city}/nowhere`],
  ],
  parent: ['parent-3@arman', ['/my', '/my/months', '/my/inbox', '/my/looks', '/my/settings', '/my/erase']],
  head: ['preschool_head-1@arman', ['', '/months', '/contracts', '/places', '/disputes', '/acts', '/staff']],
  department: [
    'department_head-1@arman',
    ['work', 'families', 'rounds', 'rounds/new', 'updates', 'preschools', 'months', 'money', 'reports', 'audit', 'staff'],
  ],
} as const;

describe('at 320 pixels and in the dark', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortalCity();
  });
  afterAll(() => portal.stop());

  it.each(Object.entries(pages).filter(([who]) => who === 'anybody' || process.env['KEZEK_NIGHTLY'] !== undefined))(
    'nothing of what %s sees goes sideways',
    { timeout: 120_000 },
    async (who, [login, paths]) => {
      const visitor = await portal.visit({ language: who === 'head' ? 'kk' : 'ru', viewport: 'phone', dark: true });
      await visitor.page.setViewportSize({ width: 320, height: 640 });
      if (login !== undefined) await visitor.signIn(login, who === 'head' ? '/preschool' : who === 'department' ? '/department' : '/my');
      // A kindergarten's or a city's own pages begin where one is led after signing in.
      const begins = login === undefined || who === 'parent' ? '' : new URL(visitor.page.url()).pathname.split('/').slice(0, 3).join('/');
      for (const path of paths) {
        await visitor.open(who === 'department' ? `${begins}/${path}` : `${begins}${path}`);
        await visitor.look(`narrow-${who}-${path.replaceAll('/', '-')}`);
      }
      await visitor.leave();
    },
  );
});
