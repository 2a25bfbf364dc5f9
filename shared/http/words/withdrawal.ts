// What a family reads before and after it gives up its place: whether it may come back, and what is kept until when.

import { dayInWords } from '../../domain/dayWords.ts';
import type { Day } from '../../domain/time.ts';
import type { AfterWithdrawal } from '../../domain/withdrawal.ts';
import type { Text } from '../problemTexts.ts';

/** Both matters, as of that day. */
export function withdrawalWords({ keptUntil, applyUntil }: AfterWithdrawal, today: Day): { readonly again: Text; readonly kept: Text } {
  const again = applyUntil === undefined ? atAnyTime : applyUntil < today ? tooOld : untilDay(applyUntil);
  return { again, kept: keptWords(keptUntil) };
}

const atAnyTime: Text = {
  kk: 'Бұл өтінішке қайта оралуға болмайды. Жаңасын кез келген күні беруге болады: ол берілген күнімен кезектің соңына тұрады.',
  ru: 'К этому заявлению вернуться нельзя. Новое можно подать в любой день: оно встанет в конец очереди с датой своей подачи.',
  en: 'You cannot come back to this application. A new one may be made on any day: it stands at the end of the queue with its own date.',
};

const tooOld: Text = {
  kk: 'Бұл өтінішке қайта оралуға болмайды, ал жаңа өтініш беруге баланың жасы енді келмейді.',
  ru: 'К этому заявлению вернуться нельзя, а новое подать уже не позволит возраст ребёнка.',
  en: 'You cannot come back to this application, and the child is too old for a new one.',
};

const untilDay = (day: Day): Text => ({
  kk: `Бұл өтінішке қайта оралуға болмайды. Жаңасын баланың жасы бойынша ${dayInWords(day, 'kk')} күніне дейін (осы күнді қоса алғанда) беруге болады: ол берілген күнімен кезектің соңына тұрады.`,
  ru: `К этому заявлению вернуться нельзя. Новое по возрасту ребёнка можно подать до ${dayInWords(day, 'ru')} включительно: оно встанет в конец очереди с датой своей подачи.`,
  en: `You cannot come back to this application. By the child’s age a new one may be made until ${dayInWords(day, 'en')}, that day included: it stands at the end of the queue with its own date.`,
});

const keptWords = (until: Day): Text => ({
  kk: `Бала мен өтініш туралы деректер кемінде ${dayInWords(until, 'kk')} күніне дейін сақталып, кейін өздігінен жойылады. Төленген айлардың құжаттары ұзағырақ сақталады.`,
  ru: `Данные ребёнка и заявления хранятся не менее чем до ${dayInWords(until, 'ru')}, затем уничтожаются сами. Документы оплаченных месяцев хранятся дольше.`,
  en: `The data of the child and the application is kept until ${dayInWords(until, 'en')} at least and then destroyed by itself. Papers of months that were paid are kept longer.`,
});
