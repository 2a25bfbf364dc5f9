// The log-in page of the issuer on the desk: the demo people of each city, by what they are, in the three languages at once.

import type { Role } from '../shared/domain/roles.ts';
import { html, page } from './pages.ts';
import { firstNewParent, type DemoPerson } from './people.ts';

const asWhat: Readonly<Record<Role | 'parent', string>> = {
  parent: 'ата-ана · родитель · parent',
  preschool_head: 'балабақша меңгерушісі · заведующая детским садом · head of a kindergarten',
  preschool_teacher: 'тәрбиеші · воспитатель · teacher',
  department_operator: 'бөлім маманы · специалист отдела · department clerk',
  department_head: 'бөлім басшысы · руководитель отдела · head of the department',
  finance_operator: 'қаржы маманы · финансист · finance',
  ministry_analyst: 'министрлік талдаушысы · аналитик министерства · ministry analyst',
  support: 'қолдау қызметі · поддержка · support',
  auditor: 'аудитор · auditor',
};

/** Everybody who may be logged in as, the first city open, the others a press away; and a field for a family that is new. */
export function logInPage(people: readonly DemoPerson[]): string {
  const cities = [...new Set(people.map(({ territory }) => territory))];
  const [first = ''] = cities;
  const listOf = (city: string) =>
    html`<ul>
      ${people
        .filter(({ territory }) => territory === city)
        .map((one) => html`<li><a href="?login=${encodeURIComponent(one.login)}">${one.name}</a>, ${asWhat[one.as]}</li>`)}
    </ul>`;
  return page(
    'Кім болып кіресіз? · Кем войти? · Log in as',
    html`<p>Бұл адамдар ойдан шығарылған. · Эти люди вымышлены. · These people are made up.</p>
      ${listOf(first)}
      <form>
        <p>
          <label>
            Жаңа отбасы · Новая семья · A new family:
            <input name="login" value="parent-${firstNewParent}@${first}" />
          </label>
          <button>Кіру · Войти · Log in</button>
        </p>
      </form>
      ${cities.slice(1).map(
        (city) =>
          html`<details>
            <summary>${city}</summary>
            ${listOf(city)}
          </details>`,
      )}`,
  );
}
