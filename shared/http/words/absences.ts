// What becomes of a paper, of a parent's word and of a month so far, and what to do next: for teachers and for parents, in three languages.

import { dayInWords } from '../../domain/dayWords.ts';
import type { Day } from '../../domain/time.ts';
import type { Text } from '../problemTexts.ts';

/** The sentences one behind the other. */
function joined(parts: readonly (Text | undefined)[]): Text {
  const said = parts.filter((part) => part !== undefined);
  const of = (locale: keyof Text) => said.map((part) => part[locale]).join(' ');
  return { kk: of('kk'), ru: of('ru'), en: of('en') };
}

interface PaperStanding {
  readonly withdrawn: boolean;
  readonly justified: number;
  readonly late: number;
  readonly otherwise: number;
  readonly notMarked: number;
  /** A month it reaches into that is closed or sealed. */
  readonly closed: boolean;
}

/** For the teacher who has just recorded a paper, or taken it back. */
export function paperWords({ withdrawn, justified, late, otherwise, notMarked, closed }: PaperStanding): Text {
  const toMark = otherwise + notMarked;
  return joined([
    withdrawn ? takenBack : justified === 0 ? kept : justifies(justified),
    !withdrawn && late > 0 ? cameLate(late) : undefined,
    !withdrawn && toMark > 0 && !closed ? markThem(toMark) : undefined,
    closed ? monthClosed : undefined,
  ]);
}

const kept: Text = { kk: 'Құжат тіркелді.', ru: 'Документ внесён.', en: 'The paper is recorded.' };
const takenBack: Text = {
  kk: 'Құжат алып тасталды, ол тізімде қалады және енді ешбір күнді растамайды. Отбасыға хабарланды.',
  ru: 'Документ отменён: он останется в списке, но ни одного дня больше не подтверждает. Семье сообщено.',
  en: 'The paper is withdrawn: it stays in the list and justifies no day any more. The family was told.',
};
const justifies = (days: number): Text => ({
  kk: `Құжат тіркелді, расталған күндер: ${days}. Отбасыға хабарланды.`,
  ru: `Документ внесён, подтверждено дней: ${days}. Семье сообщено.`,
  en: `The paper is recorded and justifies this many days: ${days}. The family was told.`,
});
const cameLate = (days: number): Text => ({
  kk: `Құжат кеш әкелінген күндер: ${days}; олар себепсіз деп саналады, тек білім бөлімі ғана басқаша шеше алады.`,
  ru: `Документ принесён поздно, дней: ${days}; они считаются пропущенными без причины, решить иначе может только отдел образования.`,
  en: `It came too late for this many days: ${days}; they count as without a reason, and only the department can decide otherwise.`,
});
const markThem = (days: number): Text => ({
  kk: `Осы белгімен белгіленбеген күндер: ${days}. Ай жабылғанша оларды осы белгімен белгілеңіз.`,
  ru: `Не отмечено этим кодом дней: ${days}. Отметьте их этим кодом, пока месяц не закрыт.`,
  en: `Days not marked with this code: ${days}. Mark them with it while the month is not closed.`,
});
const monthClosed: Text = {
  kk: 'Ай жабылған, сондықтан онда ештеңе өзгермейді: ата-ана қол қою кезінде сол күндерге қарсылық білдіреді немесе білім бөлімі айды түзетеді.',
  ru: 'Месяц закрыт, поэтому в нём ничего не изменилось: родитель оспаривает эти дни при подписании, или месяц исправляет отдел образования.',
  en: 'The month is closed, so nothing changed in it: the parent disputes those days when signing, or the department corrects the month.',
};

interface MonthStanding {
  readonly state: 'open' | 'closed' | 'sealed';
  /** Of the present day, where it is one to be marked: whether it is, and until when it should be. */
  readonly today?: { readonly isMarked: boolean; readonly by: string; readonly isPast: boolean } | undefined;
  /** The soonest day by which a paper is still in time. */
  readonly paperBy?: Day | undefined;
}

/** For the parent who looks at a month. */
export function monthWords({ state, today, paperBy }: MonthStanding): Text {
  return joined([
    today === undefined || today.isMarked ? undefined : today.isPast ? notMarkedInTime(today.by) : notMarkedYet(today.by),
    paperBy === undefined ? undefined : bringPaper(paperBy),
    state === 'open' ? stillOpen : state === 'closed' ? toBeSigned : sealed,
  ]);
}

