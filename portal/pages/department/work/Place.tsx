// Names of kindergartens and groups, of which entries hold the ids.

import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { words } from './entryWords.ts';

/** `Балапан, группа «Ботақан»` of `preschool/group`; until it is known, and where it is not, the ids. */
export function usePlace(territory: string, seat: string | undefined): string {
  const [preschool = '', group] = (seat ?? '').split('/');
  const { reply } = useAsk(
    'GET /v1/territories/{territory}/preschools/{preschool}',
    preschool === '' ? undefined : { params: { territory, preschool } },
  );
  if (reply === undefined) return seat ?? '';
  const name = t(reply.names);
  const found = reply.groups.find((one) => one.group === group);
  return found === undefined ? name : t(words.group, { preschool: name, group: t(found.names) });
}
