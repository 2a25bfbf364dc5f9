// What a family loses by refusing its voucher, before it does.

import type { Text } from '../problemTexts.ts';

export function refusalWords(number: string, labels: Text): Text {
  return {
    kk: `Ваучерден бас тартсаңыз, ${number} өтінішінің кезектегі орны жойылады (санаты: «${labels.kk}»). Оны қайтару мүмкін емес, жаңа өтініш кезек соңына тұрады. Ойлансаңыз, ваучерді растаңыз.`,
    ru: `Если вы откажетесь от ваучера, место заявления ${number} в очереди будет аннулировано (категория «${labels.ru}»). Вернуть его нельзя, новое заявление встанет в конец. Если передумали, подтвердите ваучер.`,
    en: `If you refuse the voucher, the place of application ${number} in the queue is annulled (category “${labels.en}”). It cannot be given back; a new application goes to the end. If you are not sure, confirm the voucher.`,
  };
}
