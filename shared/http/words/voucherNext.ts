// What a family should do now about its voucher, and until when, in one or two sentences.

import { dayInWords } from '../../domain/dayWords.ts';
import type { Day } from '../../domain/time.ts';
import type { VoucherState } from '../../domain/voucher.ts';
import type { Text } from '../problemTexts.ts';

interface Standing {
  readonly state: VoucherState;
  /** Of the deadline that runs; absent where none runs, as while the legal basis has lapsed. */
  readonly lastDay: Day | undefined;
  /** In a waiting list. */
  readonly waits: boolean;
  /** A kindergarten was asked; `signBy` once it has proposed a contract. */
  readonly asks: boolean;
  readonly signBy?: Day | undefined;
  /** The family has signed that contract. */
  readonly signed?: boolean;
  /** A place in a waiting list is kept until the end of that day. */
  readonly offeredUntil?: Day | undefined;
  /** Somebody proposed to take the voucher away; its days stand still. */
  readonly contested?: boolean;
  /** The last day of its contract, where one is set. */
  readonly endsOn?: Day | undefined;
}

const ended: Text = {
  kk: 'Бұл ваучер енді жарамсыз. Қажет болса, өтініштеріңізді қараңыз немесе жаңасын беріңіз.',
  ru: 'Этот ваучер больше не действует. Посмотрите свои заявления или при необходимости подайте новое.',
  en: 'This voucher is over. See your applications, or apply anew if you need to.',
};

export function nextWords(standing: Standing): Text {
  const words = stepWords(standing);
  if (standing.contested !== true) return words;
  return {
    kk: `Білім бөлімі ваучерді қайтарып алуды ұсынды: себебін қараңыз. Шешілгенше мерзім тоқтап тұр. ${words.kk}`,
    ru: `Отдел образования предложил отозвать ваучер: посмотрите причину. Пока это не решено, срок стоит. ${words.ru}`,
    en: `The department proposed to take the voucher away: see why. Until that is settled its days stand still. ${words.en}`,
  };
}

function stepWords(standing: Standing): Text {
  const { state, lastDay, waits, asks, signBy, offeredUntil, endsOn } = standing;
  const until = untilWords(signBy !== undefined && (lastDay === undefined || signBy < lastDay) ? signBy : lastDay);
  if (offeredUntil !== undefined && (state === 'confirmed' || state === 'contracted')) return offeredWords(untilWords(offeredUntil));
  const isProposed = asks && signBy !== undefined;
  if (isProposed && (state === 'confirmed' || (state === 'contracted' && endsOn === undefined))) return proposedWords(until, standing);
  if (state === 'contracted' && asks && endsOn === undefined) return confirmedWords(untilWords(undefined), waits, asks);
  if (state === 'issued') {
    return {
      kk: `Ваучерді растаңыз немесе одан бас тартыңыз${until.kk}. Растаған соң балабақша таңдайсыз.`,
      ru: `Подтвердите ваучер или откажитесь от него${until.ru}. После подтверждения вы выберете детский сад.`,
      en: `Confirm the voucher or refuse it${until.en}. After that you choose a kindergarten.`,
    };
  }
  if (state === 'confirmed') return confirmedWords(until, waits, asks);
  if (state === 'contracted' && endsOn !== undefined) return endingWords(endsOn, asks);
  if (state === 'contracted') {
    return {
      kk: 'Келісімшарт жасалды, балаңызға орын бар. Балабақшаны ауыстырғыңыз келсе, басқасын таңдаңыз.',
      ru: 'Договор заключён, место у ребёнка есть. Если захотите сменить детский сад, выберите другой.',
      en: 'The contract is signed and your child has a place. To change the kindergarten, choose another one.',
    };
  }
  if (state !== 'expired') return ended;
  return {
    kk: 'Ваучердің мерзімі өтті. Өтінішті өтініштер бетінен қалпына келтіруге болатынын қараңыз.',
    ru: 'Срок ваучера прошёл. Посмотрите на странице заявлений, можно ли восстановить заявление.',
    en: 'The time of the voucher is over. See on the page of your applications whether it can be restored.',
  };
}

