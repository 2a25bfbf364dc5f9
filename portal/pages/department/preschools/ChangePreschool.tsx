// What the register says of a kindergarten is put right; only what was changed is sent.

import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as parts } from '../../../parts/words.ts';
import { words } from './formWords.ts';
import { usePlace } from './place.ts';
import { emptyPreschool, locationIn, namesIn, ownershipIn, PreschoolForm, type PreschoolDraft } from './PreschoolForm.tsx';

type One = Reply<'GET /v1/department/territories/{territory}/preschools/{preschool}'>;

export function ChangePreschool() {
  const { territory, at, preschool = '' } = usePlace();
  const asked = useAsk('GET /v1/department/territories/{territory}/preschools/{preschool}', { params: { territory, preschool } });
  return (
    <Page title={t(words.changeTitle)} back={{ href: `${at}/preschools/${preschool}`, label: t(parts.back) }}>
      <Answer of={asked}>{(one) => <Fields one={one} territory={territory} back={`${at}/preschools/${preschool}`} />}</Answer>
    </Page>
  );
}

function draftOf({ names, district, address, addressLabels, ownership, phone = '', location }: One): PreschoolDraft {
  const place = location === undefined ? {} : { latitude: String(location.latitude), longitude: String(location.longitude) };
  const called = { nameKk: names.kk, nameRu: names.ru, nameEn: names.en };
  const addressKk = addressLabels.kk === address ? '' : addressLabels.kk;
  return { ...emptyPreschool, ...called, district, address, addressKk, ownership, phone, ...place };
}

function Fields({ one, territory, back }: { readonly one: One; readonly territory: string; readonly back: string }) {
  const { route } = useLocation();
  const before = draftOf(one);
  const [draft, change, forget] = useDraft(`preschool-${one.preschool}`, before);
  const [isSame, setSame] = useState(false);
  const changing = useDo('PUT /v1/department/territories/{territory}/preschools/{preschool}');
  const differs = (...fields: readonly (keyof PreschoolDraft)[]) => fields.some((field) => draft[field] !== before[field]);
  const save = async () => {
    const body = {
      ...(differs('nameKk', 'nameRu', 'nameEn') ? { names: namesIn(draft) } : {}),
      ...(differs('district') ? { district: draft.district } : {}),
      ...(differs('address') ? { address: draft.address } : {}),
      ...(differs('address', 'addressKk') ? { addressKk: draft.addressKk.trim() === '' ? null : draft.addressKk } : {}),
      ...(differs('ownership') ? { ownership: ownershipIn(draft) } : {}),
      ...(differs('phone') ? { phone: draft.phone.trim() === '' ? null : draft.phone } : {}),
      ...(differs('latitude', 'longitude') ? { location: locationIn(draft) ?? null } : {}),
    };
    setSame(Object.keys(body).length === 0);
    if (Object.keys(body).length === 0) return;
    if ((await changing.run({ params: { territory, preschool: one.preschool }, body })) === undefined) return;
    forget();
    route(back);
  };
  return (
    <div class="card">
      <PreschoolForm
        draft={draft}
        onChange={change}
        onSubmit={() => void save()}
        submit={t(words.save)}
        isBusy={changing.isBusy}
        told={changing.told}
      />
      {isSame && <Note isNews>{t(words.nothingChanged)}</Note>}
    </div>
  );
}
