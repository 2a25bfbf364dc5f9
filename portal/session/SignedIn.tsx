// Lets only those through who are signed in; the others are asked to, and come back to the same page. After a reload the issuer is asked at once.

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Refusal, Waiting } from '../parts/Answer.tsx';
import { Note } from '../parts/Note.tsx';
import { Page } from '../parts/Page.tsx';
import { toldOf } from '../api/useAsk.ts';
import type { Told } from '../api/told.ts';
import { t } from '../language/text.ts';
import { words } from '../shell/words.ts';
import { loadMe, me } from './me.ts';
import { endedBy, leaving, tokens, wasSignedIn } from './session.ts';
import { words as own } from './words.ts';

/** Why one has to sign in, where there is more to say than that. */
const reasons = {
  'stronger-sign-in-needed': words.stronger,
  'sign-in-failed': words.failed,
  'signed-out-elsewhere': own.elsewhere,
} as const;
/** After these the issuer has to ask who it is: what it remembers of the browser is over, or somebody else's. */
const wantsFresh: readonly (string | undefined)[] = ['session-ended', 'stronger-sign-in-needed', 'signed-out-elsewhere'];

async function signInHere(): Promise<void> {
  const { goSignIn } = await import('./signIn.ts');
  await goSignIn(location.pathname + location.search, leaving.value !== undefined || wantsFresh.includes(endedBy.value));
}

interface SignedInProps {
  readonly children: () => ComponentChildren;
  /** What one should know while the sign-in cannot be reached. */
  readonly meanwhile?: () => ComponentChildren;
}

export function SignedIn({ children, meanwhile }: SignedInProps) {
  const isIn = tokens.value !== undefined;
  const [told, setTold] = useState<Told>();
  const [turn, setTurn] = useState(0);
  const isReturning = !isIn && wasSignedIn();
  const ended = endedBy.value;
  useEffect(() => {
    setTold(undefined);
    const begun = isIn ? loadMe() : isReturning ? signInHere() : undefined;
    begun?.catch((error: unknown) => setTold(toldOf(error)));
  }, [isIn, isReturning, turn]);
  const again = () => setTurn((before) => before + 1);
  const isLost = told?.isPassing === true && (isIn || isReturning);
  // Back in touch, nobody has to press anything.
  useEffect(() => {
    if (!isLost) return undefined;
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isLost]);
  if (told !== undefined && (isIn || isReturning)) {
    return (
      <Page title={t(words.signInTitle)} lead={t(isLost ? words.needsConnection : words.signInText)}>
        <Refusal told={told} again={again} />
        {meanwhile?.()}
      </Page>
    );
  }
  if (isIn && me.value !== undefined) return <>{children()}</>;
  if (isIn || isReturning) return <Waiting />;
  const known = ended === undefined ? undefined : ended in reasons ? reasons[ended as keyof typeof reasons] : words.ended;
  return (
    <Page title={t(words.signInTitle)} lead={t(words.signInText)}>
      {known !== undefined && ended !== 'unauthenticated' && <Note kind="warning">{t(known)}</Note>}
      {told !== undefined && <Refusal told={told} />}
      <p>
        <button
          type="button"
          class="button button-main"
          onClick={() => void signInHere().catch((error: unknown) => setTold(toldOf(error)))}
        >
          {t(words.signIn)}
        </button>
      </p>
    </Page>
  );
}
