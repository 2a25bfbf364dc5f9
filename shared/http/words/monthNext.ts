// What a parent should do now about a month of the child, in one or two sentences, and why a day counts otherwise than it was marked.

import { dayInWords } from '../../domain/dayWords.ts';
import type { MoveReason } from '../../domain/attendance.ts';
import type { Day } from '../../domain/time.ts';
import type { SheetState } from '../../domain/timesheet.ts';
import type { Text } from '../problemTexts.ts';

interface Standing {
  readonly state: SheetState | 'not-shown';
  /** Of the window; absent where the calendar does not know it yet. */
  readonly opensOn?: Day | undefined;
  readonly isBeforeWindow: boolean;
  /** The last day to sign, while it may be signed. */
  readonly lastDay?: Day | undefined;
  /** The kindergarten has answered what was disputed. */
  readonly answered?: boolean;
  /** Whose turn it is in a dispute: a day that has passed is nothing to wait for. */
  readonly turn?: 'preschool' | 'department' | undefined;
  /** Who disputed may sign at any time, the other guardian once there is an answer. */
  readonly mayAccept?: boolean;
  readonly answerBy?: Day | undefined;
}

export function monthNextWords({ state, opensOn, isBeforeWindow, lastDay, ...dispute }: Standing): Text {
  if (state === 'not-shown') return isBeforeWindow && opensOn !== undefined ? opensLater(opensOn) : notClosed;
  if (state === 'presented') return lastDay === undefined ? overNow : toSign(lastDay);
  return state === 'disputed' ? disputedWords(dispute) : done[state];
}

function disputedWords({
  answered = false,
  turn,
  mayAccept = true,
  answerBy,
}: Pick<Standing, 'answered' | 'turn' | 'mayAccept' | 'answerBy'>): Text {
  if (answered) return answeredWords;
  return turn === 'department' ? notAnswered(mayAccept) : toBeAnswered(answerBy, mayAccept);
}