const notMarkedYet = (by: string): Text => ({
  kk: `Бүгін әлі белгіленген жоқ. Балабақшаның белгілейтін соңғы сағаты: ${by}.`,
  ru: `Сегодняшний день ещё не отмечен: детский сад должен отметить его до ${by}.`,
  en: `Today is not marked yet: the kindergarten should mark it by ${by}.`,
});
const notMarkedInTime = (by: string): Text => ({
  kk: `Бүгін әлі белгіленген жоқ, ал белгілеу уақыты өтті (${by}). Балабақшадан сұраңыз.`,
  ru: `Сегодняшний день всё ещё не отмечен, хотя время для этого прошло (${by}). Спросите детский сад.`,
  en: `Today is still not marked although the time for it is over (${by}). Ask the kindergarten.`,
});
const bringPaper = (on: Day): Text => ({
  kk: `Келмеген күндердің құжатын балабақшаға ${dayInWords(on, 'kk')} күнінің соңына дейін әкеліңіз.`,
  ru: `Принесите документ о пропущенных днях в детский сад до конца дня ${dayInWords(on, 'ru')}.`,
  en: `Bring the paper for the days missed to the kindergarten by the end of ${dayInWords(on, 'en')}.`,
});
const stillOpen: Text = {
  kk: 'Бұл айдың алдын ала көрінісі. Қате көрсеңіз, балабақшаға айтыңыз; келесі айда оған қол қоясыз немесе күндерге қарсылық білдіресіз.',
  ru: 'Это предварительный вид месяца. Если видите ошибку, скажите детскому саду; в следующем месяце вы его подпишете или оспорите дни.',
  en: 'This is the month so far. If you see a mistake, tell the kindergarten; next month you sign it or dispute its days.',
};
const toBeSigned: Text = {
  kk: 'Балабақша айды жапты. Қол қою мерзімі ашық кезде оны тексеріп, қол қойыңыз немесе күндерге қарсылық білдіріңіз.',
  ru: 'Детский сад закрыл месяц. Пока открыто время подписания, проверьте его и подпишите или оспорьте дни.',
  en: 'The kindergarten has closed the month. While the time to sign is open, check it and sign, or dispute its days.',
};
const sealed: Text = {
  kk: 'Ай бекітілді. Қате болса, білім бөліміне жүгініңіз: ол бекітілген айды да түзете алады.',
  ru: 'Месяц утверждён. Если в нём ошибка, обратитесь в отдел образования: он может исправить и утверждённый месяц.',
  en: 'The month is sealed. If it has a mistake, turn to the education department: it can put a sealed month right as well.',
};

/** For the parent who said that the child was not there. */
export function reportWords(isMarkedPresent: boolean): Text {
  return joined([reported, isMarkedPresent ? isPresent : isAway]);
}

const reported: Text = {
  kk: 'Сөзіңіз жазылды, балабақша меңгерушісіне хабарланды.',
  ru: 'Ваше сообщение записано, заведующему детским садом сообщено.',
  en: 'Your word is recorded and the head of the kindergarten was told.',
};
const isPresent: Text = {
  kk: 'Қазір бала келген деп белгіленген. Балабақша түзетпесе, ай қол қоюға ашылғанда осы күнге қарсылық білдіріңіз.',
  ru: 'Сейчас ребёнок отмечен присутствующим. Если детский сад не исправит, оспорьте этот день, когда месяц откроется на подпись.',
  en: 'The child is marked as present now. If the kindergarten does not put it right, dispute the day when the month is open to be signed.',
};
const isAway: Text = {
  kk: 'Бала ауырса немесе басқа дәлелді себеп болса, құжатты балабақшаға уақытында әкеліңіз; мерзімін осы айдың бетінен қараңыз.',
  ru: 'Если ребёнок болен или есть другая уважительная причина, принесите документ в детский сад вовремя; срок смотрите на странице этого месяца.',
  en: 'If the child is ill or there is another valid reason, bring the paper to the kindergarten in time; the page of this month says by when.',
};
