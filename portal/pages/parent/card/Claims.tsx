// Rights of the child: what was claimed and what became of it; and claiming another one, with its paper, where one is asked, and its cost.

import { useState } from 'preact/hooks';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { inWords, lastDayBefore } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { errorOf, SelectField, TextField } from '../../../parts/Fields.tsx';
import { Form } from '../../../parts/Form.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { applyWords } from '../apply/applyWords.ts';
import { Cost, needsPaper, paperText } from '../apply/Rights.tsx';
import { moveWords as words } from './moveWords.ts';
import type { Application } from './stateWords.ts';

interface ClaimsProps {
  readonly application: Application;
  readonly mayClaim: boolean;
  readonly onChanged: () => void;
}

const kinds = { claimed: 'warning', verified: 'good', rejected: 'bad', expired: 'plain' } as const;
const rejections = ['papers-not-presented', 'papers-not-valid', 'facts-differ', 'papers-false'] as const;

export function Claims({ application, mayClaim, onChanged }: ClaimsProps) {
  const [isClaiming, setClaiming] = useState(false);
  const { claims, reason } = application;
  const cameOver = hasStatuses(reason);
  return (
    <section class="card">
      <h2>{t(words.claims)}</h2>
      {claims.length === 0 && !isClaiming && <p class="quiet">{t(cameOver ? words.cameOver : words.noClaims)}</p>}
      <ul class="card-claims">
        {claims.map((claim) => (
          <li key={claim.status}>
            <strong>{t(claim.labels)}</strong> <Badge kind={kinds[claim.state]}>{t(words[claim.state])}</Badge>
            <br />
            <span class="quiet">{detailOf(claim)}</span>
          </li>
        ))}
      </ul>
      {isClaiming ? (
        <Claim
          application={application}
          onDone={(hasClaimed) => {
            setClaiming(false);
            if (hasClaimed) onChanged();
          }}
        />
      ) : (
        mayClaim && (
          <p class="card-change">
            <button type="button" class="button" onClick={() => setClaiming(true)}>
              {t(words.claim)}
            </button>
          </p>
        )
      )}
    </section>
  );
}

/** A right of the list the city kept before counts without being claimed here. */
function hasStatuses(reason: unknown): boolean {
  return (
    typeof reason === 'object' && reason !== null && 'statuses' in reason && Array.isArray(reason.statuses) && reason.statuses.length > 0
  );
}

function detailOf({ state, presentBefore, validUntil, reason }: Application['claims'][number]): string {
  if (state === 'claimed' && presentBefore !== undefined) return t(words.presentBy, { day: inWords(lastDayBefore(presentBefore)) });
  if (state === 'claimed') return t(applyWords.inRegisters);
  if (state === 'verified' && validUntil !== undefined) return t(words.validUntil, { day: inWords(validUntil) });
  const known = rejections.find((one) => one === reason);
  return state === 'rejected' && known !== undefined ? t(words[known]) : '';
}

function Claim({ application, onDone }: { readonly application: Application; readonly onDone: (hasClaimed: boolean) => void }) {
  const { number, territory, claims } = application;
  const [status, setStatus] = useState('');
  const [evidence, setEvidence] = useState('');
  const [isTried, setTried] = useState(false);
  const rules = useAsk('GET /v1/territories/{territory}/rules', { params: { territory } });
  const doing = useDo('POST /v1/me/applications/{number}/claims');
  const open = new Set(claims.filter(({ state }) => state === 'claimed' || state === 'verified').map((claim) => claim.status));
  const send = async (asksPaper: boolean) => {
    setTried(true);
    if (status === '' || (asksPaper && evidence.trim() === '')) return;
    const body = asksPaper ? { status, evidence } : { status };
    if ((await doing.run({ params: { number }, body })) !== undefined) onDone(true);
  };
  return (
    <>
      <p class="quiet">{t(words.claimLead)}</p>
      <Answer of={rules}>
        {(rulebook) => {
          const left = rulebook.statuses.filter(({ key }) => !open.has(key));
          const chosen = left.find(({ key }) => key === status);
          const asksPaper = needsPaper(rulebook, status);
          return (
            <Form
              onSubmit={() => void send(asksPaper)}
              submit={t(words.claimSend)}
              isBusy={doing.isBusy}
              told={doing.told}
              more={
                <button type="button" class="button" onClick={() => onDone(false)}>
                  {t(words.cancel)}
                </button>
              }
            >
              <SelectField
                label={t(words.claimWhich)}
                hint={chosen === undefined ? undefined : paperText(chosen.evidence)}
                error={isTried && status === '' ? t(words.claimWhichMissing) : undefined}
                value={status}
                onChange={setStatus}
                options={left.map(({ key, labels }) => ({ value: key, label: t(labels) }))}
              />
              {asksPaper && (
                <TextField
                  label={t(applyWords.evidenceOne)}
                  hint={t(applyWords.evidenceHint)}
                  error={isTried && evidence.trim() === '' ? t(applyWords.evidenceMissing) : errorOf(doing.told, 'evidence')}
                  maxLength={200}
                  value={evidence}
                  onChange={setEvidence}
                />
              )}
              {chosen !== undefined && <Cost rules={rulebook} statuses={[status]} />}
            </Form>
          );
        }}
      </Answer>
    </>
  );
}
