// Who looked at a child's data, in words a parent reads. Nobody is named: a role, the house it is held in, and what for.

import { ringReasons, type RingReason } from '../../domain/telling.ts';
import type { LookKind, Purpose } from '../../domain/trail.ts';
import type { Text } from '../problemTexts.ts';
import { inEach } from './joined.ts';

export const whatWords: Readonly<Record<LookKind, Text>> = {
  file: { kk: 'отбасының ісі', ru: 'дело семьи', en: 'the family’s file' },
  application: { kk: 'өтініш', ru: 'заявление', en: 'the application' },
  contacts: { kk: 'отбасының телефон нөмірлері', ru: 'номера телефонов семьи', en: 'the family’s phone numbers' },
  guardianship: { kk: 'баланың заңды өкілдері', ru: 'законные представители ребёнка', en: 'who the child’s guardians are' },
  contract: { kk: 'келісімшарт пен байланыс деректері', ru: 'договор и контакты', en: 'the contract and contacts' },
  'group-day': { kk: 'күнгі қатысу белгілері', ru: 'отметки посещения за день', en: 'the attendance of a day' },
  month: { kk: 'айлық табель', ru: 'табель за месяц', en: 'the attendance of a month' },
  'absence-papers': { kk: 'келмеген күндердің құжаттары', ru: 'документы о пропусках', en: 'papers about absences' },
  revocation: { kk: 'ваучерді қайтарып алу ісі', ru: 'дело об отзыве ваучера', en: 'the revocation of the voucher' },
  payments: { kk: 'төлем тізілімінің жолдары', ru: 'строки платёжного реестра', en: 'lines of the payment register' },
  staff: { kk: 'балабақша қызметкерлері', ru: 'сотрудники детского сада', en: 'the kindergarten’s staff' },
  import: {
    kk: 'ескі жүйеден көшірілген деректер',
    ru: 'данные, перенесённые из старой системы',
    en: 'data taken over from the old system',
  },
  audit: { kk: 'қарау журналы', ru: 'журнал просмотров', en: 'the record of who looked' },
};

export const whyWords: Readonly<Record<Purpose, Text>> = {
  queue: { kk: 'кезекті жүргізу', ru: 'ведение очереди', en: 'keeping the queue' },
  reaching: { kk: 'отбасымен хабарласу', ru: 'связь с семьёй', en: 'reaching the family' },
  guardianship: { kk: 'заңды өкілді растау', ru: 'подтверждение законного представителя', en: 'confirming a guardian' },
  admission: { kk: 'балабақшаға қабылдау', ru: 'приём в детский сад', en: 'admission to a kindergarten' },
  care: { kk: 'баланың балабақшадағы күні', ru: 'пребывание ребёнка в саду', en: 'the child’s days in the kindergarten' },
  timesheet: { kk: 'табельді жүргізу', ru: 'ведение табеля', en: 'keeping the timesheet' },
  payment: { kk: 'балабақшаға төлеу', ru: 'оплата детскому саду', en: 'paying the kindergarten' },
  voucher: { kk: 'ваучердің заңдылығын тексеру', ru: 'проверка права на ваучер', en: 'checking the right to the voucher' },
  staffing: { kk: 'қызметкерлерді тағайындау', ru: 'назначение сотрудников', en: 'appointing staff' },
  oversight: { kk: 'бақылау', ru: 'надзор', en: 'oversight' },
};

const departmentWords: Text = {
  kk: 'білім бөлімінің қызметкері',
  ru: 'сотрудник отдела образования',
  en: 'somebody of the education department',
};

