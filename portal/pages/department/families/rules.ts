// Names of categories and statuses, by the rulebook in force.

import { useAsk } from '../../../api/useAsk.ts';
import { number, t, type Text } from '../../../language/text.ts';

interface StatusRule {
  readonly key: string;
  readonly labels: Text;
  readonly evidence?: Text | undefined;
  readonly validityDays?: number | undefined;
}

export interface Names {
  readonly categories: readonly { readonly value: string; readonly label: string }[];
  readonly category: (code: number) => string;
  readonly status: (key: string) => string;
  readonly rule: (key: string) => StatusRule | undefined;
  /** How long a rejected privilege keeps an application on the stop-list; nothing where it does not. */
  readonly asideDays: number | undefined;
}

/** Until the rulebook is here, codes stand for names. */
export function useNames(territory: string): Names {
  const { reply } = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } });
  const categories = reply?.categories ?? [];
  const statuses: readonly StatusRule[] = reply?.statuses ?? [];
  const rule = (key: string) => statuses.find((one) => one.key === key);
  const rejection = reply?.privilege.rejection;
  return {
    categories: categories.map(({ code, labels }) => ({ value: String(code), label: `${number(code)}. ${t(labels)}` })),
    category: (code) => {
      const found = categories.find((one) => one.code === code);
      return found === undefined ? number(code) : t(found.labels);
    },
    status: (key) => {
      const found = rule(key);
      return found === undefined ? key : t(found.labels);
    },
    rule,
    asideDays: rejection?.suspend === true ? rejection.days : undefined,
  };
}
