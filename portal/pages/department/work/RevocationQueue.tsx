// Vouchers that are to be taken away: two people, and a third where the family appeals. Who may do what now, the service says.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk, useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { dayOfMoment, inFigures, inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { MoreButton, usePages } from '../../../parts/More.tsx';
import { Badge } from '../../../parts/Note.tsx';
import { MoveDialog } from '../families/MoveDialog.tsx';
import { revocationPapers, revocationReasons } from '../families/moveWords.ts';
import { Entry, FileLink } from './Entry.tsx';
import { EmptyQueue, type QueueProps } from './EmptyQueue.tsx';
import { appealReasons, revocationStates, words } from './revocationWords.ts';

const address = 'GET /v1/department/territories/{territory}/revocations';
type Revocation = Reply<typeof address>['revocations'][number];

const steps = {
  revoke: { title: words.revokeTitle, does: words.revoke, follows: [words.revokeAppeal, words.revokeEnd], isGrave: true },
  drop: { title: words.dropTitle, does: words.drop, follows: [words.dropText], isGrave: false },
  uphold: { title: words.upholdTitle, does: words.uphold, follows: [words.upholdText], isGrave: true },
  grant: { title: words.grantTitle, does: words.grant, follows: [words.grantText], isGrave: false },
} as const;
type Step = keyof typeof steps;
const stepNames: readonly Step[] = ['revoke', 'drop', 'uphold', 'grant'];

export function RevocationQueue({ territory, may, tell }: QueueProps) {
  const pages = usePages(
    address,
    (after) => ({ params: { territory }, query: after === undefined ? {} : { after } }),
    ({ revocations }) => revocations,
    ({ next }) => next,
  );
  const [deciding, setDeciding] = useState<{ readonly of: Revocation; readonly step: Step }>();
  return (
    <Answer of={pages}>
      {(rows) => (
        <>
          {rows.length === 0 && <EmptyQueue territory={territory} />}
          <ul class="entries">
            {rows.map((one) => {
              const open = may.leads ? stepNames.filter((step) => one.moves.includes(step)) : [];
              const waitsHere = one.state === 'proposed' || one.state === 'appealed';
              return (
                <Entry
                  key={one.voucher}
                  title={t(revocationReasons[one.reason])}
                  moves={
                    open.length > 0 ? (
                      open.map((step) => (
                        <button
                          key={step}
                          type="button"
                          class={steps[step].isGrave ? 'button button-grave' : 'button'}
                          onClick={() => setDeciding({ of: one, step })}
                        >
                          {t(steps[step].does)}
                        </button>
                      ))
                    ) : waitsHere ? (
                      <p class="small quiet">{t(words.otherDecides)}</p>
                    ) : undefined
                  }
                >
                  <Facts territory={territory} of={one} />
                </Entry>
              );
            })}
          </ul>
          <MoreButton of={pages} />
          {deciding !== undefined && (
            <StepDialog
              territory={territory}
              {...deciding}
              onClose={() => setDeciding(undefined)}
              onDone={(state) => {
                setDeciding(undefined);
                tell(t(words.news, { state: t(revocationStates[state]) }));
                pages.again();
              }}
            />
          )}
        </>
      )}
    </Answer>
  );
}

function Facts({ territory, of }: { readonly territory: string; readonly of: Revocation }) {
  const [isShown, setShown] = useState(false);
  const paper = t(words.paper, { kind: t(revocationPapers[of.paper.kind]), day: inFigures(of.paper.issuedOn) });
  return (
    <>
      <p class="row">
        <FileLink territory={territory} number={of.application} />
        <Badge kind={of.state === 'decided' ? 'plain' : 'warning'}>{t(revocationStates[of.state])}</Badge>
      </p>
      <p class="small">
        {paper} ·{' '}
        {isShown ? (
          <PaperNumber territory={territory} voucher={of.voucher} />
        ) : (
          <button type="button" class="link-button" onClick={() => setShown(true)}>
            {t(words.showPaper)}
          </button>
        )}
      </p>
      {of.appeal !== undefined && <p>{t(words.appeal, { reason: t(appealReasons[of.appeal.reason]) })}</p>}
      {of.state === 'decided' && of.appealLastDay !== undefined && (
        <p class="small">{t(words.appealBy, { day: inWords(of.appealLastDay) })}</p>
      )}
      <p class="small quiet">{t(words.proposedAt, { day: inWords(dayOfMoment(of.proposedAt)) })}</p>
    </>
  );
}

/** Asked for when somebody wants it, since that look is written down. */
function PaperNumber({ territory, voucher }: { readonly territory: string; readonly voucher: string }) {
  const { reply } = useAsk('GET /v1/department/territories/{territory}/vouchers/{voucher}/revocation', { params: { territory, voucher } });
  return <span role="status">{reply === undefined ? '…' : t(words.paperNumber, { number: reply.paper.number })}</span>;
}

interface StepDialogProps {
  readonly territory: string;
  readonly of: Revocation;
  readonly step: Step;
  readonly onClose: () => void;
  readonly onDone: (state: Revocation['state']) => void;
}

function StepDialog({ territory, of: { voucher }, step, onClose, onDone }: StepDialogProps) {
  const deciding = useDo('POST /v1/department/territories/{territory}/vouchers/{voucher}/revocation/decide');
  const settling = useDo('POST /v1/department/territories/{territory}/vouchers/{voucher}/revocation/settle');
  const params = { territory, voucher };
  const { title, does, follows, isGrave } = steps[step];
  const go = async () => {
    const reply =
      step === 'revoke' || step === 'drop'
        ? await deciding.run({ params, body: { decision: step } })
        : await settling.run({ params, body: { outcome: step } });
    if (reply !== undefined) onDone(reply.state);
  };
  return (
    <MoveDialog
      title={t(title)}
      consequences={follows.map((text) => t(text))}
      submit={t(does)}
      isGrave={isGrave}
      doing={step === 'revoke' || step === 'drop' ? deciding : settling}
      onSubmit={() => void go()}
      onClose={onClose}
    />
  );
}
