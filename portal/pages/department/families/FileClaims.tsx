// The privileges a family claims, each with its proof and what became of it.

import { useState } from 'preact/hooks';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures } from '../../../language/time.ts';
import { Badge } from '../../../parts/Note.tsx';
import { ClaimDialog } from './ClaimDialog.tsx';
import type { File } from './FamilyFile.tsx';
import { words } from './fileWords.ts';
import { claimRejections, words as moves } from './moveWords.ts';
import { paperText } from './paperText.ts';
import type { Names } from './rules.ts';
import { claimKinds, claimStates, wordFor } from './stateWords.ts';

interface FileClaimsProps {
  readonly territory: string;
  readonly file: File;
  readonly names: Names;
  readonly decides: boolean;
  readonly onDone: (news: string) => void;
}

const livingStates: readonly string[] = ['waiting', 'offered', 'accepted', 'suspended'];

export function FileClaims({ territory, file: { application }, names, decides, onDone }: FileClaimsProps) {
  const [deciding, setDeciding] = useState<{ readonly status: string; readonly decision: 'verify' | 'reject' }>();
  const isOpen = decides && livingStates.includes(application.state);
  return (
    <section class="card">
      <h2>{t(words.claims)}</h2>
      {application.claims.length === 0 && <p class="quiet file-none">{t(words.noClaims)}</p>}
      <ul class="file-list">
        {application.claims.map(({ status, state, evidence, document, presentBefore, validUntil, reason }) => (
          <li key={status}>
            <p class="row row-apart">
              <strong>{names.status(status)}</strong>
              <Badge kind={claimKinds[state]}>{t(claimStates[state])}</Badge>
            </p>
            {evidence !== undefined && <p class="small">{t(words.evidence, { text: evidence })}</p>}
            {document !== undefined && <p class="small">{t(words.document, { text: paperText(document) })}</p>}
            {state === 'claimed' && presentBefore !== undefined && (
              <p class="small">{t(words.papersBefore, { day: inFigures(dayOfMoment(presentBefore)) })}</p>
            )}
            {state === 'claimed' && presentBefore === undefined && <p class="small">{t(words.inRegisters)}</p>}
            {validUntil !== undefined && <p class="small">{t(words.validUntil, { day: inFigures(validUntil) })}</p>}
            {reason !== undefined && <p class="small">{t(wordFor(claimRejections, reason))}</p>}
            {isOpen && (state === 'claimed' || state === 'verified') && (
              <p class="row">
                {state === 'claimed' && (
                  <button type="button" class="button button-small button-main" onClick={() => setDeciding({ status, decision: 'verify' })}>
                    {t(moves.verify)}
                  </button>
                )}
                <button type="button" class="button button-small" onClick={() => setDeciding({ status, decision: 'reject' })}>
                  {t(moves.reject)}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {deciding !== undefined && (
        <ClaimDialog
          territory={territory}
          number={application.number}
          names={names}
          {...deciding}
          onClose={() => setDeciding(undefined)}
          onDone={(news) => {
            setDeciding(undefined);
            onDone(news);
          }}
        />
      )}
    </section>
  );
}
