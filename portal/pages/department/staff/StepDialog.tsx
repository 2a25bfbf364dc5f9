// What a head does about somebody's role: agrees, does not, takes back, dismisses. Each says first what follows.

import { useDo } from '../../../api/useAsk.ts';
import { t } from '../../../language/text.ts';
import { MoveDialog } from '../families/MoveDialog.tsx';
import { wordFor } from '../families/stateWords.ts';
import type { Appointment } from './Staff.tsx';
import { appointmentStates, roleWords, words } from './words.ts';

export const stepWords = {
  approve: { does: words.approve, title: words.approveTitle, follows: [words.approveText], isGrave: false },
  reject: { does: words.reject, title: words.rejectTitle, follows: [words.rejectText], isGrave: true },
  withdraw: { does: words.withdraw, title: words.withdrawTitle, follows: [words.withdrawText], isGrave: true },
  dismiss: { does: words.dismiss, title: words.dismissTitle, follows: [words.dismissText, words.dismissBack], isGrave: true },
} as const;
export type Step = keyof typeof stepWords;

/** What the reader may do about it. */
export const stepsOf = (one: Pick<Appointment, 'moves' | 'state'>): readonly Step[] => one.moves.flatMap((move) => stepOf(move, one) ?? []);

/** What it is called: an invitation is taken back by the same move that ends a role. */
const stepOf = (move: string, { state }: Pick<Appointment, 'state'>): Step | undefined => {
  if (!isStep(move)) return undefined;
  return move === 'dismiss' && state !== 'active' ? 'withdraw' : move;
};

const isStep = (move: string): move is Step => Object.hasOwn(stepWords, move);

interface StepDialogProps {
  readonly territory: string;
  readonly of: Appointment;
  readonly step: Step;
  readonly onClose: () => void;
  readonly onDone: (news: string) => void;
}

export function StepDialog({ territory, of, step, onClose, onDone }: StepDialogProps) {
  const deciding = useDo('POST /v1/department/territories/{territory}/staff/{appointment}/decide');
  const ending = useDo('POST /v1/department/territories/{territory}/staff/{appointment}/dismiss');
  const decides = step === 'approve' || step === 'reject';
  const name = of.name ?? t(words.erased);
  const { does, title, follows, isGrave } = stepWords[step];
  const go = async () => {
    const params = { territory, appointment: of.appointment };
    const reply = decides ? await deciding.run({ params, body: { decision: step } }) : await ending.run({ params });
    if (reply !== undefined) onDone(t(words.doneNews, { name, state: t(appointmentStates[reply.state]) }));
  };
  return (
    <MoveDialog
      title={t(title, { name, role: t(wordFor(roleWords, of.role)) })}
      consequences={follows.map((text) => t(text))}
      submit={t(does)}
      isGrave={isGrave}
      doing={decides ? deciding : ending}
      onSubmit={() => void go()}
      onClose={onClose}
    />
  );
}
