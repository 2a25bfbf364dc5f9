// The pages about the whole queue.

import { Route, Router } from 'preact-iso';
import { lazy } from '../../../parts/Lazy.tsx';
import { Updates } from './Updates.tsx';

const UpdatePage = lazy(async () => (await import('./UpdatePage.tsx')).UpdatePage);
const Extensions = lazy(async () => (await import('./Extensions.tsx')).Extensions);
const ExtensionPage = lazy(async () => (await import('./ExtensionPage.tsx')).ExtensionPage);
const ImportPage = lazy(async () => (await import('./ImportPage.tsx')).ImportPage);

export function UpdatePages() {
  return (
    <Router>
      <Route path="/" component={Updates} />
      <Route path="/extensions" component={Extensions} />
      <Route path="/extensions/:extension" component={ExtensionPage} />
      <Route path="/import" component={ImportPage} />
      <Route path="/:update" component={UpdatePage} />
    </Router>
  );
}
