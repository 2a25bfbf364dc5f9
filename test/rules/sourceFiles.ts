// The project's own TypeScript, read as text: what the rules about its shape are asked of.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const folders = ['shared', 'functions', 'infra', 'local', 'bench', 'test'] as const;

export interface SourceFile {
  /** From the root, with forward slashes: `shared/domain/time.ts`. */
  readonly path: string;
  readonly text: string;
  /** Without comments, so that a word in one breaks no rule. */
  readonly code: string;
  /** What it imports: a package by its name, a file of the project by its path from the root. */
  readonly imports: readonly string[];
  /** Lines that are neither blank nor comment. */
  readonly linesOfCode: number;
}

/** Every .ts file of the folders. */
export function readSources(): readonly SourceFile[] {
  return folders.flatMap((folder) => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
      .map((name) => readSource(`${folder}/${name.split(sep).join('/')}`));
  });
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const code = withoutComments(text);
  const linesOfCode = code.split('\n').filter((line) => line.trim() !== '').length;
  return { path, text, code, imports: importsOf(code, path), linesOfCode };
}

/** Comments blanked out; what looks like one inside text or a regular expression is left alone. */
export function withoutComments(text: string): string {
  const piece =
    /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  return text.replaceAll(piece, (found) => (found.startsWith('//') || found.startsWith('/*') ? found.replaceAll(/[^\n]/g, ' ') : found));
}

export function importsOf(code: string, path: string): readonly string[] {
  const statement = /(?:^|[\n;])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statement)].map(([, of, dynamic]) => {
    const name = of ?? dynamic ?? '';
    return name.startsWith('.')
      ? relative(root, join(root, dirname(path), name))
          .split(sep)
          .join('/')
      : name;
  });
}