const opensLater = (on: Day): Text => ({
  kk: `Бұл айға ${dayInWords(on, 'kk')} күнінен бастап қол қоя аласыз, ол күні хабарлаймыз. Әзірге күндердің қалай белгіленгенін қарап тұрыңыз.`,
  ru: `Подписать этот месяц можно начиная с ${dayInWords(on, 'ru')}, в этот день мы сообщим. Пока смотрите, как отмечаются дни.`,
  en: `This month can be signed from ${dayInWords(on, 'en')} on, and you will be told that day. Until then see how the days are marked.`,
});
const notClosed: Text = {
  kk: 'Бұл ай әлі қол қоюға дайын емес. Балабақша оны жапқан соң осы жерде көрсетіледі: сізге хабарлаймыз, қол қоюға уақытыңыз сол күннен бастап есептеледі.',
  ru: 'Этот месяц ещё не готов к подписанию. Когда детский сад его закроет, он появится здесь: мы сообщим, и время на подпись пойдёт с того дня.',
  en: 'This month is not ready to be signed yet. Once the kindergarten has closed it, it is shown here: you will be told, and your time to sign begins on that day.',
};
const toSign = (lastDay: Day): Text => ({
  kk: `Күндерді қарап, дұрыс болса, ${dayInWords(lastDay, 'kk')} күнінің соңына дейін қол қойыңыз. Қате күн болса, қол қоймай, сол күнмен келіспейтініңізді айтыңыз.`,
  ru: `Проверьте дни и, если всё верно, подпишите до конца дня ${dayInWords(lastDay, 'ru')}. Если какой-то день неверен, не подписывайте, а оспорьте этот день.`,
  en: `Look at the days and, if they are right, sign by the end of ${dayInWords(lastDay, 'en')}. If a day is wrong, do not sign but dispute that day.`,
});
const overNow: Text = {
  kk: 'Қол қою мерзімі өтті. Күндер дұрыс емес болса немесе үлгермесеңіз, білім бөліміне жүгініңіз.',
  ru: 'Время подписания прошло. Если дни неверны или вы не успели, обратитесь в отдел образования.',
  en: 'The time to sign is over. If the days are wrong or you missed it, turn to the education department.',
};
const toBeAnswered = (by: Day | undefined, mayAccept: boolean): Text => ({
  kk: `Балабақша жауап беруі керек${by === undefined ? '' : `, соңғы күні – ${dayInWords(by, 'kk')}`}.${mayAccept ? ' Күндер дұрыс деп тапсаңыз, қазір де қол қоя аласыз.' : ' Жауабы келгенде оны осы беттен қараңыз.'}`,
  ru: `Теперь отвечает детский сад${by === undefined ? '' : `, последний день – ${dayInWords(by, 'ru')}`}.${mayAccept ? ' Если вы всё же согласны с днями, можете подписать и сейчас.' : ' Когда ответ придёт, посмотрите его на этой странице.'}`,
  en: `The kindergarten answers now${by === undefined ? '' : `, ${dayInWords(by, 'en')} at the latest`}.${mayAccept ? ' If you agree with the days after all, you may sign at any time.' : ' See the answer on this page when it is there.'}`,
});
const notAnswered = (mayAccept: boolean): Text => ({
  kk: `Балабақша мерзімінде жауап бермеді, енді білім бөлімі шешеді. Шешімін хабарлаймыз.${mayAccept ? ' Күндер дұрыс деп тапсаңыз, қазір де қол қоя аласыз.' : ''}`,
  ru: `Детский сад не ответил в срок, решает отдел образования. Решение мы сообщим.${mayAccept ? ' Если вы всё же согласны с днями, можете подписать и сейчас.' : ''}`,
  en: `The kindergarten did not answer in time; the education department decides, and you will be told.${mayAccept ? ' If you agree with the days after all, you may sign at any time.' : ''}`,
});
const answeredWords: Text = {
  kk: 'Балабақша жауап берді. Жауабын қарап, келіссеңіз, қол қойыңыз; келіспесеңіз, білім бөлімі шешеді.',
  ru: 'Детский сад ответил. Посмотрите ответ и, если согласны, подпишите; если нет, решит отдел образования.',
  en: 'The kindergarten has answered. Look at the answer and sign if you agree; if not, the education department decides.',
};
const done: Readonly<Record<Exclude<SheetState, 'presented' | 'disputed'>, Text>> = {
  signed: {
    kk: 'Айға қол қойылды, ештеңе істеудің қажеті жоқ. Кейін қате тапсаңыз, білім бөліміне айтыңыз.',
    ru: 'Месяц подписан, делать ничего не нужно. Если позже найдёте ошибку, сообщите в отдел образования.',
    en: 'The month is signed and there is nothing to do. If you find a mistake later, tell the education department.',
  },
  held: {
    kk: 'Мерзімінде қол қойылмады, балабақшаға бұл ай үшін төлем уақытша тоқтатылды. Күндер дұрыс па, білім бөліміне айтыңыз: енді ол шешеді.',
    ru: 'Месяц не подписан в срок, оплата детскому саду за него приостановлена. Сообщите в отдел образования, верны ли дни: теперь решает он.',
    en: 'The month was not signed in time and its payment is held. Tell the education department whether the days are right: it decides now.',
  },
  approved: {
    kk: 'Мерзімінде қол қойылмады, қала қағидасы бойынша ай расталды деп саналады. Келіспесеңіз, білім бөліміне жүгініңіз.',
    ru: 'Месяц не подписан в срок и по правилам города считается подтверждённым. Если не согласны, обратитесь в отдел образования.',
    en: 'The month was not signed in time and by the city’s rules counts as confirmed. If you disagree, turn to the education department.',
  },
  review: {
    kk: 'Мерзімінде қол қойылмады, айды білім бөлімі қарайды. Күндерінде қате болса, білім бөліміне айтыңыз.',
    ru: 'Месяц не подписан в срок, его проверяет отдел образования. Если в днях есть ошибка, сообщите туда.',
    en: 'The month was not signed in time and the education department looks at it. If a day is wrong, tell the department.',
  },
  decided: {
    kk: 'Білім бөлімі шешім қабылдады. Шешімін осы беттен қараңыз; келіспесеңіз, білім бөліміне шағым беріңіз.',
    ru: 'Отдел образования принял решение. Посмотрите его на этой странице; если не согласны, подайте в отдел жалобу.',
    en: 'The education department has decided. See the decision on this page; if you disagree, complain to the department.',
  },
};

/** Why a day counts otherwise than it was marked. */
export const movedWords: Readonly<Record<MoveReason, Text>> = {
  unmarked: {
    kk: 'Бұл күнді ешкім белгілемеген.',
    ru: 'Этот день никто не отметил.',
    en: 'Nobody marked this day.',
  },
  'no-document': {
    kk: 'Бұл себепті растайтын құжат болмаған.',
    ru: 'Нет документа, который подтверждает эту причину.',
    en: 'There is no paper that shows this reason.',
  },
  'document-late': {
    kk: 'Бұл себептің құжаты кеш әкелінген.',
    ru: 'Документ об этой причине принесён слишком поздно.',
    en: 'The paper that shows this reason came too late.',
  },
  'month-cap': {
    kk: 'Мұндай күндердің айлық шегі толған.',
    ru: 'Исчерпан месячный предел таких дней.',
    en: 'There were no more such days left in the month.',
  },
  added: {
    kk: 'Бұл айды кейін білім бөлімі енгізген.',
    ru: 'Этот месяц позже внёс отдел образования.',
    en: 'The education department put this month in later.',
  },
  'year-cap': {
    kk: 'Мұндай күндердің жылдық шегі толған.',
    ru: 'Исчерпан годовой предел таких дней.',
    en: 'There were no more such days left in the year.',
  },
};

export const dayOffWords: Text = { kk: 'Демалыс күні', ru: 'Нерабочий день', en: 'Day off' };
export const notEnrolledWords: Text = { kk: 'Келісімшарттан тыс күн', ru: 'День вне договора', en: 'Outside the contract' };
