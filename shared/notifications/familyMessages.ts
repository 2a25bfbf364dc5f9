// What notices about a person's own account say: whose child it is, and a phone that changed hands. They are about no application and name none.

import type { NoticeTexts } from './messages.ts';

type FamilyKind =
  | 'guardianship-verified'
  | 'guardianship-rejected'
  | 'guardianship-ended'
  | 'guardian-joined'
  | 'guardian-left'
  | 'phone-moved';

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
    kk: () => ({
      title: 'Баланы растау мүмкін болмады',
      text: 'Сіз көрсеткен баланың заңды өкілі екеніңіз расталмады. Деректер дұрыс болса, баланы қайта көрсетіңіз: өтінімді маман құжат бойынша қарайды.',
      sms: 'Баланың заңды өкілі екеніңіз расталмады. Деректерді тексеріп, қосымшада қайта көрсетіңіз.',
    }),
    ru: () => ({
      title: 'Ребёнок не подтверждён',
      text: 'Не подтверждено, что вы законный представитель указанного ребёнка. Если данные верны, добавьте его ещё раз: решать будет специалист по документу.',
      sms: 'Не подтверждено, что вы представитель ребёнка. Проверьте данные и добавьте его в приложении ещё раз.',
    }),
    en: () => ({
      title: 'The child was not confirmed',
      text: 'It was not confirmed that you are a guardian of the child you named. If what you wrote is right, add the child again: a clerk will decide by a document.',
      sms: 'You were not confirmed as a guardian. Check what you wrote and add the child again in the app.',
    }),
  },
  'guardianship-ended': {
    kk: () => ({
      title: 'Баланың деректері енді көрінбейді',
      text: 'Білім бөлімі құжат бойынша баланың заңды өкілі ретіндегі құқығыңызды тоқтатты. Келіспесеңіз, білім бөліміне хабарласыңыз.',
      sms: 'Баланың өкілі ретіндегі құқығыңыз тоқтатылды. Сұрақтар бойынша білім бөліміне хабарласыңыз.',
    }),
    ru: () => ({
      title: 'Данные ребёнка вам больше не видны',
      text: 'Отдел образования по документу прекратил ваши права представителя ребёнка. Если вы не согласны, обратитесь в отдел образования.',
      sms: 'Ваши права представителя ребёнка прекращены. С вопросами обратитесь в отдел образования.',
    }),
    en: () => ({
      title: 'You no longer see the child',
      text: 'By a document, the education department ended your guardianship of the child. If you do not agree, ask the education department.',
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
      text: `${shown} нөмірін басқа адам растады, хабарламалар оған енді жіберілмейді. Нөмір сіздікі болса, оны қайта қосып растаңыз.`,
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