function offeredWords(until: Text): Text {
  return {
    kk: `Күту парағында сізге орын ұсынылды: қабылдаңыз немесе бас тартыңыз${until.kk}. Одан кейін орын келесі отбасыға беріледі.`,
    ru: `Вам предложено место из листа ожидания: примите его или откажитесь${until.ru}. Потом место предложат следующей семье.`,
    en: `A place from a waiting list is offered to you: accept or decline it${until.en}. After that it goes to the next family.`,
  };
}

/** A contract with a last day: the voucher is free after it, and a family that chooses before loses no day. */
function endingWords(endsOn: Day, asks: boolean): Text {
  if (asks) {
    return {
      kk: `Келісімшарттың соңғы күні: ${dayInWords(endsOn, 'kk')}. Сұралған балабақшаның жауабын бақылаңыз да, жаңа келісімшартқа қол қойыңыз.`,
      ru: `Последний день договора: ${dayInWords(endsOn, 'ru')}. Следите за ответом детского сада, у которого вы попросили место, и подпишите новый договор.`,
      en: `The last day of the contract is ${dayInWords(endsOn, 'en')}. Watch for the answer of the kindergarten you asked, and sign the new contract.`,
    };
  }
  return {
    kk: `Келісімшарттың соңғы күні: ${dayInWords(endsOn, 'kk')}. Ваучер сізде қалады: қазірден-ақ басқа балабақша таңдай аласыз, ал сол күннен кейін таңдауға бірнеше жұмыс күні беріледі.`,
    ru: `Последний день договора: ${dayInWords(endsOn, 'ru')}. Ваучер остаётся у вас: выбрать другой сад можно уже сейчас, а после этого дня на выбор будет несколько рабочих дней.`,
    en: `The last day of the contract is ${dayInWords(endsOn, 'en')}. The voucher stays yours: choose another kindergarten now, or within some working days after that day.`,
  };
}

/** A contract lies there: what is left is to sign it, or to wait for the other side. */
function proposedWords(until: Text, { signed = false }: Standing): Text {
  if (signed) {
    return {
      kk: `Сіз келісімшартқа қол қойдыңыз. Енді балабақша қол қоюы керек${until.kk}.`,
      ru: `Вы подписали договор. Теперь его подписывает детский сад${until.ru}.`,
      en: `You have signed the contract. Now the kindergarten signs it${until.en}.`,
    };
  }
  return {
    kk: `Балабақша келісімшарт ұсынды: оқып шығып, қол қойыңыз${until.kk}.`,
    ru: `Детский сад предложил договор: прочитайте и подпишите его${until.ru}.`,
    en: `The kindergarten proposed a contract: read it and sign the contract${until.en}.`,
  };
}

function confirmedWords(until: Text, waits: boolean, asks: boolean): Text {
  if (asks) {
    return {
      kk: `Балабақшаның жауабын бақылаңыз да, келісімшартқа қол қойыңыз${until.kk}.`,
      ru: `Следите за ответом детского сада и подпишите договор${until.ru}.`,
      en: `Watch for the kindergarten’s answer and sign the contract${until.en}.`,
    };
  }
  if (waits) {
    return {
      kk: `Күту парағында орын босағанда хабар аласыз. Бос орны бар балабақшаны да таңдай аласыз${until.kk}.`,
      ru: `Когда в листе ожидания подойдёт ваша очередь, придёт уведомление. Можно выбрать и сад со свободным местом${until.ru}.`,
      en: `You will be told when your turn in the waiting list comes. You may also choose a kindergarten with a free place${until.en}.`,
    };
  }
  return {
    kk: `Балабақша таңдап, келісімшартқа қол қойыңыз${until.kk}. Орын болмаса, күту парағына жазылыңыз.`,
    ru: `Выберите детский сад и подпишите договор${until.ru}. Если мест нет, встаньте в лист ожидания.`,
    en: `Choose a kindergarten and sign the contract${until.en}. Where there is no place, join its waiting list.`,
  };
}

function untilWords(lastDay: Day | undefined): Text {
  return lastDay === undefined
    ? { kk: '', ru: '', en: '' }
    : {
        kk: ` (${dayInWords(lastDay, 'kk')} күнінің соңына дейін)`,
        ru: ` (до конца дня ${dayInWords(lastDay, 'ru')})`,
        en: ` (by the end of ${dayInWords(lastDay, 'en')})`,
      };
}
