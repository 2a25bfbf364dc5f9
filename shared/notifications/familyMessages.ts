// What notices about a person's own account say: whose child it is, and a phone that changed hands. They are about no application and name none.

import type { GuardianshipReason } from '../domain/guardianship.ts';
import type { Notice } from '../domain/notice.ts';
import type { NoticeTexts } from './messages.ts';

type FamilyKind =
  | 'guardianship-verified'
  | 'guardianship-rejected'
  | 'guardianship-ended'
  | 'guardian-joined'
  | 'guardian-left'
  | 'phone-moved';

const reasons: Readonly<Record<GuardianshipReason, Readonly<Record<'kk' | 'ru' | 'en', string>>>> = {
  registry: {
    kk: 'мемлекеттік тізілімде сіз бұл баланың өкілі ретінде көрсетілмегенсіз',
    ru: 'в государственном реестре вы не указаны представителем этого ребёнка',
    en: 'the state’s register does not name you as a guardian of this child',
  },
  'not-guardian': {
    kk: 'құжат бойынша сіз бұл баланың заңды өкілі емессіз',
    ru: 'по документу вы не законный представитель этого ребёнка',
    en: 'by the document you are not a guardian of this child',
  },
  'child-data-differ': {
    kk: 'баланың аты немесе туған күні құжатқа сәйкес емес',
    ru: 'имя или дата рождения ребёнка не совпадают с документом',
    en: 'the child’s name or birth date does not agree with the document',
  },
  'document-wrong': {
    kk: 'көрсетілген құжат жарамсыз немесе оқылмайды',
    ru: 'представленный документ недействителен или не читается',
    en: 'the document is not valid or cannot be read',
  },
  'court-decision': { kk: 'соттың шешімі', ru: 'решение суда', en: 'a decision of the court' },
  'other-guardian-appointed': {
    kk: 'балаға басқа заңды өкіл тағайындалды',
    ru: 'ребёнку назначен другой законный представитель',
    en: 'another guardian was appointed for the child',
  },
  'verified-in-error': { kk: 'бұрын қате расталған', ru: 'раньше подтверждено по ошибке', en: 'it was confirmed in error' },
  other: {
    kk: 'білім бөлімінен сұраңыз',
    ru: 'уточните в отделе образования',
    en: 'ask the education department',
  },
};

/** A sentence of its own; nothing where a notice of before keeps no reason. */
function reasonIn({ reason }: Notice['data'], locale: 'kk' | 'ru' | 'en'): string {
  const known = Object.entries(reasons).find(([name]) => name === reason)?.[1][locale];
  return known === undefined ? '' : ` ${{ kk: 'Себебі', ru: 'Причина', en: 'The reason' }[locale]}: ${known}.`;
}

