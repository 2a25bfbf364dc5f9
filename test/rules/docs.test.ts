// What the documents say must be so: links lead somewhere, named files, commands and items exist, and the text speaks of the product alone.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import packageFile from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Not part of the project's text: what is installed, made or measured, and the lock file, which others wrote. */
const notOurs = new Set(['node_modules', '.git', '.kezek', 'cdk.out', 'dist', 'coverage', 'package-lock.json']);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const files = filesUnder('.');
/** Every file that says how items are stored. */
const shapeFiles = await Promise.all(
  files
    .filter((path) => /^shared\/table\/(?:items|\w+Items)\.ts$/.test(path))
    .map((path) => import(join(root, path)) as Promise<Readonly<Record<string, unknown>>>),
);
const pages = files.filter((path) => path.endsWith('.md'));
const everyPage = pages.map((path) => [path, read(path)] as const);

/** A heading's address in a page: small letters, spaces as hyphens, nothing else but letters, digits and underscores. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text);
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

const withoutFences = (page: string) => page.replaceAll(/^```[\s\S]*?^```$/gm, '');

describe('documents', () => {
  it('are found', () => {
    for (const path of ['README.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/data-model.md', 'docs/contributing.md'])
      expect(pages).toContain(path);
  });

  it.each(everyPage)('%s has links that lead somewhere', (path, page) => {
    const broken: string[] = [];
    for (const [, target = ''] of withoutFences(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? join(root, path) : resolve(root, dirname(path), file);
      const leads = existsSync(found) && !relative(root, found).startsWith('..');
      if (!leads) broken.push(target);
      else if (anchor !== undefined && !anchorsOf(readFileSync(found, 'utf8')).has(anchor)) broken.push(target);
    }
    expect(broken).toEqual([]);
  });

  it.each(everyPage)('%s names files that are there', (_path, page) => {
    const named = [
      ...withoutFences(page).matchAll(/`((?:shared|functions|infra|local|bench|test|docs)\/[\w./-]*\.(?:ts|md|json|csv)|\.ci\/run)`/g),
    ];
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(everyPage)('%s names commands that exist', (_path, page) => {
    const scripts = [...page.matchAll(/npm (?:run (?:-s )?)([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    const short = [...page.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name);
    expect([...scripts, ...short].filter((name) => !Object.hasOwn(packageFile.scripts, name))).toEqual([]);
    const commandLine = read('local/cli/kezek.ts');
    const commands = [...page.matchAll(/(?:npm run (?:-s )?kezek -- |\bkezek )([a-z]+) (?:-|[A-Z]|check|recompute|issue|expire)/g)].map(
      ([, name = '']) => name,
    );
    expect(commands.filter((name) => !commandLine.includes(`\n  ${name}: {`))).toEqual([]);
  });

  it('has every script of package.json in the README', () => {
    const readme = read('README.md');
    const missing = Object.keys(packageFile.scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = readdirSync(join(root, 'docs/decisions')).sort();

  it('are numbered from 0001 without gaps or repeats', () => {
    const expected = decisions.map((_, index) => String(index + 1).padStart(4, '0'));
    expect(decisions.map((name) => name.slice(0, 4))).toEqual(expected);
    for (const name of decisions) expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
  });

  it.each(decisions)('%s says what, why and with which consequences', (name) => {
    const page = read(`docs/decisions/${name}`);
    expect(page).toMatch(new RegExp(`^# ${name.slice(0, 4)}\\b`));
    for (const part of ['What', 'Why', 'Consequences', 'Notes']) expect(page).toMatch(new RegExp(`(\\*\\*|^## )${part}`, 'm'));
  });
});

describe('the changelog', () => {
  it('has a section for what is not released', () => expect(read('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m));

  it('names the version of package.json', () => expect(read('CHANGELOG.md')).toContain(packageFile.version));
});

describe('the data model', () => {
  const page = read('docs/data-model.md');
  const sections = page.split(/^### /m).slice(1);
  const headings = sections.map((section) => section.split('\n', 1)[0] ?? '').join('\n');

  it('has a section for every key of keys.ts', () => {
    const keys = read('shared/table/keys.ts').replaceAll(/^\s*(\/\/|\/\*\*).*$/gm, '');
    const words = new Set([...keys.matchAll(/['`]([A-Z][A-Z_]+)(?=#|['`])/g)].map(([, word = '']) => word));
    expect(words.size).toBeGreaterThan(25);
    const described = new Set([...page.matchAll(/`([A-Z][A-Z_]+)(?:#[^`]*)?`/g)].map(([, word = '']) => word));
    expect([...words].filter((word) => !described.has(word))).toEqual([]);
    expect(headings).toContain('`NUMBER#<number>` / `NUMBER`');
  });

  const shapes = shapeFiles.flatMap((file) =>
    Object.entries(file).flatMap(([name, shape]) => (shape instanceof z.ZodObject ? [[name, shape] as const] : [])),
  );

  it('is held against every file of shapes', () => expect(shapeFiles.length).toBeGreaterThan(10));

  it.each(shapes)('lists the attributes of %s, no more and no fewer', (name, shape) => {
    const { item, ...attributes } = shape.shape as Readonly<Record<string, z.ZodType>>;
    const kind = item instanceof z.ZodLiteral ? String(item.value) : undefined;
    const mark = kind === undefined ? `(\`${name}\`)` : `(item \`${kind}\`)`;
    const section = sections.find((one) => one.split('\n', 1)[0]?.endsWith(mark));
    const listed = [...(/^- Attributes: (.*)$/m.exec(section ?? '')?.[1] ?? '').matchAll(/`(\w+)`/g)].map(
      ([, attribute = '']) => attribute,
    );
    expect(listed.sort()).toEqual(Object.keys(attributes).sort());
  });

  it('has one section for each kind of item that is written', () => {
    const code = ['shared', 'functions'].flatMap(filesUnder).filter((path) => path.endsWith('.ts'));
    const written = new Set(code.flatMap((path) => [...read(path).matchAll(/\bitem: '(\w+)'/g)].map(([, kind = '']) => kind)));
    expect([...written].filter((kind) => !headings.includes(`(item \`${kind}\`)`))).toEqual([]);
  });
});

describe('the text of the project', () => {
  const self = 'test/rules/docs.test.ts';
  const textual = /\.(ts|md|json|csv|js|html)$|^\.(ci\/run|npmrc|gitignore|ox\w+\.json)$/;
  const texts = files.filter((path) => textual.test(path) && path !== self && statSync(join(root, path)).size < 2_000_000);

  it('speaks of the product alone', () => {
    const foreign =
      /\b(handbook|assistants?|LLMs?|GPT|Claude|Copilot|(?:AI|coding) agents?|sub-?agents?|this session|(?:previous|another|other) sessions?)\b/i;
    const found = texts.flatMap((path) => (foreign.test(read(path)) ? [`${path}: ${foreign.exec(read(path))?.[0]}`] : []));
    expect(found).toEqual([]);
  });

  it('names no place on anybody’s machine', () => {
    const place = /(?<![\w.$}])\/(?:work|home|root|Users|tmp)\/[\w.-]|\b[A-Z]:\\Users\b/;
    const found = texts.flatMap((path) => (place.test(read(path)) ? [`${path}: ${place.exec(read(path))?.[0]}`] : []));
    expect(found).toEqual([]);
  });
});
