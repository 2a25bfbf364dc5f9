import type { Context } from '../../shared/context.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { listApplications } from './children.ts';
import { viewOfApplication } from './views.ts';

export const work: Work<'listMyApplications', Context> = async ({ caller, at }, context) => {
  const applications = await listApplications(context, caller);
  return {
    applications: applications.map((application) => {
      const rulebook = rulebookOn(context.rulebooks(), application.territory, dayOf(at));
      return viewOfApplication(application, isRefusal(rulebook) ? undefined : rulebook, []);
    }),
  };
};
