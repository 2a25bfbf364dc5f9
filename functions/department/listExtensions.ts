import type { Context } from '../../shared/context.ts';
import { pageAfter } from '../../shared/http/pages.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listExtensionIds } from '../../shared/table/extensions.ts';
import { findExtension, viewOfExtension } from './extensionView.ts';

export const work: Work<'listExtensions', Context> = async ({ caller, params: { territory }, query }, context) => {
  const { page, ...more } = pageAfter(await listExtensionIds(context.table, territory), (id) => id, query);
  const found = await Promise.all(page.map(async (extension) => orRefuse(await findExtension(context, { territory, extension }))));
  return { extensions: found.map(({ extension, progress }) => viewOfExtension(extension, progress, caller.person)), ...more };
};
