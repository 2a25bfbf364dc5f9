// The steps of a replay as the local product answers them: `/local/replay/recategorise`, `/compare`, `/version`.

import * as z from 'zod';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { Problem } from '../../shared/http/problems.ts';
import type { ReplaySteps } from './steps.ts';

const Statuses = z.strictObject({ statuses: z.array(z.string()) });

/** The answer to a step; a refusal of the rules is told under its name. */
export async function takeStep(steps: ReplaySteps, name: string, query: URLSearchParams, body: () => Promise<unknown>): Promise<object> {
  const answer = await answerOf(steps, name, query, body);
  if (answer === undefined) throw new Problem('not-found');
  if (isRefusal(answer)) throw new Problem('request-invalid', [{ field: name, message: answer.refusal }]);
  return answer;
}

async function answerOf(steps: ReplaySteps, name: string, query: URLSearchParams, body: () => Promise<unknown>) {
  const territory = query.get('territory') ?? '';
  if (name === 'version') return { version: await steps.version(territory) };
  if (name === 'compare') return steps.compare(territory, Number(query.get('since') ?? 0));
  if (name !== 'recategorise') return undefined;
  const read = Statuses.safeParse(await body());
  if (!read.success) throw new Problem('request-invalid', [{ field: 'body', message: 'statuses: a list of keys' }]);
  return steps.recategorise(territory, query.get('number') ?? '', read.data.statuses);
}
