// The page behind the code on a printed voucher, for whoever holds the paper: yes or no, where, as of when, in three languages at once, since the phone
// that reads it is anybody's. It loads nothing and runs nothing, and what it says is said in words, not by colour alone.

import { clockInWords } from '../../shared/domain/dayWords.ts';
import type { Instant } from '../../shared/domain/time.ts';

interface Checked {
  readonly valid: boolean;
  readonly names: Readonly<Record<Language, string>> | undefined;
  readonly at: Instant;
}

type Language = 'kk' | 'ru' | 'en';

const words = {
  kk: {
    valid: 'Ваучер жарамды',
    invalid: 'Ваучер жарамсыз',
    asOf: 'Тексерілген уақыты',
    validNext: 'Келісімшарт жасаспас бұрын қағаздағы нөмірді балабақша жүйесіндегі нөмірмен салыстырыңыз.',
    invalidNext: 'Мұндай код жоқ немесе ваучердің күші жойылған. Мекенжайды тексеріп, білім бөліміне хабарласыңыз.',
  },
  ru: {
    valid: 'Ваучер действителен',
    invalid: 'Ваучер недействителен',
    asOf: 'Проверено',
    validNext: 'Перед договором сверьте номер на бумаге с номером в системе детского сада.',
    invalidNext: 'Такого кода нет, или ваучер больше не действует. Проверьте адрес и обратитесь в отдел образования.',
  },
  en: {
    valid: 'The voucher is valid',
    invalid: 'The voucher is not valid',
    asOf: 'Checked',
    validNext: 'Before a contract, compare the number on the paper with the one in the kindergarten’s system.',
    invalidNext: 'There is no such code, or the voucher has ended. Check the address and ask the education department.',
  },
} as const satisfies Record<Language, Record<string, string>>;

const style =
  'body{margin:0;padding:1.5rem;font:1.125rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:40rem}' +
  'h1,h2{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem}section{border-left:.5rem solid;padding:0 0 0 1rem;margin:0 0 1.5rem}' +
  '.valid{border-color:#0b6b2e}.invalid{border-color:#a11212}p{margin:0 0 .5rem}@media(prefers-color-scheme:dark){body{color:#eee;background:#111}}';

/** A whole page: nothing in it comes from whoever asks. */
export function checkPage(checked: Checked): string {
  const sections = (['kk', 'ru', 'en'] as const).map((language, index) => sectionOf(checked, language, index === 0 ? 'h1' : 'h2'));
  const { kk, ru } = words;
  const title = checked.valid ? `${kk.valid} · ${ru.valid}` : `${kk.invalid} · ${ru.invalid}`;
  return `<!doctype html><html lang="kk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main>${sections.join('')}</main></body></html>`;
}

function sectionOf({ valid, names, at }: Checked, language: Language, heading: 'h1' | 'h2'): string {
  const { valid: yes, invalid: no, asOf, validNext, invalidNext } = words[language];
  const place = names === undefined ? '' : `<p>${escape(names[language])}</p>`;
  const when = `<p>${asOf}: ${clockInWords(at, language)}</p>`;
  const [state, said, next] = valid ? (['valid', yes, validNext] as const) : (['invalid', no, invalidNext] as const);
  return `<section lang="${language}" class="${state}"><${heading}>${said}</${heading}>${place}${when}<p>${next}</p></section>`;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
