// A real browser on the built page of a running product: what a person would do, by names and labels, and a picture of every page and state, which is
// kept under `screens/` as build output. The browser comes with npm; where that one does not run, one that is installed is taken.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import { expect } from 'vitest';
import { startKezek, type Kezek, type KezekOptions } from '../../local/kezek.ts';
import { builtPortal } from './builtPortal.ts';
import { timeFrom } from './start.ts';

export const screensFolder = fileURLToPath(new URL('../../screens', import.meta.url));

/** A cheap phone and an office desk. */
export const viewports = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 860 } } as const;
export type Viewport = keyof typeof viewports;
export type Language = 'kk' | 'ru' | 'en';

/** WCAG 2.2 AA with all before it, and what is good practice beside it. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is asked longer than this never ends: a story that waited for it would say nothing of why. */
const patienceMilliseconds = 30_000;

const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote'];

/** The browser that came with npm (Linux on x64), else one installed. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    return chromium.launch({ executablePath: await packed.executablePath(), args });
  }
  return chromium.launch({ channel: 'chrome', args });
}

export interface Portal {
  readonly kezek: Kezek;
  readonly visit: (how?: { readonly language?: Language; readonly viewport?: Viewport; readonly dark?: boolean }) => Promise<Visitor>;
  readonly stop: () => Promise<void>;
}

/** The product in memory with its page, and a browser beside it; its clock begins where every story does. */
export async function openPortalCity(options: KezekOptions = {}): Promise<Portal> {
  const [portal, browser] = await Promise.all([builtPortal(), openBrowser()]);
  const kezek = await startKezek({ port: 0, quiet: true, portal, realTime: timeFrom(), ...options });
  return {
    kezek,
    visit: (how = {}) => visitorOf(browser, kezek, how),
    async stop() {
      await browser.close();
      await kezek.stop();
    },
  };
}

/** Somebody at a browser. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly language: Language;
  /** Opens a page of the portal, as from a link: a reload, with everything that was in memory gone. */
  readonly open: (path: string) => Promise<void>;
  /** Signs in by the issuer's page as a demo person, and comes back to where they were. */
  readonly signIn: (login: string, path?: string) => Promise<void>;
  /** Resolves when nothing is being asked or loaded any more. */
  readonly settled: () => Promise<void>;
  /** Waits until all is drawn, keeps a picture, and looks for what keeps people out: axe, cut-off or sideways pages, mistakes in the console. */
  readonly look: (name: string) => Promise<void>;
  /** Waits until all is drawn and keeps a picture: of a page another story looks at. */
  readonly keep: (name: string) => Promise<void>;
  readonly leave: () => Promise<void>;
}

async function visitorOf(
  browser: Browser,
  kezek: Kezek,
  { language = 'ru', viewport = 'desktop', dark = false }: Parameters<Portal['visit']>[0] & object,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: viewports[viewport],
    locale: language,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript((chosen) => localStorage.setItem('kezek.language', chosen), language);
  const page = await context.newPage();
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(String(error)));
  page.on('console', (message) => {
    // What the browser says of an answer of 4xx is no mistake of the page: it is shown on the page.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource')) mistakes.push(message.text());
  });
  const underWay = new Set<Request>();
  page.on('request', (request) => {
    // Another document comes: what the one before it asked for is answered to nobody, and its end is not always told.
    if (request.isNavigationRequest()) underWay.clear();
    underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  // A press is answered in the next frames; what it asks for is then under way, and may lead on to another page.
  const settled = async () => {
    await page.waitForLoadState('load');
    const from = performance.now();
    for (let quiet = 0; quiet < 3; quiet += 1) {
      if (performance.now() - from > patienceMilliseconds)
        throw new Error(
          `still under way on ${page.url()}: ${[...underWay].map((request) => `${request.method()} ${request.url()}`).join(', ')}`,
        );
      await page
        .locator('html')
        .evaluate(() => new Promise((done) => setTimeout(done, 30)))
        .catch(() => undefined);
      if (underWay.size > 0) quiet = -1;
    }
    await page.locator('.waiting, [aria-busy="true"]').first().waitFor({ state: 'detached' });
  };
  const keep = async (name: string) => {
    await settled();
    const folder = join(screensFolder, `${language}-${viewport}${dark ? '-dark' : ''}`);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const open = async (path: string) => {
    await page.goto(`${kezek.url}${path}`);
    await settled();
  };
  return {
    page,
    context,
    language,
    open,
    settled,
    async signIn(login, path = '/my') {
      await page.goto(`${kezek.url}${path}`);
      await page.locator('main .button-main').click();
      await page.waitForURL(/\/oidc\/interaction\//);
      await page.goto(`${page.url()}?login=${encodeURIComponent(login)}`);
      await page.waitForURL((url) => !url.pathname.startsWith('/oidc'));
      await settled();
    },
    async look(name) {
      await keep(name);
      const sideways = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      // In the page itself, which has no frames, and told of violations alone: a third of the time.
      const found = await new AxeBuilder({ page })
        .options({ runOnly: standards, resultTypes: ['violations'] })
        .setLegacyMode()
        .analyze();
      const violations = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      expect({ name, sideways: Math.max(0, sideways), violations, mistakes }).toEqual({ name, sideways: 0, violations: [], mistakes: [] });
    },
    keep,
    leave: () => context.close(),
  };
}
