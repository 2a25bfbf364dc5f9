// One application on the first page: whose, its state, the number, and where to go from here.

import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { spaced } from '../../../language/applicationNumber.ts';
import { number, t, tn } from '../../../language/text.ts';
import { Badge } from '../../../parts/Note.tsx';
import { Waiting } from '../../../parts/Answer.tsx';
import { stateKinds, stateWords, type Application } from '../card/stateWords.ts';
import { placeOf, words } from './words.ts';

type Voucher = Reply<'GET /v1/me/vouchers'>['vouchers'][number];

interface ApplicationCardProps {
  readonly application: Application;
  readonly name: string;
  readonly voucher: Voucher | undefined;
}

export function ApplicationCard({ application, name, voucher }: ApplicationCardProps) {
  const { number: id, state, labels, batch } = application;
  const links: readonly (readonly [string, string])[] = [
    ...(voucher === undefined ? [] : [[`/my/vouchers/${voucher.voucher}`, t(words.voucher)] as const]),
    ...(voucher?.contract === undefined ? [] : [[`/my/contracts/${voucher.contract}`, t(words.contract)] as const]),
    ...(voucher?.request === undefined ? [] : [[`/my/contracts/${voucher.request}`, t(words.request)] as const]),
    ...(voucher?.contract === undefined ? [] : [['/my/months', t(words.months)] as const]),
  ];
  return (
    <section class="card home-child" aria-label={name}>
      <div class="row row-apart">
        <h2>{name}</h2>
        <Badge kind={stateKinds[state]}>{t(stateWords[state])}</Badge>
      </div>
      <p class="home-number">
        <span class="quiet">{t(words.application)}</span> <strong class="code">{spaced(id)}</strong>
      </p>
      <p>{t(labels)}</p>
      {state === 'waiting' && <Place of={id} />}
      {batch !== undefined && <p class="quiet">{t(words.twins)}</p>}
      <div class="row">
        <a class="button" href={`/my/applications/${id}`} aria-label={t(words.openOf, { name })}>
          {t(words.open)}
        </a>
        {links.map(([href, label]) => (
          <a key={label} class="home-link on-screen" href={href}>
            {label}
          </a>
        ))}
      </div>
    </section>
  );
}

function Place({ of }: { readonly of: string }) {
  const asked = useAsk('GET /v1/me/applications/{number}/position', { params: { number: of } });
  if (asked.told !== undefined) return null;
  if (asked.reply === undefined) return <Waiting />;
  const { published, instead } = asked.reply;
  if (published === undefined) return instead === undefined ? null : <p>{t(instead.text)}</p>;
  const { turn } = published;
  return (
    <div class="home-place">
      <p class="stat">
        <span class="quiet">{t(words.place)}</span>
        <span class="stat-value">{number(published.position)}</span>
        <span>{tn(published.of, placeOf)}</span>
      </p>
      {turn !== undefined && <p class="quiet small">{turn.before === 0 ? t(words.turnNext) : t(words.turn, { n: number(turn.before) })}</p>}
    </div>
  );
}
