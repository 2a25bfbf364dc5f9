// Groups by their names.

import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';

/** The name of a group; nothing until it is known. */
export function useGroupNames(preschool: string): (group: string) => string {
  const groups = useAsk('GET /v1/preschool/{preschool}', { params: { preschool } }).reply?.groups ?? [];
  return (group) => {
    const found = groups.find((one) => one.group === group);
    return found === undefined ? '' : t(found.names);
  };
}
