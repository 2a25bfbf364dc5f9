// Decides a claim to a privilege: by a paper or an extract of a register, or with a reason why not.

import { useState } from 'preact/hooks';
import type { ClaimRejection } from '../../../../shared/domain/claim.ts';
import type { Reply } from '../../../api/client.ts';
import { useDo } from '../../../api/useAsk.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { errorOf, RadioField, TextField } from '../../../parts/Fields.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { claimPapers, claimRejections, optionsOf, words } from './moveWords.ts';
import { isWhole, noPaper, PaperFields } from './PaperFields.tsx';
import type { Names } from './rules.ts';

const address = 'POST /v1/department/territories/{territory}/applications/{number}/claims/{status}/decide';

interface ClaimDialogProps {
  readonly territory: string;
  readonly number: string;
  readonly status: string;
  readonly decision: 'verify' | 'reject';
  readonly names: Names;
  readonly onClose: () => void;
  /** What is to be told of it: the category it came to, and since when it counts. */
  readonly onDone: (news: string) => void;
}

export function ClaimDialog({ territory, number, status, decision, names, onClose, onDone }: ClaimDialogProps) {
  const [paper, change, forget] = useDraft(`claim.${number}.${status}`, { ...noPaper, validUntil: '' });
  const [reason, setReason] = useState<ClaimRejection | ''>('');
  const doing = useDo(address);
  const verifies = decision === 'verify';
  const rule = names.rule(status);
  const days = rule?.validityDays;
  const isLookedUp = rule !== undefined && rule.evidence === undefined;
  const go = async () => {
    const { validUntil, ...document } = paper;
    const body = verifies
      ? { decision, document, ...(validUntil === '' ? {} : { validUntil }) }
      : { decision, ...(reason === '' ? {} : { reason }) };
    const reply = await doing.run({ params: { territory, number, status }, body });
    if (reply === undefined) return;
    forget();
    onDone(newsOf(reply, names));
  };
  const consequences = verifies
    ? [
        ...(isLookedUp ? [t(words.verifyClaimRegisters)] : []),
        t(words.verifyClaimCategory, { status: names.status(status) }),
        t(words.countsFrom),
        ...(days === undefined ? [] : [t(words.validByRule, { days })]),
      ]
    : [
        t(words.rejectClaimNoCategory),
        ...(names.asideDays === undefined ? [] : [t(words.rejectClaimAside, { days: names.asideDays })]),
        t(words.familyTold),
      ];
  return (
    <MoveDialog
      title={t(verifies ? words.verifyClaimTitle : words.rejectClaimTitle)}
      consequences={consequences}
      submit={t(verifies ? words.verify : words.reject)}
      isGrave={!verifies}
      isDisabled={verifies ? !isWhole(paper) : reason === ''}
      doing={doing}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      {verifies ? (
        <>
          <PaperFields kinds={claimPapers} value={paper} onChange={change} told={doing.told} field="document" />
          <TextField
            label={t(words.validUntil)}
            hint={t(words.validUntilHint)}
            type="date"
            isOptional
            value={paper.validUntil}
            onChange={(validUntil) => change({ validUntil })}
            error={errorOf(doing.told, 'validUntil')}
          />
        </>
      ) : (
        <RadioField
          label={t(words.reason)}
          value={reason}
          onChange={(value) => setReason(value as ClaimRejection)}
          options={reasonsFor(isLookedUp)}
          error={errorOf(doing.told, 'reason')}
        />
      )}
    </MoveDialog>
  );
}

/** Nobody can fail to bring a paper that is not asked. */
function reasonsFor(isLookedUp: boolean) {
  return optionsOf(claimRejections, t).filter(({ value }) => !isLookedUp || value !== 'papers-not-presented');
}

function newsOf({ number, category, submittedAt }: Reply<typeof address>, names: Names): string {
  return t(words.decidedCategory, { number, category: names.category(category), since: inWords(dayOfMoment(submittedAt)) });
}
