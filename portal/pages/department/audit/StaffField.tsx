// Whose entries are shown: one of the department's people by name, now or before. They are asked for only when somebody narrows the search, since that look
// is written down too.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { Refusal, Waiting } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { wordFor } from '../families/stateWords.ts';
import { roleWords } from '../staff/words.ts';
import { words } from './words.ts';

const address = 'GET /v1/department/territories/{territory}/staff';
type Member = Reply<typeof address>['staff'][number];

interface StaffFieldProps {
  readonly territory: string;
  /** A person's id; another code than one of theirs stays as it is. */
  readonly by: string;
  readonly onChange: (by: string) => void;
}

export function StaffField({ territory, by, onChange }: StaffFieldProps) {
  const asked = useAsk(address, { params: { territory }, query: { limit: 100 } });
  if (asked.reply === undefined) return asked.told === undefined ? <Waiting /> : <Refusal told={asked.told} again={asked.again} />;
  const people = Map.groupBy(asked.reply.staff, ({ person }) => person);
  const named = [...people].flatMap(([value, roles]) => {
    const name = roles.find((one) => one.name !== undefined)?.name;
    return name === undefined ? [] : [{ value, label: `${name}: ${rolesOf(roles)}` }];
  });
  if (named.length === 0) return null;
  return (
    <SelectField
      label={t(words.staff)}
      value={people.has(by) ? by : ''}
      onChange={onChange}
      options={[{ value: '', label: t(words.anybody) }, ...named.toSorted((one, other) => one.label.localeCompare(other.label))]}
      isOptional
    />
  );
}

function rolesOf(held: readonly Member[]): string {
  return [...new Set(held.map(({ role }) => t(wordFor(roleWords, role))))].join(', ');
}
