// Two applications of one child become one. The dry run is the merger itself, without its writes.

import type { Context } from '../../shared/context.ts';
import { moveApplication } from '../../shared/domain/application.ts';
import { mergeFault } from '../../shared/domain/duplicates.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readChild } from '../../shared/table/children.ts';
import { commit } from '../../shared/table/commit.ts';
import { mergedContent, saveMerger } from '../../shared/table/merging.ts';
import { proofsFor } from '../../shared/table/proofs.ts';
import { findApplication, viewOfFiled } from './fileView.ts';

export const work: Work<'mergeApplication', Context> = async ({ params, body, caller, command }, context) => {
  const { table } = context;
  const { territory } = params;
  const from = orRefuse(await findApplication(context, params));
  const into = orRefuse(await findApplication(context, { territory, number: body.into }));
  for (const { child } of [from, into]) orRefuse(judgeOwnFamily(child, caller));
  const rulebook = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(command.at)));
  const vault = await context.vault();
  const [fromChild, intoChild] = await Promise.all([from, into].map(({ child }) => readChild(table, vault, child)));
  const byIin = { from: fromChild?.reveal().iin !== undefined, into: intoChild?.reveal().iin !== undefined };
  const fault = mergeFault({ ...from, byIin: byIin.from }, { ...into, byIin: byIin.into });
  if (fault !== undefined) return orRefuse(refuse('merge-impossible', { why: fault }));
  orRefuse(moveApplication(from.state, 'archive'));
  // What could not be archived any more cannot take another in either.
  orRefuse(moveApplication(into.state, 'archive'));
  const child = byIin.from && !byIin.into ? from.child : into.child;
  const [left, kept] = [await proofsFor(vault, from, child), await proofsFor(vault, into, child)];
  const content = orRefuse(mergedContent(left, kept, child, rulebook));
  const saved = await saveMerger(table, { from, into, content }, command, context.now());
  const dryRun = body.dryRun ?? false;
  const reply = {
    [replyShows]: { about: [`child#${from.child}`, `child#${into.child}`] } as const,
    dryRun,
    merged: viewOfFiled(from),
    into: viewOfFiled(into),
    result: viewOfFiled(saved.into, [from.number]),
  };
  return commit(table, command, dryRun ? [] : saved.writes, reply);
};
