// The no of rounds and vouchers, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const roundRefusals = {
  'basis-lapsed': {
    status: 409,
    kk: 'Ваучерлік қаржыландырудың құқықтық негізі қазір күшінде емес. Жаңа акт шыққан соң қайталаңыз; ештеңе жоғалмайды.',
    ru: 'Правовое основание ваучерного финансирования сейчас не действует. Повторите после нового акта; ничего не потеряно.',
    en: 'The legal basis of voucher financing has lapsed. Repeat this when a new act is in force; nothing is lost.',
  },
  'budget-exceeded': {
    status: 409,
    kk: 'Жылдық бюджетте бұл раундқа ақша жетпейді. Санын азайтыңыз немесе бюджетті көбейтіңіз.',
    ru: 'В бюджете года не хватает денег на этот раунд. Уменьшите число ваучеров или увеличьте бюджет.',
    en: 'The budget of the year has too little left for this round. Make the round smaller or raise the budget.',
  },
  'contract-deadline-passed': {
    status: 409,
    kk: 'Келісімшартқа қол қою мерзімі өтіп кетті. Өтінішті қалпына келтіруге бола ма, оның бетінен қараңыз.',
    ru: 'Срок подписания договора прошёл. Можно ли восстановить заявление, смотрите на его странице.',
    en: 'The time to sign a contract is over. See on the page of your application whether it can be restored.',
  },
  'confirm-deadline-passed': {
    status: 409,
    kk: 'Жауап беру мерзімі өтіп кетті. Өтінішті қалпына келтіруге бола ма, оның бетінен қараңыз.',
    ru: 'Срок ответа прошёл. Можно ли восстановить заявление, смотрите на его странице.',
    en: 'The time to answer is over. See on the page of your application whether it can be restored.',
  },
  'plan-unknown': {
    status: 422,
    kk: 'Қағидаларда мұндай жоспар жоқ. Қағидалар жинағындағы жоспарды таңдаңыз.',
    ru: 'В правилах нет такого плана. Выберите план из свода правил.',
    en: 'The rulebook has no such plan. Choose one it names.',
  },
  'rate-none': {
    status: 409,
    kk: 'Бұл күнге төлем мөлшері белгісіз, есептеу мүмкін емес. Білім бөлімі оны қағидалар жинағына қосуы керек.',
    ru: 'На эту дату нет ставки, посчитать нельзя. Отдел образования должен добавить её в свод правил.',
    en: 'No rate is in force on this date, so nothing can be reckoned. The education department must add it to the rulebook.',
  },
  'queue-behind': {
    status: 409,
    kk: 'Жарияланған кезек соңғы өзгерістерді көрсетпейді. Кезек жаңартылғанша бірнеше минут күтіп, қайта бекітіңіз.',
    ru: 'Опубликованная очередь не показывает последних изменений. Подождите несколько минут, пока она обновится, и утвердите снова.',
    en: 'The published queue does not show the latest changes. Wait some minutes until it is published again, then approve.',
  },
  'round-empty': {
    status: 409,
    kk: 'Раунд қазір ештеңе бермейді: кезекте ешкім жоқ немесе бос орын, қайтқан ваучер не ақша жоқ. Олар пайда болғанда қайталаңыз.',
    ru: 'Сейчас раунд ничего не выдаст: никто не ждёт либо нет свободных мест, вернувшихся ваучеров или денег. Повторите, когда они появятся.',
    en: 'The round would issue nothing now: nobody waits, or there is no free place, returned voucher or money. Repeat it when there is.',
  },
  'round-unknown': {
    status: 404,
    kk: 'Мұндай раунд жоқ. Раундтар тізімін қараңыз.',
    ru: 'Такого раунда нет. Посмотрите список раундов.',
    en: 'There is no such round. See the list of rounds.',
  },
  'same-person': {
    status: 409,
    kk: 'Бір адам әрі ұсынып, әрі шешім қабылдай алмайды. Екінші басшыдан сұраңыз.',
    ru: 'Один человек не может и предложить, и принять решение. Попросите второго руководителя.',
    en: 'One person cannot both propose and decide. Ask a second head.',
  },
  'voucher-unknown': {
    status: 404,
    kk: 'Мұндай ваучер жоқ. Ваучерлеріңіздің тізімін қараңыз.',
    ru: 'Такого ваучера нет. Посмотрите список своих ваучеров.',
    en: 'There is no such voucher. See the list of your vouchers.',
  },
} as const satisfies RefusalReplies;
