import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findExtension, viewOfExtension } from './extensionView.ts';

export const work: Work<'showExtension', Context> = async ({ caller, params }, context) => {
  const { extension, progress } = orRefuse(await findExtension(context, params));
  return viewOfExtension(extension, progress, caller.person);
};
