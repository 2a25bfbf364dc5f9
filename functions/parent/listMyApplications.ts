import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { viewApplication } from './applicationView.ts';
import { listApplications } from './children.ts';

export const work: Work<'listMyApplications', Context> = async ({ caller, at }, context) => {
  const applications = await listApplications(context, caller);
  return { applications: await Promise.all(applications.map((application) => viewApplication(context, application, at))) };
};
