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
import { endedBy, tokens, wasSignedIn } from './session.ts';

/** Why one has to sign in, where there is more to say than that. */
const reasons = { 'stronger-sign-in-needed': words.stronger, 'sign-in-failed': words.failed } as const;

async function signInHere(): Promise<void> {
  const { goSignIn } = await import('./signIn.ts');
  const wantsFresh = endedBy.value === 'session-ended' || endedBy.value === 'stronger-sign-in-needed';
  await goSignIn(location.pathname + location.search, wantsFresh);
}

export function SignedIn({ children }: { readonly children: () => ComponentChildren }) {
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
  if (told !== undefined && (isIn || isReturning)) return <Refusal told={told} again={() => setTurn((before) => before + 1)} />;
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
