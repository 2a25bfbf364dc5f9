// The front page: the open queue of a city. One field for a family’s number; then what a voucher is, who waits, and what moved.

import { useEffect } from 'preact/hooks';
import { useAsk } from '../../api/useAsk.ts';
import { counted } from '../../../shared/plural.ts';
import { inWords, momentInWords } from '../../language/time.ts';
import { language, number, t } from '../../language/text.ts';
import { Refusal, Waiting } from '../../parts/Answer.tsx';
import { lazy } from '../../parts/Lazy.tsx';
import { Empty, Note } from '../../parts/Note.tsx';
import { Page } from '../../parts/Page.tsx';
import { chosenCity, cities, citiesTold, city, loadCities } from '../../shell/city.ts';
import { FindNumber } from './FindNumber.tsx';
import { Matrix } from './Matrix.tsx';
import { waiting, words } from './frontWords.ts';
import './front.css';

/** Charts and what stands around the queue come behind what a family looks for first. */
const Around = lazy(async () => (await import('./Around.tsx')).Around);

export function Front({ territory }: { readonly territory?: string }) {
  useEffect(() => {
    if (territory !== undefined) chosenCity.value = territory;
  }, [territory]);
  const at = territory ?? city.value;
  if (at !== undefined) return <CityFront key={at} territory={at} />;
  if (citiesTold.value !== undefined) return <Refusal told={citiesTold.value} again={() => void loadCities()} />;
  if (cities.value === undefined) return <Waiting />;
  return <ChooseCity />;
}

/** Nothing was chosen here before, and there is more than one. */
function ChooseCity() {
  return (
    <div class="hero">
      <Page title={t(words.title)} lead={t(words.leadNoCity)}>
        <h2 class="unseen">{t(words.chooseCity)}</h2>
        <ul class="hero-cities">
          {(cities.value ?? []).map(({ territory, names, published }) => (
            <li key={territory}>
              <a class="hero-sheet hero-city" href={`/t/${territory}`}>
                <strong>{t(names)}</strong>
                <span class="quiet">{t(published ? words.published : words.notPublished)}</span>
              </a>
            </li>
          ))}
        </ul>
      </Page>
    </div>
  );
}

function CityFront({ territory }: { readonly territory: string }) {
  const asked = useAsk('GET /v1/territories/{territory}/queue', { params: { territory } });
  const { reply, told } = asked;
  const known = cities.value?.find((one) => one.territory === territory);
  const isUnpublished = told?.code === 'queue-not-published';
  const frozenSince = reply?.frozenSince ?? known?.frozenSince;
  return (
    <>
      <div class="hero">
        <Page title={t(words.title)} lead={known && t(words.lead, { city: t(known.names) })}>
          <div class="hero-parts">
            <div class="hero-sheet">
              {isUnpublished ? (
                <>
                  <h2>{t(words.unpublished)}</h2>
                  <p>{t(words.unpublishedText)}</p>
                </>
              ) : (
                <>
                  <FindNumber territory={territory} />
                  <p class="hero-forgot">
                    <a href="/my">{t(words.noNumber)}</a>
                  </p>
                </>
              )}
            </div>
            {reply !== undefined && (
              <p class="hero-total">
                <span class="hero-count">{number(reply.total)}</span>
                <span>{counted(reply.total, waiting)[language.value]}</span>
                <span class="small">{t(words.asOf, { moment: momentInWords(reply.asOf) })}</span>
              </p>
            )}
          </div>
        </Page>
      </div>
      {frozenSince !== undefined && (
        <Note kind="warning" title={t(words.frozen)}>
          <p>{t(words.frozenText, { day: inWords(frozenSince) })}</p>
        </Note>
      )}
      <section aria-labelledby="voucher">
        <h2 id="voucher">{t(words.whatIsVoucher)}</h2>
        <ol class="steps">
          {[words.step1, words.step2, words.step3].map((step) => (
            <li key={step.en}>{t(step)}</li>
          ))}
        </ol>
        <p class="row">
          <a class="button" href="/my/apply">
            {t(words.apply)}
          </a>
          <a class="steps-rules on-screen" href={`/t/${territory}/rules`}>
            {t(words.rules)}
          </a>
        </p>
      </section>
      {told !== undefined && !isUnpublished && <Refusal told={told} again={asked.again} />}
      {told === undefined && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t(words.byCategory)}</h2>
          {reply === undefined && <Waiting />}
          {reply?.total === 0 && (
            <Empty title={t(words.queueEmpty)}>
              <p>{t(words.queueEmptyText)}</p>
            </Empty>
          )}
          {reply !== undefined && reply.total > 0 && (
            <>
              <p class="quiet">{t(words.byCategoryText)}</p>
              <Matrix territory={territory} categories={reply.categories} />
            </>
          )}
        </section>
      )}
      {reply !== undefined && <Around territory={territory} categories={reply.categories} />}
    </>
  );
}
