// docs/access.md: who may do what, as a page a civil servant can read. Made from the table of actions and its reasons, so that it cannot say anything else.

import { preschoolRoles, type Role } from '../shared/domain/roles.ts';
import { actionReasons } from '../shared/http/actionReasons.ts';
import { actionNames, actions, type ActionName } from '../shared/http/actions.ts';
import { ruleOf } from '../shared/http/route.ts';
import { routeNames, routes } from '../shared/http/routes.ts';
import type { Relation, Rule } from '../shared/http/rule.ts';

const roleTitles: Readonly<Record<Role, string>> = {
  preschool_teacher: 'Teacher',
  preschool_head: 'Head',
  department_operator: 'Clerk',
  department_head: 'Head',
  finance_operator: 'Finance',
  auditor: 'Auditor',
  ministry_analyst: 'Ministry',
  support: 'Support',
};
const departmentRoles = ['department_operator', 'department_head', 'finance_operator', 'auditor', 'ministry_analyst', 'support'] as const;

const introduction = `# Who may do what

This page is made from the table by which every request is judged (\`npm run kezek -- access-page\`); a test sees to it that it is up to date. Each row is an
action with its reason in Kazakh, Russian and English. Each column is a role, or how somebody stands to what is asked for.

**How to read it.** ● may, by looking alone; ■ may, and it changes something; an empty field: may not. A role counts only where it is held: a clerk of one
territory has no say in another, and those who work in a kindergarten have none outside of it. Whoever has several roles, or is a parent as well, may
what each of them allows and nothing more.

- **Anyone** needs no sign-in.
- **The person** has a verified identity, and meets only what is their own.
- **Guardian now** is a confirmed guardian of the child, at this moment. A former guardian, one who asked and is not confirmed, or one who was rejected, gets the
  answer that there is no such thing, the same as for what does not exist.
- **Own kindergarten.** The head or a teacher of it, for as long as they work there. After a child has moved on, the kindergarten keeps its own contract and
  the months it marked and closed; what the next kindergarten has is not there for it, neither to see nor to change.
- **Own territory.** The auditor looks and changes nothing. The ministry sees sums alone, from which no child can be told. Support holds no right to families’ data.

**What somebody may not do** is refused as forbidden, before anything is read. **What somebody may not see** is not found. Nobody learns from a refusal
whether a child, an application or a contract exists.

**Who looked is recorded.** Every look at a family’s data and every attempt that was refused is written down before the answer leaves: who, in which
capacity, whose data, what for, when and from where. The auditor searches it, and a parent reads who looked at their child’s file. Beyond this table
some decisions take two persons: who drafted a round, a payment or the withdrawal of a voucher does not approve it, a second head agrees before somebody is
offered the role of a head, an auditor or for payments, and nobody confirms themselves as a guardian.

**Nobody decides about a child of their own**, in the department or in a kindergarten: a colleague with the same right does. A dispute that no other head of
the kindergarten answers in time is decided by the department. Where every head of a kindergarten is a guardian of the child, a head may answer its request,
sign that contract for the kindergarten and end it; where every head of the department is, a head may decide, correct or add its month. So no family is left without a
way, and it stands in the chain and in the audit who acted on both sides. Marking a group in which one’s own child is, and signing the month as its parent, stay allowed.
`;

/** The page as it stands in docs/access.md. */
export function accessPage(): string {
  const sections = [
    section('For anyone', ['anyone'], [['Anyone', (rule) => rule.relation === 'anyone']]),
    section(
      'A person and their children',
      ['self', 'guardian-now'],
      [
        ['The person', (rule) => rule.relation === 'self'],
        ['Guardian now', (rule) => rule.relation === 'guardian-now'],
      ],
    ),
    section(
      'In the own kindergarten',
      ['own-kindergarten'],
      preschoolRoles.map((role) => [roleTitles[role], holds(role)] as const),
    ),
    section(
      'In the own territory',
      ['own-territory'],
      departmentRoles.map((role) => [roleTitles[role], holds(role)] as const),
    ),
  ];
  return `${introduction}\n${sections.join('\n')}`;
}

type Column = readonly [title: string, may: (rule: Rule) => boolean];

const holds = (role: Role) => (rule: Rule) => 'roles' in rule && rule.roles.some((one) => one === role);

function section(title: string, relations: readonly Relation[], columns: readonly Column[]): string {
  const names = actionNames.filter((name) => relations.includes(actions[name].may.relation));
  const heads = ['Action', 'Why', ...columns.map(([head]) => head), 'Requests'];
  const rows = names.map((name) => [
    `**${name}**`,
    actionReasons[name].join('<br>'),
    ...columns.map(([, may]) => fieldOf(name, may)),
    requestsOf(name),
  ]);
  const lines = [heads, heads.map((_, place) => (place < 2 || place === heads.length - 1 ? '---' : ':-:')), ...rows];
  return `## ${title}\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function fieldOf(name: ActionName, may: Column[1]): string {
  const { does, may: rule } = actions[name];
  if (!may(rule)) return '';
  return does === 'change' ? '■' : '●';
}

/** By which requests it is done, as the API's document names them. */
function requestsOf(action: ActionName): string {
  const of = routeNames.filter((name) => routes[name].action === action);
  if (of.some((name) => ruleOf(routes[name]) !== actions[action].may)) throw new Error(`${action}: a route has another rule`);
  return of.map((name) => `\`${name}\``).join(', ');
}
