// The no of applying, claiming and coming back, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const applicationRefusals = {
  'child-has-application': {
    status: 409,
    kk: 'Бұл балаға осы аумақта өтініш бар, нөмірі «because» ішінде. Жаңасы керек емес, соны ашыңыз.',
    ru: 'У этого ребёнка уже есть заявление на этой территории, его номер – в «because». Подавать новое не нужно, откройте его.',
    en: 'This child already has an application here; its number is in “because”. There is no need for another, open that one.',
  },
  'child-over-age': {
    status: 422,
    kk: 'Бала бұл кезекке жасы бойынша келмейді: соңғы күн өтіп кетті. Мектепалды даярлық туралы білім бөлімінен сұраңыз.',
    ru: 'Ребёнок уже не подходит по возрасту: последний день прошёл. Спросите в отделе образования о предшкольном классе.',
    en: 'The child is too old for this queue: the last day has passed. Ask the education department about a preschool class.',
  },
  'child-under-age': {
    status: 422,
    kk: 'Бала әлі тым кішкентай, ешбір санат қабылдамайды. Көрсетілген айға толғанда өтініш беріңіз.',
    ru: 'Ребёнок ещё слишком мал, ни одна категория его не принимает. Подайте заявление, когда ему исполнится указанное число месяцев.',
    en: 'The child is still too young for any category. Apply when it has reached the age in months that is given.',
  },
  'child-unknown': {
    status: 404,
    kk: 'Балаларыңыздың ішінде мұндай бала жоқ. Алдымен баланы қосыңыз.',
    ru: 'Среди ваших детей такого нет. Сначала добавьте ребёнка.',
    en: 'There is no such child among yours. Add the child first.',
  },
  'child-unverified': {
    status: 409,
    kk: 'Бұл баланың заңды өкілі екеніңіз расталмаған. Тексеру жүріп жатса, жауабын күтіңіз; қабылданбаса немесе құқығыңыз тоқтатылса, себебін хабарламадан оқып, баланы қайта қосыңыз: маман құжат бойынша шешеді.',
    ru: 'Вы не подтверждены как представитель этого ребёнка. Если проверка идёт, дождитесь ответа; если вам отказали или ваши права прекращены, прочтите причину в уведомлении и добавьте ребёнка ещё раз: решит специалист по документу.',
    en: 'You are not confirmed as this child’s guardian. While it is being checked, wait for the answer; if it was rejected or has ended, read the reason in your notices and add the child again: a clerk will decide by a document.',
  },
  'claim-exists': {
    status: 409,
    kk: 'Бұл құқық мәлімделген. Шешімді күтіңіз.',
    ru: 'Это право уже заявлено. Дождитесь решения.',
    en: 'This status is claimed already. Wait for the decision.',
  },
  'consent-needed': {
    status: 422,
    kk: 'Келісім мәтінінің қазіргі нұсқасымен келісу керек. Мәтінді оқып, нұсқасын «consent» өрісінде жіберіңіз.',
    ru: 'Нужно согласие с нынешней версией текста. Прочитайте текст и пришлите его версию в поле «consent».',
    en: 'Agreement to the present version of the text is needed. Read it and send its version in “consent”.',
  },
  'group-type-unknown': {
    status: 422,
    kk: 'Мұндай топ түрі жоқ. «because» ішіндегілердің бірін таңдаңыз.',
    ru: 'Такого вида группы нет. Выберите из перечисленных в «because».',
    en: 'There is no such type of group. Choose one of those in “because”.',
  },
  'language-unknown': {
    status: 422,
    kk: 'Бұл аумақта мұндай оқыту тілі жоқ. «because» ішіндегілердің бірін таңдаңыз.',
    ru: 'Такого языка обучения на этой территории нет. Выберите из перечисленных в «because».',
    en: 'This language of instruction is not offered here. Choose one of those in “because”.',
  },
  'restore-not-yet': {
    status: 409,
    kk: 'Тоқтату мерзімі әлі өткен жоқ. Көрсетілген уақытта өтініш кезекке өзі оралады.',
    ru: 'Срок приостановки ещё не прошёл. В указанное время заявление вернётся в очередь само.',
    en: 'The suspension is not over yet. At the time given the application returns by itself.',
  },
  'restore-window-passed': {
    status: 409,
    kk: 'Қалпына келтіру мерзімі өтіп кетті. Жаңа өтініш беру үшін алдымен мұны қайтарып алыңыз.',
    ru: 'Срок восстановления прошёл. Чтобы подать новое заявление, сначала отзовите это.',
    en: 'The time to restore is over. To apply anew, withdraw this application first.',
  },
  'restores-used-up': {
    status: 409,
    kk: 'Бұл себеппен қалпына келтіру мүмкіндігі таусылды. Жаңа өтініш беру үшін алдымен мұны қайтарып алыңыз.',
    ru: 'По этой причине больше нельзя восстановить. Чтобы подать новое заявление, сначала отзовите это.',
    en: 'It cannot be restored again for this reason. To apply anew, withdraw this application first.',
  },
  'claim-paper-needed': {
    status: 422,
    kk: 'Бұл құқық жұмыс орнынан анықтамамен расталады. Анықтаманың нөмірін жазыңыз.',
    ru: 'Это право подтверждается справкой. Укажите её номер.',
    en: 'This right is proved by a certificate. Give its number.',
  },
  'status-unknown': {
    status: 422,
    kk: 'Қағидаларда мұндай құқық жоқ. «because» ішіндегілердің бірін таңдаңыз.',
    ru: 'В правилах нет такого права. Выберите из перечисленных в «because».',
    en: 'The rules have no such status. Choose one of those in “because”.',
  },
} as const satisfies RefusalReplies;
