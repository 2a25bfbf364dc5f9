// The no of a parent's own account: phones and their codes, children and whose they are.

import type { RefusalReplies } from '../problemTexts.ts';

export const familyRefusals = {
  'born-in-future': {
    status: 422,
    kk: 'Туған күні әлі келген жоқ. Күнді тексеріңіз.',
    ru: 'Дата рождения ещё не наступила. Проверьте дату.',
    en: 'The birth date is yet to come. Check the date.',
  },
  'child-grown-up': {
    status: 422,
    kk: 'Бұл туған күн бойынша адам енді бала емес. Күнді тексеріңіз.',
    ru: 'По этой дате рождения человек уже не ребёнок. Проверьте дату.',
    en: 'Somebody born on that day is no longer a child. Check the date.',
  },
  'children-too-many': {
    status: 409,
    kk: 'Тым көп бала жауап күтіп тұр. Олар бойынша шешімді күтіңіз немесе білім бөліміне хабарласыңыз.',
    ru: 'Слишком много детей ожидают проверки. Дождитесь решения по ним или обратитесь в отдел образования.',
    en: 'Too many of your children wait for an answer. Wait for it, or ask the education department.',
  },
  'code-expired': {
    status: 409,
    kk: 'Кодтың уақыты өтті. Жаңа код сұраңыз.',
    ru: 'Время кода истекло. Запросите новый код.',
    en: 'The time of the code is over. Ask for a new one.',
  },
  'code-tries-spent': {
    status: 409,
    kk: 'Код тым көп рет қате терілді, ол енді жарамсыз. Жаңа код сұраңыз.',
    ru: 'Код введён неверно слишком много раз и больше не действует. Запросите новый код.',
    en: 'The code was wrong too often and is good no more. Ask for a new one.',
  },
  'code-unknown': {
    status: 409,
    kk: 'Бұл нөмірге код жіберілмеген. Алдымен код сұраңыз.',
    ru: 'На этот номер код не отправлялся. Сначала запросите код.',
    en: 'No code was sent to this number. Ask for one first.',
  },
  'code-wrong': {
    status: 422,
    kk: 'Код қате. SMS-тегі кодты тексеріп, қайта теріңіз.',
    ru: 'Код неверен. Сверьте его с SMS и введите ещё раз.',
    en: 'The code is wrong. Compare it with the SMS and type it again.',
  },
  'codes-too-many': {
    status: 429,
    kk: 'Бұл нөмірге бір сағатта тым көп код жіберілді. Кейінірек сұраңыз.',
    ru: 'На этот номер за час отправлено слишком много кодов. Запросите позже.',
    en: 'Too many codes were sent to this number in an hour. Ask again later.',
  },
  'document-not-yet-issued': {
    status: 422,
    kk: 'Құжат берілген күн әлі келген жоқ. Күнді тексеріңіз.',
    ru: 'Дата выдачи документа ещё не наступила. Проверьте дату.',
    en: 'The day the document was issued is yet to come. Check the date.',
  },
  'guardianship-unknown': {
    status: 404,
    kk: 'Бұл аумақта мұндай өкілдік жоқ. Тізімді қараңыз.',
    ru: 'На этой территории такой связи нет. Посмотрите список.',
    en: 'There is no such guardianship in this territory. See the list.',
  },
  'iin-wrong': {
    status: 422,
    kk: 'ЖСН қате: саны немесе бақылау цифры сәйкес емес. Құжатпен салыстырыңыз.',
    ru: 'ИИН неверен: не сходится число цифр или контрольная цифра. Сверьте с документом.',
    en: 'The IIN is wrong: its length or its check digit does not agree. Compare it with the document.',
  },
  'name-wrong': {
    status: 422,
    kk: 'Есім қазақ немесе орыс әріптерімен, бос орын, дефис не апострофпен жазылады. Құжаттағыдай теріңіз.',
    ru: 'Имя пишется казахскими или русскими буквами, с пробелом, дефисом или апострофом. Введите его как в документе.',
    en: 'A name has Kazakh or Russian letters, spaces, hyphens and apostrophes. Type it as in the document.',
  },
  'phone-not-ours': {
    status: 422,
    kk: 'Хабарлама тек Қазақстанның ұялы нөміріне жіберіледі. Қалалық немесе шетелдік емес, ұялы нөмір беріңіз.',
    ru: 'Сообщения отправляются только на мобильный номер Казахстана. Укажите мобильный, не городской и не зарубежный.',
    en: 'Messages go only to a mobile number of Kazakhstan. Give a mobile, not a landline or a foreign number.',
  },
  'phone-unknown': {
    status: 404,
    kk: 'Сізде мұндай телефон жоқ. Өз телефондарыңызды қараңыз.',
    ru: 'У вас нет такого телефона. Посмотрите свои телефоны.',
    en: 'You have no such phone. See your phones.',
  },
  'phones-too-many': {
    status: 409,
    kk: 'Сізде үш телефон бар, одан көп болмайды. Алдымен біреуін алып тастаңыз.',
    ru: 'У вас уже три телефона, больше нельзя. Сначала удалите один.',
    en: 'You have three phones and cannot have more. Remove one first.',
  },
} as const satisfies RefusalReplies;
