// The front page: the open queue of a city.

import { useAsk } from '../../api/useAsk.ts';
import { t } from '../../language/text.ts';
import { Answer, Waiting } from '../../parts/Answer.tsx';
import { Page } from '../../parts/Page.tsx';
import { Bars } from '../../charts/Bars.tsx';
import { city } from '../../shell/city.ts';
import { words } from '../../shell/words.ts';

export function Front({ territory }: { readonly territory?: string }) {
  const at = territory ?? city.value;
  const asked = useAsk('GET /v1/territories/{territory}/queue', at === undefined ? undefined : { params: { territory: at } });
  if (at === undefined) return <Waiting />;
  return (
    <Page title={t(words.queue)}>
      <Answer of={asked}>
        {({ categories }) => (
          <Bars
            title={t(words.queue)}
            bars={categories.map(({ category, labels, count }) => ({ name: t(labels), value: count, href: `/t/${at}/queue/${category}` }))}
          />
        )}
      </Answer>
    </Page>
  );
}
