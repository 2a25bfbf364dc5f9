// The phones of a family, shown when somebody rings it and not before: the look is written down with its reason, and the family sees it.

import { useState } from 'preact/hooks';
import type { RingReason } from '../../../../shared/domain/telling.ts';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { languageName } from '../../../language/languageName.ts';
import { phoneInWords } from '../../../language/phone.ts';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Refusal } from '../../../parts/Answer.tsx';
import { SelectField } from '../../../parts/Fields.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { words as parts } from '../../../parts/words.ts';
import { reasonWords, words } from './contactsWords.ts';
import { words as moves, optionsOf } from './moveWords.ts';
import { relationWords } from './stateWords.ts';
import './contacts.css';

const address = 'POST /v1/department/territories/{territory}/applications/{number}/contacts';
type Guardian = Reply<typeof address>['guardians'][number];

interface ContactsProps {
  readonly territory: string;
  readonly number: string;
  /** Where the page knows what they ring for; else it is asked. */
  readonly reason?: RingReason;
  /** For whom a message was that did not arrive. */
  readonly meant?: string | undefined;
}

/** A button, and in its place the numbers once it was pressed. */
export function Contacts({ territory, number, reason, meant }: ContactsProps) {
  const doing = useDo(address);
  const [guardians, setGuardians] = useState<readonly Guardian[]>();
  const [chosen, setChosen] = useState<RingReason | ''>(reason ?? '');
  const [isMissing, setMissing] = useState(false);
  const show = async () => {
    if (chosen === '') return setMissing(true);
    const reply = await doing.run({ params: { territory, number }, body: { reason: chosen } });
    if (reply !== undefined) setGuardians(reply.guardians);
  };
  if (guardians !== undefined) return <Shown guardians={guardians} meant={meant} />;
  return (
    <div class="contacts">
      {reason === undefined && (
        <SelectField
          label={t(words.why)}
          value={chosen}
          onChange={(value) => {
            setChosen(value as RingReason);
            setMissing(false);
          }}
          options={optionsOf(reasonWords, t)}
          error={isMissing ? t(words.chooseWhy) : undefined}
        />
      )}
      <p class="row">
        <button type="button" class="button" aria-disabled={doing.isBusy} onClick={() => void (doing.isBusy || show())}>
          {t(doing.isBusy ? parts.loading : words.show)}
        </button>
        <span class="small quiet">{t(words.written)}</span>
      </p>
      {doing.told !== undefined && <Refusal told={doing.told} />}
    </div>
  );
}

function Shown({ guardians, meant }: { readonly guardians: readonly Guardian[]; readonly meant: string | undefined }) {
  const ordered = guardians.toSorted((one, other) => Number(other.person === meant) - Number(one.person === meant));
  const phones = ordered.flatMap((one) => one.phones);
  return (
    <div class="contacts" role="status">
      {guardians.length === 0 && <p>{t(words.nobody)}</p>}
      <ul class="contacts-list">
        {ordered.map((one) => (
          <li key={one.person}>
            <p>
              <strong>{one.name ?? t(moves.someone)}</strong>{' '}
              <span class="small quiet">
                {t(relationWords[one.relation])} · {t(words.speaks, { language: languageName(one.locale) })}
              </span>
              {one.person === meant && guardians.length > 1 && (
                <>
                  {' '}
                  <Badge>{t(words.meant)}</Badge>
                </>
              )}
            </p>
            {one.phones.length === 0 && <p class="small">{t(words.none)}</p>}
            {one.phones.map((phone) => (
              <Phone key={phone.phone} of={phone} />
            ))}
          </li>
        ))}
      </ul>
      {phones.some(({ verified }) => !verified) && <p class="small quiet">{t(words.askWho)}</p>}
      {phones.every(({ failingSince }) => failingSince !== undefined) && <p class="small">{t(words.otherwise)}</p>}
    </div>
  );
}

function Phone({ of: { phone, verified, failingSince } }: { readonly of: Guardian['phones'][number] }) {
  return (
    <p class="row">
      <a class="contacts-phone" href={`tel:${phone}`}>
        {phoneInWords(phone)}
      </a>
      {failingSince === undefined ? (
        <Badge kind={verified ? 'good' : 'plain'}>{t(verified ? words.verified : words.unverified)}</Badge>
      ) : (
        <Badge kind="warning">{t(words.failing, { day: inFigures(dayOfMoment(failingSince)) })}</Badge>
      )}
    </p>
  );
}
