// The head of every page: where one is, which language, which city, and who.

import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { choose, language, languages, t, type Language } from '../language/text.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { myRoles } from '../session/me.ts';
import { signOut, tokens, wasSignedIn } from '../session/session.ts';
import { unsentDays } from '../session/unsent.ts';
import { chosenCity, cities, city, loadCities } from './city.ts';
import { words } from './words.ts';

const names: Readonly<Record<Language, readonly [string, string]>> = {
  kk: ['Қаз', 'Қазақша'],
  ru: ['Рус', 'Русский'],
  en: ['Eng', 'English'],
};

export function Top() {
  const { path } = useLocation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => void loadCities(), []);
  // Whoever chose a part of the menu sees that part, and not the menu.
  useEffect(() => setOpen(false), [path]);
  return (
    <header class="top" onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <div class="wide">
        <div class="top-row">
          <a class="brand" href="/">
            <img src="/icon.svg" alt="" width="32" height="32" />
            <span class="brand-name" aria-hidden="true">
              Кезек
            </span>
            <span class="unseen">{t(words.home)}</span>
          </a>
          <div class="top-side">
            <div class="languages" role="group" aria-label={t(words.language)}>
              {languages.map((one) => (
                <button
                  key={one}
                  type="button"
                  lang={one}
                  aria-pressed={language.value === one}
                  title={names[one][1]}
                  onClick={() => choose(one)}
                >
                  {names[one][0]}
                </button>
              ))}
            </div>
            <Who />
            <button type="button" class="button menu-button" aria-expanded={isOpen} aria-controls="menu" onClick={() => setOpen(!isOpen)}>
              <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
                <path d={isOpen ? 'M4 4l12 12M16 4L4 16' : 'M2 5h16M2 10h16M2 15h16'} stroke="currentColor" stroke-width="2" />
              </svg>
              <span class="unseen">{t(words.menu)}</span>
            </button>
          </div>
        </div>
        <div id="menu" class={isOpen ? 'top-row top-low is-open' : 'top-row top-low'}>
          <Cities />
          <Sections />
        </div>
      </div>
    </header>
  );
}

function Cities() {
  const { path, route } = useLocation();
  const known = cities.value ?? [];
  if (known.length < 2) return null;
  return (
    <label class="top-city">
      <span class="unseen">{t(words.city)}</span>
      <select
        class="input"
        value={city.value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          chosenCity.value = chosen;
          if (path === '/' || path.startsWith('/t/')) route(`/t/${chosen}`);
        }}
      >
        {city.value === undefined && <option value="">{t(words.chooseCity)}</option>}
        {known.map(({ territory, names }) => (
          <option key={territory} value={territory} selected={territory === city.value}>
            {t(names)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Who() {
  const [isAsking, setAsking] = useState(false);
  // After a reload the issuer still knows the browser: the cabinet opens without asking, and the head says so.
  if (tokens.value === undefined) {
    return (
      <a class="button button-main" href="/my">
        {t(wasSignedIn() ? words.cabinet : words.signIn)}
      </a>
    );
  }
  return (
    <>
      <button type="button" class="button" onClick={() => (unsentDays() > 0 ? setAsking(true) : void signOut())}>
        {t(words.signOut)}
      </button>
      {isAsking && (
        <Dialog title={t(words.unsentTitle)} onClose={() => setAsking(false)}>
          <p>{t(words.unsentText)}</p>
          <div class="form-buttons">
            <button type="button" class="button button-main" onClick={() => setAsking(false)}>
              {t(words.stay)}
            </button>
            <button type="button" class="button button-grave" onClick={() => void signOut()}>
              {t(words.signOutAnyway)}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

/** The front page, and what opens from it. */
function ofQueue(path: string, city: string): boolean {
  return path === '/' || path === city || ['queue', 'number', 'open-data'].some((part) => path.startsWith(`${city}/${part}`));
}

/** What one may go to from here: the open pages, and the cabinets one has. */
function Sections() {
  const { path } = useLocation();
  const at = city.value;
  const { preschools, territories } = myRoles.value;
  const isMine = tokens.value !== undefined;
  const links: readonly (readonly [string, string, boolean])[] = [
    ...(at === undefined
      ? []
      : ([
          [`/t/${at}`, t(words.queue), ofQueue(path, `/t/${at}`)],
          [`/t/${at}/kindergartens`, t(words.kindergartens), path.startsWith(`/t/${at}/kindergartens`)],
          [`/t/${at}/rounds`, t(words.rounds), path.startsWith(`/t/${at}/rounds`)],
          [`/t/${at}/rules`, t(words.rules), path.startsWith(`/t/${at}/rules`)],
        ] as const)),
    ...(isMine ? [['/my', t(words.mine), path.startsWith('/my')] as const] : []),
    ...(preschools.length > 0 ? [['/preschool', t(words.preschool), path.startsWith('/preschool')] as const] : []),
    ...(territories.length > 0 ? [['/department', t(words.department), path.startsWith('/department')] as const] : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav class="nav" aria-label={t(words.menu)}>
      {links.map(([href, name, isHere]) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
