// A family's file: everything that is known of an application, and what may be done to it. Each look is written down, and the page says so once.

import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { emptyAudit } from '../audit/search.ts';
import { ApplicationFacts, ChildFacts } from './FileFacts.tsx';
import { FileChain } from './FileChain.tsx';
import { FileClaims } from './FileClaims.tsx';
import { FileGuardians } from './FileGuardians.tsx';
import { FileMoves } from './FileMoves.tsx';
import { FileNotices } from './FileNotices.tsx';
import { FileVouchers } from './FileVouchers.tsx';
import { words } from './fileWords.ts';
import { mayIn } from './may.ts';
import { useNames } from './rules.ts';
import './families.css';

export type File = Reply<'GET /v1/department/territories/{territory}/applications/{number}'>;

export function FamilyFile() {
  const { territory = '', number = '' } = useRoute().params;
  const asked = useAsk('GET /v1/department/territories/{territory}/applications/{number}', { params: { territory, number } });
  const names = useNames(territory);
  const [news, setNews] = useState<string>();
  const may = mayIn(territory);
  const done = (text: string) => {
    setNews(text);
    asked.again();
  };
  return (
    <Page
      title={t(words.title, { number })}
      back={{ href: `/department/${territory}/families`, label: t(words.back) }}
      lead={asked.reply !== undefined && <span class="quiet small">{t(words.written)}</span>}
    >
      {news !== undefined && (
        <Note kind="good" isNews>
          <p>{news}</p>
        </Note>
      )}
      <Answer of={asked}>
        {(file) => (
          <>
            {may.decides && <FileMoves territory={territory} file={file} names={names} onDone={done} />}
            <div class="file">
              <div>
                <ChildFacts file={file} />
                <ApplicationFacts territory={territory} file={file} names={names} />
                <FileClaims territory={territory} file={file} names={names} decides={may.decides} onDone={done} />
                <FileVouchers territory={territory} file={file} decides={may.decides} onDone={done} />
                <FileGuardians territory={territory} file={file} decides={may.decides} onDone={done} />
              </div>
              <div>
                <FileChain file={file} names={names} />
                <FileNotices file={file} />
                {may.watches && <WhoLooked territory={territory} file={file} />}
              </div>
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}

/** To the audit of this child: by what is kept in this tab, since whose it is stands in no address. */
function WhoLooked({ territory, file }: { readonly territory: string; readonly file: File }) {
  const { route } = useLocation();
  const [, change] = useDraft(`audit.${territory}`, emptyAudit);
  const child = file.guardians[0]?.guardianship.split('-')[1];
  const [kind, about] = child === undefined ? ['application', file.application.number] : ['child', child];
  return (
    <p>
      <button
        type="button"
        class="link-button"
        onClick={() => {
          change({ ...emptyAudit, mode: 'about', kind, about });
          route(`/department/${territory}/audit`);
        }}
      >
        {t(words.whoLooked)}
      </button>
    </p>
  );
}
