// How the project is cut: files a person can read at one sitting, named by what they are about, one file for each route and each job.

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audiences, type Route } from '../../shared/http/route.ts';
import { routeNames, routes } from '../../shared/http/routes.ts';
import { jobNames } from '../../shared/jobs.ts';
import { readSources, root } from './sourceFiles.ts';

const files = readSources();
const longestFile = 200;
const longestTestFile = 350;

describe('a file', () => {
  it(`has at most ${longestFile} lines of code`, () => {
    const long = files.filter(({ path, linesOfCode }) => linesOfCode > longestFile && !path.startsWith('test/'));
    expect(long.map(({ path, linesOfCode }) => `${path}: ${linesOfCode}`)).toEqual([]);
  });

  it(`of tests has at most ${longestTestFile}, for its cases stand together`, () => {
    const long = files.filter(({ path, linesOfCode }) => path.startsWith('test/') && linesOfCode > longestTestFile);
    expect(long.map(({ path, linesOfCode }) => `${path}: ${linesOfCode}`)).toEqual([]);
  });

  it('and its folder are named by a noun of the product, not as a place for anything', () => {
    const grabBag = /(^|\/)(utils?|helpers?|common|services?|managers?|lib|misc|types|constants)(\.test)?(\.ts)?($|\/)/i;
    expect(files.map(({ path }) => path).filter((path) => grabBag.test(path))).toEqual([]);
  });

  it('is named in camel case', () => {
    const names = files.map(({ path }) => path).filter((path) => !/^[a-z][A-Za-z0-9]*(\.test)?\.ts$/.test(basename(path)));
    expect(names).toEqual([]);
  });

  it('of the domain opens with what it is about', () => {
    const silent = files.filter(({ path, text }) => path.startsWith('shared/') && !text.startsWith('// '));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describe('a route', () => {
  it.each(routeNames)('%s has its file', (name) => {
    const { audience }: Route = routes[name];
    const path = `functions/${audience}/${name}.ts`;
    expect(files.find((file) => file.path === path)?.code).toMatch(/export const work: Work<'/);
  });

  it('is behind every file that exports a work, under its own name', () => {
    const expected = routeNames.map((name) => `functions/${routes[name].audience}/${name}.ts`);
    const works = files.filter(({ path, code }) => path.startsWith('functions/') && /export const work\b/.test(code));
    expect(works.map(({ path }) => path).toSorted()).toEqual(expected.toSorted());
    for (const { path, code } of works) expect(code).toContain(`export const work: Work<'${basename(path, '.ts')}', Context>`);
  });

  it('of an audience is listed by its index', () => {
    for (const audience of audiences) {
      const index = files.find(({ path }) => path === `functions/${audience}/index.ts`);
      for (const name of routeNames.filter((one) => routes[one].audience === audience)) {
        expect(index?.imports).toContain(`functions/${audience}/${name}.ts`);
      }
    }
  });
});

describe('a job', () => {
  it.each(jobNames)('%s has its file, which its index imports', (name) => {
    expect(existsSync(join(root, `functions/jobs/${name}.ts`))).toBe(true);
    expect(files.find(({ path }) => path === 'functions/jobs/index.ts')?.imports).toContain(`functions/jobs/${name}.ts`);
  });
});
