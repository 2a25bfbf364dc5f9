import type { Context } from '../../shared/context.ts';
import { countOf } from '../../shared/domain/extension.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { countExtendable } from '../../shared/table/extendable.ts';
import { extensionTerms, findExtension, viewOfExtension } from './extensionView.ts';

const sampled = 50;

export const work: Work<'checkExtension', Context> = async ({ caller, params, at }, context) => {
  const { extension, progress } = orRefuse(await findExtension(context, params));
  const { spans, sample } = await countExtendable(context.table, extensionTerms(context, extension.territory, at), at, sampled);
  const current = context.calendar().version;
  return { extension: viewOfExtension(extension, progress, caller.person), current, vouchers: countOf(spans), spans: [...spans], sample };
};
