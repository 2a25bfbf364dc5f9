// Who may import whom. The rules stand on nothing, storage and HTTP stand on the rules and never on each other, and only the outermost parts join them.

import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, readSources, withoutComments, type SourceFile } from './sourceFiles.ts';

const files = readSources();
const within = (folder: string): readonly SourceFile[] => files.filter(({ path }) => path.startsWith(folder));
const isOwn = (name: string): boolean => /^(shared|functions|infra|local|bench|test)\//.test(name);

/** Imports of the files that `allowed` does not take, as `file -> import`. */
function strangers(of: readonly SourceFile[], allowed: (name: string, file: SourceFile) => boolean): readonly string[] {
  return of.flatMap((file) => file.imports.filter((name) => !allowed(name, file)).map((name) => `${file.path} -> ${name}`));
}

describe('the reader of imports', () => {
  it('sees every way of importing, and none in a comment', () => {
    const code = withoutComments(
      `import type { A } from './a.ts';\nimport {\n  b,\n} from "b";\n// import c from 'c'\n/* import d from 'd' */\nexport { e } from './e.ts';\nimport 'f';\nconst g = () => import('./g.ts');\nconst text = "from 'h'";`,
    );
    expect(importsOf(code, 'shared/x.ts')).toEqual(['shared/a.ts', 'b', 'shared/e.ts', 'f', 'shared/g.ts']);
  });

  it('finds the whole project', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(within('shared/domain/').flatMap(({ imports }) => imports).length).toBeGreaterThan(60);
  });
});

describe('imports', () => {
  it('of the domain are the domain, zod, phone numbers, and hashing in digest.ts alone', () => {
    const allowed = (name: string, { path }: SourceFile): boolean =>
      name.startsWith('shared/domain/') ||
      name === 'zod' ||
      (name === 'libphonenumber-js/mobile' && path === 'shared/domain/phone.ts') ||
      (name === 'node:crypto' && path === 'shared/domain/digest.ts');
    expect(strangers(within('shared/domain/'), allowed)).toEqual([]);
  });

  it.each([
    ['shared/table/', ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb', '@aws-sdk/util-dynamodb', '@smithy/'], ['shared/vault.ts']],
    ['shared/http/', ['@middy/core', 'aws-lambda', 'zod-openapi'], ['shared/log.ts', 'shared/plural.ts']],
    ['shared/notifications/', ['@aws-sdk/client-sns'], ['shared/plural.ts']],
  ])('of %s are the domain, its own and its own packages', (folder, packages, besides) => {
    const allowed = (name: string): boolean =>
      name.startsWith(folder) ||
      name.startsWith('shared/domain/') ||
      besides.includes(name) ||
      name === 'zod' ||
      name.startsWith('node:') ||
      packages.some((one) => name.startsWith(one));
    expect(strangers(within(folder), allowed)).toEqual([]);
  });

  it('of shared never lead out of it', () => {
    expect(strangers(within('shared/'), (name) => !isOwn(name) || name.startsWith('shared/'))).toEqual([]);
  });

  it('of the pure table, route and job tables bring no service with them', () => {
    const isPlain = (path: string) =>
      /^shared\/(jobs|table\/tables|http\/(routes?|rule|actions|(routes|contracts|actions)\/\w+))\.ts$/.test(path);
    const pure = files.filter(({ path }) => isPlain(path));
    expect(pure.length).toBeGreaterThan(8);
    const allowed = (name: string): boolean =>
      isPlain(name) || name === 'zod' || name === 'shared/table/table.ts' || name.startsWith('shared/domain/');
    expect(strangers(pure, allowed)).toEqual([]);
  });

  it('of a function are shared and its own audience, never another’s, nor what runs only here', () => {
    const allowed = (name: string, { path }: SourceFile): boolean => {
      const audience = path.split('/').slice(0, 2).join('/');
      return name.startsWith('shared/') || name.startsWith(`${audience}/`) || !isOwn(name);
    };
    expect(strangers(within('functions/'), allowed)).toEqual([]);
  });

  it('of the infrastructure are the plain tables, never a handler nor a table’s engine', () => {
    const plain = /^shared\/(jobs|http\/(routes?|routes\/.*|contracts\/.*)|table\/(tables|table|keys)|domain\/.*)\.ts$/;
    expect(strangers(within('infra/'), (name) => !isOwn(name) || name.startsWith('infra/') || plain.test(name))).toEqual([]);
  });

  it('of what is deployed never come from the local product, the benches or the tests', () => {
    const deployed = files.filter(({ path }) => /^(shared|functions|infra)\//.test(path));
    expect(strangers(deployed, (name) => !/^(local|bench|test)\//.test(name))).toEqual([]);
  });

  it('of the local product never come from tests', () => {
    expect(strangers(within('local/'), (name) => !name.startsWith('test/'))).toEqual([]);
  });

  it('name the file with its extension, and the platform with node:', () => {
    const bare = new Set(builtinModules);
    const allowed = (name: string): boolean => (isOwn(name) ? /\.(ts|json|mjs)$/.test(name) : !bare.has(name));
    expect(strangers(files, allowed)).toEqual([]);
  });
});
