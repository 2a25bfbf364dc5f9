import { t } from '../language/text.ts';
import { Page } from '../parts/Page.tsx';
import { words } from './words.ts';

export function NotFound() {
  return (
    <Page title={t(words.notFound)} lead={t(words.notFoundText)}>
      <p>
        <a class="button button-main" href="/">
          {t(words.toHome)}
        </a>
      </p>
    </Page>
  );
}
