// What the family wishes for, and wishing otherwise: the same fields as where it applied.

import { useState } from 'preact/hooks';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { inWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Facts, Note } from '../../../parts/Note.tsx';
import { groupTypeNames, languageName, startOf, WishFields, type WishDraft } from '../apply/WishFields.tsx';
import { wishWords } from '../apply/wishWords.ts';
import { moveWords as words } from './moveWords.ts';
import type { Application } from './stateWords.ts';

interface WishesProps {
  readonly application: Application;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

export function Wishes({ application, mayChange, onChanged }: WishesProps) {
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { language, groupType, districtLabels, wantedStart } = application.wishes;
  const none = <span class="quiet">{t(words.notSaid)}</span>;
  const typeName = groupType === undefined ? undefined : groupTypeNames[groupType];
  return (
    <section class="card">
      <h2>{t(words.wishes)}</h2>
      {isSaved && !isChanging && (
        <Note kind="good" isNews>
          <p>{t(words.saved)}</p>
        </Note>
      )}
      {isChanging ? (
        <Change
          application={application}
          onDone={(hasSaved) => {
            setChanging(false);
            setSaved(hasSaved);
            if (hasSaved) onChanged();
          }}
        />
      ) : (
        <>
          <Facts
            of={[
              [t(words.language), language === undefined ? none : languageName(language)],
              [t(words.groupType), typeName === undefined ? none : t(typeName)],
              [t(words.district), t(districtLabels ?? wishWords.anyDistrict)],
              [t(words.wantedStart), wantedStart === undefined ? none : isSoon(wantedStart) ? t(wishWords.soon) : inWords(wantedStart)],
            ]}
          />
          {mayChange && (
            <p class="card-change">
              <button type="button" class="button" onClick={() => setChanging(true)}>
                {t(words.change)}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Who wished for the day of then, wished for the first place there is. */
function isSoon(wantedStart: string): boolean {
  return wantedStart <= today();
}

function Change({ application, onDone }: { readonly application: Application; readonly onDone: (hasSaved: boolean) => void }) {
  const { number, territory, wishes } = application;
  const { wantedStart = '', language = '', groupType = 'general', district = '' } = wishes;
  const [draft, setDraft] = useState<WishDraft>({
    start: isSoon(wantedStart) ? 'soon' : 'day',
    wantedStart,
    language,
    groupType,
    district,
  });
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } });
  const doing = useDo('PUT /v1/me/applications/{number}/wishes');
  const isDayMissing = startOf(draft) === '';
  const save = async () => {
    if (isDayMissing) return;
    const body = {
      wantedStart: startOf(draft),
      groupType: draft.groupType,
      ...(draft.language === '' ? {} : { language: draft.language }),
      ...(draft.district === '' ? {} : { district: draft.district }),
    };
    if ((await doing.run({ params: { number }, body })) !== undefined) onDone(true);
  };
  return (
    <>
      <p class="quiet">{t(words.changeLead)}</p>
      <Answer of={rules}>
        {({ languages }) => (
          <Form
            onSubmit={() => void save()}
            submit={t(words.save)}
            isBusy={doing.isBusy}
            told={doing.told}
            more={
              <button type="button" class="button" onClick={() => onDone(false)}>
                {t(words.cancel)}
              </button>
            }
          >
            <WishFields
              territory={territory}
              languages={languages}
              draft={draft}
              wished={draft.district === wishes.district ? wishes.districtLabels : undefined}
              change={(change) => setDraft((before) => ({ ...before, ...change }))}
              errorFor={(field) => (field === 'wantedStart' && isDayMissing ? t(wishWords.startMissing) : errorOf(doing.told, field))}
            />
          </Form>
        )}
      </Answer>
    </>
  );
}