export const familyTexts: Pick<NoticeTexts, FamilyKind> = {
  'guardianship-verified': {
    kk: () => ({
      title: 'Бала сіздікі екені расталды',
      text: 'Сіз көрсеткен баланың заңды өкілі екеніңіз расталды. Енді оның өтініштерін көріп, бере аласыз.',
      sms: 'Баланың заңды өкілі екеніңіз расталды. Енді қосымшада өтініш бере аласыз.',
    }),
    ru: () => ({
      title: 'Подтверждено, что это ваш ребёнок',
      text: 'Подтверждено, что вы законный представитель указанного вами ребёнка. Теперь вы видите его заявления и можете их подавать.',
      sms: 'Подтверждено, что вы представитель ребёнка. Теперь можно подать заявление в приложении.',
    }),
    en: () => ({
      title: 'Your child is confirmed',
      text: 'It is confirmed that you are a guardian of the child you named. You now see its applications and may apply.',
      sms: 'You are confirmed as a guardian of the child. You may now apply in the app.',
    }),
  },
  'guardianship-rejected': {
    kk: (data) => ({
      title: 'Баланы растау мүмкін болмады',
      text: `Сіз көрсеткен баланың заңды өкілі екеніңіз расталмады.${reasonIn(data, 'kk')} Деректер дұрыс болса, баланы қайта қосыңыз: енді маман құжат бойынша шешеді.`,
      sms: 'Баланың заңды өкілі екеніңіз расталмады. Деректерді тексеріп, қосымшада қайта көрсетіңіз.',
    }),
    ru: (data) => ({
      title: 'Ребёнок не подтверждён',
      text: `Не подтверждено, что вы законный представитель указанного ребёнка.${reasonIn(data, 'ru')} Если данные верны, добавьте его ещё раз: решать будет специалист по документу.`,
      sms: 'Не подтверждено, что вы представитель ребёнка. Проверьте данные и добавьте его в приложении ещё раз.',
    }),
    en: (data) => ({
      title: 'The child was not confirmed',
      text: `It was not confirmed that you are a guardian of the child you named.${reasonIn(data, 'en')} If what you wrote is right, add the child again: a clerk will decide by a document.`,
      sms: 'You were not confirmed as a guardian. Check what you wrote and add the child again in the app.',
    }),
  },
  'guardianship-ended': {
    kk: (data) => ({
      title: 'Баланың деректері енді көрінбейді',
      text: `Білім бөлімі құжат бойынша баланың заңды өкілі ретіндегі құқығыңызды тоқтатты.${reasonIn(data, 'kk')} Келіспесеңіз, білім бөліміне хабарласыңыз.`,
      sms: 'Баланың өкілі ретіндегі құқығыңыз тоқтатылды. Сұрақтар бойынша білім бөліміне хабарласыңыз.',
    }),
    ru: (data) => ({
      title: 'Данные ребёнка вам больше не видны',
      text: `Отдел образования по документу прекратил ваши права представителя ребёнка.${reasonIn(data, 'ru')} Если вы не согласны, обратитесь в отдел образования.`,
      sms: 'Ваши права представителя ребёнка прекращены. С вопросами обратитесь в отдел образования.',
    }),
    en: (data) => ({
      title: 'You no longer see the child',
      text: `By a document, the education department ended your guardianship of the child.${reasonIn(data, 'en')} If you do not agree, ask the education department.`,
      sms: 'Your guardianship of the child was ended. Ask the education department if you do not agree.',
    }),
  },
  'guardian-joined': {
    kk: () => ({
      title: 'Балаңыздың тағы бір өкілі бар',
      text: 'Балаңыздың тағы бір заңды өкілі расталды: ол да өтініштерді көреді. Бұл қате болса, білім бөліміне хабарласыңыз.',
      sms: 'Балаңыздың тағы бір өкілі расталды. Бұл қате болса, білім бөліміне хабарласыңыз.',
    }),
    ru: () => ({
      title: 'У вашего ребёнка ещё один представитель',
      text: 'Подтверждён ещё один законный представитель вашего ребёнка: он тоже видит заявления. Если это ошибка, обратитесь в отдел образования.',
      sms: 'Подтверждён ещё один представитель вашего ребёнка. Если это ошибка, обратитесь в отдел образования.',
    }),
    en: () => ({
      title: 'Your child has another guardian',
      text: 'Another guardian of your child was confirmed and sees its applications too. If this is a mistake, ask the education department.',
      sms: 'Another guardian of your child was confirmed. If this is a mistake, ask the education department.',
    }),
  },
  'guardian-left': {
    kk: () => ({
      title: 'Балаңыздың бір өкілі шықты',
      text: 'Балаңыздың басқа өкілінің құқығы құжат бойынша тоқтатылды: ол енді өтініштерді көрмейді. Сізден ештеңе талап етілмейді.',
      sms: 'Балаңыздың басқа өкілінің құқығы тоқтатылды. Сізден ештеңе талап етілмейді.',
    }),
    ru: () => ({
      title: 'У вашего ребёнка стало представителем меньше',
      text: 'Права другого представителя вашего ребёнка прекращены по документу: заявления он больше не видит. От вас ничего не требуется.',
      sms: 'Права другого представителя вашего ребёнка прекращены. От вас ничего не требуется.',
    }),
    en: () => ({
      title: 'A guardian of your child has left',
      text: 'By a document, another guardianship of your child was ended; that person no longer sees the applications. There is nothing you need to do.',
      sms: 'Another guardianship of your child was ended. There is nothing you need to do.',
    }),
  },
  'phone-moved': {
    kk: ({ shown }) => ({
      title: 'Телефоныңыз енді басқа адамда',
      text: `${shown} нөмірін басқа адам растады, бұл нөмірге хабарламаларыңыз енді жіберілмейді. Нөмір сіздікі болса, оны қайта қосып растаңыз.`,
      sms: `${shown} нөмірін басқа адам растады. Нөмір сіздікі болса, оны қосымшада қайта растаңыз.`,
    }),
    ru: ({ shown }) => ({
      title: 'Ваш телефон теперь у другого человека',
      text: `Номер ${shown} подтвердил другой человек, ваши сообщения туда больше не идут. Если номер ваш, добавьте и подтвердите его ещё раз.`,
      sms: `Номер ${shown} подтвердил другой человек. Если номер ваш, подтвердите его в приложении ещё раз.`,
    }),
    en: ({ shown }) => ({
      title: 'Your phone is somebody else’s now',
      text: `Somebody else showed that ${shown} is theirs; your messages no longer go there. If the number is yours, add and confirm it again.`,
      sms: `Somebody else confirmed ${shown}. If the number is yours, confirm it in the app again.`,
    }),
  },
};
