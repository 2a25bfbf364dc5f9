// What a sheet of paper says of itself: which city, which page, and on which day it was printed. On the screen the head and the address bar say so.

import { useLocation } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../language/text.ts';
import { inFigures, today } from '../language/time.ts';
import { me } from '../session/me.ts';
import { cities, city } from './city.ts';

export function PaperHead() {
  const { path } = useLocation();
  const [, print] = useState(0);
  useEffect(() => {
    const now = () => print((times) => times + 1);
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  const at = territoryOf(path);
  const names = cities.value?.find(({ territory }) => territory === at)?.names;
  return (
    <p class="paper-head">
      <span>{['Кезек', names === undefined ? '' : t(names)].filter(Boolean).join(' · ')}</span>
      <span>{`${location.host}${path}`}</span>
      <span>{inFigures(today())}</span>
    </p>
  );
}

/** The city a page is of; of a person's own pages it is the one whose queue is looked at. */
function territoryOf(path: string): string | undefined {
  const [, section, of] = path.split('/');
  if (section === 't' || section === 'department') return of;
  if (section === 'preschool') return me.value?.roles.find(({ preschool }) => preschool === of)?.territory;
  return city.value;
}
