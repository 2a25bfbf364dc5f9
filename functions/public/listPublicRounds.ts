import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { pageAfter } from '../../shared/http/pages.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { PublicRoundItem } from '../../shared/table/publishedItems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { publicRoundKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';

export const work: Work<'listPublicRounds', Context> = async ({ params: { territory }, query, at }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const rounds = [];
  const { pk } = publicRoundKey(territory, '');
  for await (const item of listAll(table, 'published', { pk, backwards: true, stale: true })) {
    const { round, state, count, issued, draftedAt, digest, issueFrom, root } = readSure(PublicRoundItem, item);
    rounds.push({
      round,
      state,
      count,
      issued,
      draftedAt: isoOf(draftedAt),
      ...(digest === undefined ? {} : { digest }),
      ...(issueFrom === undefined ? {} : { issueFrom: isoOf(issueFrom) }),
      ...(root === undefined ? {} : { root }),
    });
  }
  // Ids of one day are in no order of time.
  rounds.sort((one, other) => (one.draftedAt < other.draftedAt ? 1 : -1));
  const { page, ...more } = pageAfter(rounds, ({ round }) => round, query);
  return { rounds: [...page], ...more };
};
