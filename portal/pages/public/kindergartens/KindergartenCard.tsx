// One kindergarten among those found: what a family asks first.

import { languageName } from '../../../language/languageName.ts';
import { t, tn } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { agesInWords, distanceInWords, freeOfAll, nameOf, placesInWords } from './places.ts';
import type { FoundPreschool } from './useKindergartens.ts';
import { forms } from './words.ts';

interface CardProps {
  readonly territory: string;
  readonly of: FoundPreschool;
  readonly day: string;
}

export function KindergartenCard({ territory, of, day }: CardProps) {
  const { preschool, districtLabels, addressLabels, groups, metres } = of;
  const isFree = freeOfAll(of, day) > 0;
  return (
    <li class="card kindergarten">
      <div class="row row-apart">
        <h2 class="kindergarten-name">
          <a href={`/t/${territory}/kindergartens/${preschool}`}>{nameOf(of)}</a>
        </h2>
        <Badge kind={isFree ? 'good' : 'plain'}>{placesInWords(of, day)}</Badge>
      </div>
      <p class="kindergarten-where">
        {metres !== undefined && <strong>{distanceInWords(metres)} · </strong>}
        {t(addressLabels)} <span class="quiet">· {t(districtLabels)}</span>
      </p>
      <ul class="kindergarten-groups">
        {groups
          .toSorted((one, other) => one.ageFrom - other.ageFrom)
          .map((group) => (
            <li key={group.group}>
              <span>
                {t(group.names)}
                <small>
                  {agesInWords(group)}, {languageName(group.language)}
                  {group.waiting > 0 && `, ${tn(group.waiting, forms.waiting)}`}
                </small>
              </span>
              <span class="kindergarten-free">{placesInWords({ groups: [group] }, day)}</span>
            </li>
          ))}
      </ul>
    </li>
  );
}
