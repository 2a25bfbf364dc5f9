import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listExtensionIds } from '../../shared/table/extensions.ts';
import { findExtension, viewOfExtension } from './extensionView.ts';

export const work: Work<'listExtensions', Context> = async ({ params: { territory } }, context) => {
  const ids = await listExtensionIds(context.table, territory);
  const found = await Promise.all(ids.map(async (extension) => orRefuse(await findExtension(context, { territory, extension }))));
  return { extensions: found.map(({ extension, progress }) => viewOfExtension(extension, progress)) };
};
