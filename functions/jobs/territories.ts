import type { Context } from '../../shared/context.ts';

/** The territories a job looks at, in order: all that have a rulebook, or the one that was asked for. */
export function territoriesAsked({ rulebooks }: Pick<Context, 'rulebooks'>, asked: string | undefined): readonly string[] {
  const all = new Set(rulebooks().map(({ territory }) => territory));
  return [...all].filter((name) => asked === undefined || name === asked).sort();
}
