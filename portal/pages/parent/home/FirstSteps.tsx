// The way of a family that has no application yet: phone, child, application. What is done is ticked, and the next one has the button.

import type { ComponentChildren } from 'preact';
import type { Reply } from '../../../api/client.ts';
import { t, type Text } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { me } from '../../../session/me.ts';
import { ChildBadge, ChildState, nameOfChild } from './ChildCard.tsx';
import './home.css';
import { words } from './words.ts';

type Child = Reply<'GET /v1/me/children'>['children'][number];

export function FirstSteps({ children }: { readonly children: readonly Child[] }) {
  const hasPhone = me.value?.phones.some(({ verified }) => verified) ?? false;
  const hasChild = children.some(({ state }) => state === 'pending' || state === 'verified');
  const mayApply = children.some(({ state }) => state === 'verified');
  const next = !hasPhone ? 1 : !hasChild ? 2 : mayApply ? 3 : 0;
  return (
    <Page title={t(words.firstTitle)} lead={t(words.firstLead)}>
      <ol class="cards first-steps">
        <Step at={1} title={words.stepPhone} text={words.stepPhoneText} isDone={hasPhone}>
          {!hasPhone && <Go href="/my/phone" label={words.doPhone} isMain={next === 1} />}
        </Step>
        <Step at={2} title={words.stepChild} text={hasChild ? undefined : words.stepChildText} isDone={mayApply}>
          {children.map((child) => (
            <div key={child.child} class="first-child-row">
              <p class="row">
                <strong>{nameOfChild(child)}</strong> <ChildBadge child={child} />
              </p>
              <ChildState child={child} />
            </div>
          ))}
          <Go href="/my/children/add" label={hasChild ? words.anotherChild : words.doChild} isMain={next === 2} />
        </Step>
        <Step at={3} title={words.stepApply} text={mayApply || !hasChild ? words.stepApplyText : words.stepApplyWaits} isDone={false}>
          {mayApply && <Go href="/my/apply" label={words.doApply} isMain={next === 3} />}
        </Step>
      </ol>
    </Page>
  );
}

interface StepProps {
  readonly at: number;
  readonly title: Text;
  readonly text: Text | undefined;
  readonly isDone: boolean;
  readonly children: ComponentChildren;
}

function Step({ at, title, text, isDone, children }: StepProps) {
  return (
    <li class={isDone ? 'card first-step first-done' : 'card first-step'}>
      <span class="first-number" aria-hidden="true">
        {isDone ? <span class="first-tick" /> : at}
      </span>
      <div class="first-text">
        <div class="row">
          <h2>{t(title)}</h2>
          {isDone && <Badge kind="good">{t(words.done)}</Badge>}
        </div>
        {!isDone && text !== undefined && <p>{t(text)}</p>}
        {children}
      </div>
    </li>
  );
}

function Go({ href, label, isMain }: { readonly href: string; readonly label: Text; readonly isMain: boolean }) {
  return (
    <p>
      <a class={isMain ? 'button button-main' : 'button'} href={href}>
        {t(label)}
      </a>
    </p>
  );
}
