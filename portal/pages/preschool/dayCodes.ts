// The codes of a day by their names, from the rules of the city: they are public, so nobody’s data is opened to read them.

import { useAsk } from '../../api/useAsk.ts';
import { t, type Text } from '../../language/text.ts';
import { me } from '../../session/me.ts';

export interface DayCodes {
  readonly all: readonly {
    readonly code: string;
    readonly labels: Text;
    readonly present: boolean;
    readonly document?: object | undefined;
  }[];
  /** The name of a code; the code itself until the rules are there. */
  readonly nameOf: (code: string) => string;
}

/** The territory of that kindergarten, as the roles of whoever is signed in have it. */
export function useRulesOf(preschool: string) {
  const territory = me.value?.roles.find((role) => role.preschool === preschool)?.territory;
  return useAsk('GET /v1/territories/{territory}/rules', territory === undefined ? undefined : { params: { territory } });
}

export function useDayCodes(preschool: string): DayCodes {
  const all = useRulesOf(preschool).reply?.attendance.codes ?? [];
  return {
    all,
    nameOf: (code) => {
      const known = all.find((one) => one.code === code.toUpperCase());
      return known === undefined ? code : t(known.labels);
    },
  };
}
