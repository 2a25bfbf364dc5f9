// Whose child it is: who may see its application, and who may no more.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Badge, Empty } from '../../../parts/Note.tsx';
import { Contacts } from './Contacts.tsx';
import { words as contacts } from './contactsWords.ts';
import { EndGuardianDialog } from './FamilyDialogs.tsx';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import { words as moves } from './moveWords.ts';
import { guardianshipKinds, guardianshipStates, relationWords } from './stateWords.ts';

interface FileGuardiansProps {
  readonly territory: string;
  readonly file: File;
  readonly decides: boolean;
  readonly onDone: (news: string) => void;
}

export function FileGuardians({ territory, file: { application, guardians }, decides, onDone }: FileGuardiansProps) {
  const [ending, setEnding] = useState<File['guardians'][number]>();
  return (
    <section class="card">
      <h2>{t(words.guardians)}</h2>
      {guardians.length === 0 && (
        <Empty title={t(words.noGuardians)}>
          <p>{t(words.noGuardiansText)}</p>
        </Empty>
      )}
      <ul class="file-list">
        {guardians.map((one) => (
          <li key={one.guardianship}>
            <p class="row row-apart">
              <strong>{one.name ?? t(moves.someone)}</strong>
              <Badge kind={guardianshipKinds[one.state]}>{t(guardianshipStates[one.state])}</Badge>
            </p>
            <p class="small">
              {t(relationWords[one.relation])} · {one.phones.length === 0 ? t(words.noPhone) : one.phones.join(', ')} ·{' '}
              {t(words.since, { day: inFigures(dayOfMoment(one.since)) })}
            </p>
            {decides && one.state === 'verified' && (
              <p>
                <button type="button" class="button button-small" onClick={() => setEnding(one)}>
                  {t(moves.endGuardian)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {decides && guardians.some(({ state }) => state === 'verified') && (
        <details>
          <summary>{t(contacts.ring)}</summary>
          <Contacts territory={territory} number={application.number} />
        </details>
      )}
      {ending !== undefined && (
        <EndGuardianDialog
          territory={territory}
          guardianship={ending.guardianship}
          name={ending.name}
          isLast={guardians.every(({ guardianship, state }) => guardianship === ending.guardianship || state !== 'verified')}
          onClose={() => setEnding(undefined)}
          onDone={() => {
            setEnding(undefined);
            onDone(t(words.ended));
          }}
        />
      )}
    </section>
  );
}