const roleWords: Readonly<Record<string, Text>> = {
  guardian: { kk: 'баланың заңды өкілі', ru: 'законный представитель ребёнка', en: 'a guardian of the child' },
  preschool_teacher: { kk: 'тәрбиеші', ru: 'воспитатель', en: 'a teacher' },
  preschool_head: { kk: 'балабақша меңгерушісі', ru: 'заведующий детским садом', en: 'the head of a kindergarten' },
  department_operator: departmentWords,
  department_head: { kk: 'білім бөлімінің басшысы', ru: 'руководитель отдела образования', en: 'a head of the education department' },
  finance_operator: { kk: 'қаржы қызметкері', ru: 'сотрудник финансовой службы', en: 'somebody of finance' },
  ministry_analyst: { kk: 'министрлік талдаушысы', ru: 'аналитик министерства', en: 'an analyst of the ministry' },
  support: { kk: 'қолдау қызметі', ru: 'служба поддержки', en: 'support' },
  auditor: { kk: 'аудитор', ru: 'аудитор', en: 'an auditor' },
};

/** Who it was, by role; somebody without one is just somebody. */
export function wordsOfRole(role: string): Text {
  return Object.hasOwn(roleWords, role) ? (roleWords[role] ?? somebody) : somebody;
}

const somebody: Text = { kk: 'құқығы жоқ адам', ru: 'человек без права доступа', en: 'somebody without a right' };

interface Told {
  readonly role: string;
  readonly what?: LookKind | undefined;
  readonly way: 'look' | 'change';
  readonly outcome: 'done' | 'refused';
  /** What more is known of the look. */
  readonly more?: readonly string[] | undefined;
}

/** What happened, in one sentence; and what for, where whoever looked had to say it. */
export function wordsOfLook({ role, what, way, outcome, more = [] }: Told): Text {
  const who = wordsOfRole(role);
  if (outcome === 'refused') {
    const how = role === 'guardian' ? notDoneWords : refusedWords;
    return inEach((language) => `${capital(who[language])}${how[language]}`);
  }
  const seen = what === undefined ? dataWords : whatWords[what];
  const reason = ringReasons.find((one) => more.includes(reasonMark(one)));
  const because = reason === undefined ? undefined : ringReasonWords[reason];
  return inEach(
    (language) =>
      `${capital(who[language])}: ${seen[language]}, ${wayWords[way][language]}.${because === undefined ? '' : ` ${because[language]}`}`,
  );
}

/** How the reason somebody gave for ringing a family stands with a look. */
export const reasonMark = (reason: RingReason) => `reason#${reason}`;

const ringReasonWords: Readonly<Record<RingReason, Text>> = {
  undeliverable: { kk: 'Себебі: хабарлама жетпеді.', ru: 'Причина: не дошло сообщение.', en: 'Reason: a message did not arrive.' },
  deadline: { kk: 'Себебі: мерзім бітіп барады.', ru: 'Причина: подходит срок.', en: 'Reason: a deadline is near.' },
  papers: { kk: 'Себебі: құжаттарды нақтылау.', ru: 'Причина: вопрос о документах.', en: 'Reason: a question about papers.' },
  asked: { kk: 'Себебі: отбасы хабарласуды сұрады.', ru: 'Причина: семья просила связаться.', en: 'Reason: the family asked to be rung.' },
};

const dataWords: Text = { kk: 'деректер', ru: 'данные', en: 'data' };

const wayWords: Readonly<Record<'look' | 'change', Text>> = {
  look: { kk: 'қаралды', ru: 'просмотр', en: 'looked at' },
  change: { kk: 'өзгертілді', ru: 'изменение', en: 'changed' },
};

const refusedWords: Text = {
  kk: ' балаңыздың деректерін ашпақ болды, бірақ рұқсат берілмеді. Деректер көрсетілген жоқ.',
  ru: ': попытка открыть данные вашего ребёнка, в доступе отказано. Данные показаны не были.',
  en: ' tried to open your child’s data and was refused. Nothing was shown.',
};

const notDoneWords: Text = {
  kk: ' бастаған әрекет орындалмады: мысалы, SMS-тегі код қате терілді, ескі сілтеме ашылды немесе тым жиі сұралды.',
  ru: ': действие не выполнено, например, введён неверный код из SMS, открыта старая ссылка или запросов было слишком много.',
  en: ' began something that was not done: a code from an SMS was wrong, for example, a link was old, or it was asked too often.',
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
