// The list of one category, page by page. Where one is stands in the address, with the version that is looked at: pages of a version never change, so
// they come from the browser’s own memory when somebody goes back, and no row jumps while they are read.

import { useLocation } from 'preact-iso';
import { useEffect, useRef } from 'preact/hooks';
import { ask, type Reply } from '../../api/client.ts';
import { useAsk } from '../../api/useAsk.ts';
import { momentInWords } from '../../language/time.ts';
import { number as figures, t, tn } from '../../language/text.ts';
import { Refusal, Waiting } from '../../parts/Answer.tsx';
import { Empty, Note } from '../../parts/Note.tsx';
import { Page } from '../../parts/Page.tsx';
import { Jump } from './Jump.tsx';
import { QueueRows } from './QueueRows.tsx';
import { waiting, words } from './categoryWords.ts';
import { pagesAround, rowsPerPage } from './queuePages.ts';
import './category.css';

type QueuePage = Reply<'GET /v1/territories/{territory}/queue/{category}'>;

interface CategoryProps {
  readonly territory: string;
  readonly category?: string;
}

/** A whole number from 1 on, or undefined. */
function countOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

export function Category({ territory, category = '' }: CategoryProps) {
  const { query, route } = useLocation();
  const from = countOf(query['from']) ?? 1;
  const [version, place] = [countOf(query['version']), countOf(query['place'])];
  const queue = useAsk('GET /v1/territories/{territory}/queue', { params: { territory } });
  const asking = { params: { territory, category }, query: { from, limit: rowsPerPage, version } };
  const asked = useAsk('GET /v1/territories/{territory}/queue/{category}', asking);
  // The page before stays until the next one is there.
  const kept = useRef<QueuePage>(undefined);
  if (asked.reply !== undefined) kept.current = asked.reply;
  const page = kept.current?.category === Number(category) ? kept.current : undefined;
  const top = useRef<HTMLDivElement>(null);
  const address = (to: number, more = '') => `/t/${territory}/queue/${category}?from=${to}&version=${page?.version ?? ''}${more}`;
  useEffect(() => {
    const next = asked.reply?.next;
    if (next === undefined || asked.reply === undefined) return;
    const ahead = { ...asking, query: { ...asking.query, from: next, version: asked.reply.version } };
    ask('GET /v1/territories/{territory}/queue/{category}', ahead).catch(() => undefined);
  }, [asked.reply]);
  const began = useRef(from);
  useEffect(() => {
    if (began.current !== from) top.current?.scrollIntoView();
    began.current = from;
  }, [from]);
  const known = queue.reply?.categories.find((one) => one.category === Number(category));
  const newest = queue.reply?.version;
  const newestAddress = `/t/${territory}/queue/${category}?from=${from}`;
  const title = known === undefined ? `${t(words.category)} ${category}` : t(known.labels);
  return (
    <Page title={title} back={{ href: `/t/${territory}`, label: t(words.back) }}>
      {asked.told?.code === 'version-unknown' && (
        <Note kind="warning">
          <p>{t(words.gone)}</p>
          <a class="button" href={newestAddress}>
            {t(words.showNewer)}
          </a>
        </Note>
      )}
      {asked.told !== undefined && asked.told.code !== 'version-unknown' && <Refusal told={asked.told} again={asked.again} />}
      {page === undefined && asked.told === undefined && <Waiting />}
      {page !== undefined && asked.told === undefined && (
        <>
          <p class="lead">
            <strong>{tn(page.total, waiting)}</strong>, {t(words.asOf, { moment: momentInWords(page.asOf) })}
          </p>
          {newest !== undefined && newest > page.version && (
            <Note>
              <p>{t(words.newer)}</p>
              <a class="button button-small" href={newestAddress}>
                {t(words.showNewer)}
              </a>
            </Note>
          )}
          {page.total === 0 ? (
            <Empty title={t(words.empty)}>
              <p>{t(words.emptyText)}</p>
            </Empty>
          ) : (
            <div class={asked.isAsking ? 'is-asking' : undefined} aria-busy={asked.isAsking}>
              <Jump
                territory={territory}
                category={Number(category)}
                total={page.total}
                from={page.from}
                onPlace={(to, at) => route(address(to, at === undefined ? '' : `&place=${at}`))}
                onNone={() => {
                  if (place !== undefined) route(address(from), true);
                }}
              />
              <div ref={top} class="queue-list">
                <Pager page={page} address={address} label={t(words.pages)} />
                <QueueRows territory={territory} page={page} place={place} title={title} />
                <Pager page={page} address={address} label={t(words.pagesBelow)} />
              </div>
            </div>
          )}
        </>
      )}
    </Page>
  );
}

interface PagerProps {
  readonly page: QueuePage;
  readonly address: (from: number) => string;
  readonly label: string;
}

function Pager({ page: { from, rows, total }, address, label }: PagerProps) {
  const around = pagesAround(from, total);
  const to = Math.max(from, from + rows.length - 1);
  return (
    <nav class="pager" aria-label={label}>
      <PagerLink way="first" to={around.first} address={address} />
      <PagerLink way="previous" to={around.previous} address={address} />
      <span class="pager-range">{t(words.range, { from: figures(from), to: figures(to), total: figures(total) })}</span>
      <PagerLink way="next" to={around.next} address={address} />
      <PagerLink way="last" to={around.last} address={address} />
    </nav>
  );
}

const signs = { first: '«', previous: '‹', next: '›', last: '»' } as const;

interface PagerLinkProps {
  readonly way: keyof typeof signs;
  readonly to: number | undefined;
  readonly address: (from: number) => string;
}

function PagerLink({ way, to, address }: PagerLinkProps) {
  const sign = <span aria-hidden="true">{signs[way]}</span>;
  const isOnward = way === 'next' || way === 'last';
  const inside = (
    <>
      {!isOnward && sign}
      <span class="pager-name">{t(words[way])}</span>
      {isOnward && sign}
    </>
  );
  const style = `button ${way === 'first' || way === 'last' ? 'pager-far' : 'pager-near'}`;
  if (to === undefined) {
    return (
      <span class={style} aria-disabled="true" role="link">
        {inside}
      </span>
    );
  }
  return (
    <a class={style} href={address(to)}>
      {inside}
    </a>
  );
}
