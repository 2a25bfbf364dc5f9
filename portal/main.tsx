// The page begins here.

import { render } from 'preact';
import './style/base.css';
import './style/parts.css';
import './style/large.css';
import './style/paper.css';
import { language } from './language/text.ts';
import { App } from './shell/App.tsx';
import { begin } from './shell/begin.ts';
import { keepPage } from './shell/keepPage.ts';

// The browser, and whoever reads the page out, know its language.
language.subscribe((chosen) => {
  document.documentElement.lang = chosen;
});

const place = document.querySelector('#app');
if (place !== null) {
  const draw = () => {
    place.replaceChildren();
    render(<App />, place);
  };
  // Whoever comes back from signing in is brought to where they were before anything is drawn.
  begin().then(draw, draw);
  keepPage();
}
