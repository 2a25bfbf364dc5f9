// A kindergarten enters the register.

import { useLocation } from 'preact-iso';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { Page } from '../../../parts/Page.tsx';
import { words } from './formWords.ts';
import { usePlace } from './place.ts';
import { emptyPreschool, locationIn, namesIn, ownershipIn, PreschoolForm } from './PreschoolForm.tsx';
import { words as register } from './words.ts';

export function NewPreschool() {
  const { territory, at } = usePlace();
  const { route } = useLocation();
  const [draft, change, forget] = useDraft(`new-preschool.${territory}`, emptyPreschool);
  const entering = useDo('POST /v1/department/territories/{territory}/preschools');
  const enter = async () => {
    const location = locationIn(draft);
    const { number, district, address, addressKk, phone } = draft;
    const told = await entering.run({
      params: { territory },
      body: {
        number,
        names: namesIn(draft),
        district,
        address,
        ...(addressKk.trim() === '' ? {} : { addressKk }),
        ownership: ownershipIn(draft),
        ...(phone.trim() === '' ? {} : { phone }),
        ...(location === undefined ? {} : { location }),
      },
    });
    if (told === undefined) return;
    forget();
    route(`${at}/preschools/${told.preschool}`);
  };
  return (
    <Page title={t(words.newTitle)} lead={t(words.newLead)} back={{ href: `${at}/preschools`, label: t(register.toRegister) }}>
      <div class="card">
        <PreschoolForm
          isNew
          draft={draft.ownership === '' ? { ...draft, ownership: 'state' } : draft}
          onChange={change}
          onSubmit={() => void enter()}
          submit={t(words.enter)}
          isBusy={entering.isBusy}
          told={entering.told}
        />
      </div>
    </Page>
  );
}
