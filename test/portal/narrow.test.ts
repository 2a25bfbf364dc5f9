// Every main page at 320 pixels, which is a desk at 400 % zoom, in the dark, and at 360 pixels in letters twice as large: nothing has to be pushed sideways,
// and axe finds nothing. What takes a sign-in is looked at every night.

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

const ways = [
  { name: 'at 320 pixels and in the dark', short: 'narrow', width: 320, dark: true, letters: '100%' },
  { name: 'in letters twice as large', short: 'large', width: 360, dark: false, letters: '200%' },
] as const;

let portal: Portal;
beforeAll(async () => {
  portal = await openPortalCity();
});
afterAll(() => portal.stop());

describe.each(ways)('$name', ({ short, width, dark, letters }) => {
  it.each(Object.entries(pages).filter(([who]) => who === 'anybody' || process.env['KEZEK_NIGHTLY'] !== undefined))(
    'nothing of what %s sees goes sideways',
    { timeout: 120_000 },
    async (who, [login, paths]) => {
      // The longest words are Kazakh.
      const visitor = await portal.visit({ language: who === 'head' || letters === '200%' ? 'kk' : 'ru', viewport: 'phone', dark });
      await visitor.page.setViewportSize({ width, height: 640 });
      await visitor.context.addInitScript(
        (size) => document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = size)),
        letters,
      );
      if (login !== undefined) await visitor.signIn(login, who === 'head' ? '/preschool' : who === 'department' ? '/department' : '/my');
      // A kindergarten's or a city's own pages begin where one is led after signing in.
      const begins = login === undefined || who === 'parent' ? '' : new URL(visitor.page.url()).pathname.split('/').slice(0, 3).join('/');
      for (const path of paths) {
        await visitor.open(who === 'department' ? `${begins}/${path}` : `${begins}${path}`);
        await visitor.look(`${short}-${who}-${path.replaceAll('/', '-')}`);
      }
      await visitor.leave();
    },
  );
});
