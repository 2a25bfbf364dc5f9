// What somebody is told of a role of theirs, and a head of what waits for a second person. The role and the place are named, nobody's name is.

import type { ApprovalKind } from '../domain/approval.ts';
import type { Notice } from '../domain/notice.ts';
import type { Role } from '../domain/roles.ts';
import type { Locale, Message } from './messages.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const staffTexts = {
  'staff-invited': {
    kk: (data) => ({
      title: 'Сізді жұмыс рөліне шақырды',
      text: `Сізге «${roleIn(data, 'kk')}» рөлі ұсынылды: ${placeIn(data, 'kk')}. Жеке кабинетте қабылдаңыз немесе бас тартыңыз; қабылдағанға дейін ештеңе өзгермейді.`,
      sms: `Сізге «${roleIn(data, 'kk')}» рөлі ұсынылды. Жеке кабинетте жауап беріңіз.`,
    }),
    ru: (data) => ({
      title: 'Вас пригласили на рабочую роль',
      text: `Вам предложена роль «${roleIn(data, 'ru')}»: ${placeIn(data, 'ru')}. Примите её или откажитесь в личном кабинете; пока вы не приняли, ничего не меняется.`,
      sms: `Вам предложена роль «${roleIn(data, 'ru')}». Ответьте в личном кабинете.`,
    }),
    en: (data) => ({
      title: 'You are invited to a role at work',
      text: `You are offered the role “${roleIn(data, 'en')}”: ${placeIn(data, 'en')}. Accept or decline it in your account; nothing changes until you have accepted.`,
      sms: `You are offered the role "${roleIn(data, 'en')}". Answer in your account.`,
    }),
  },
  'staff-role-begun': {
    kk: (data) => ({
      title: 'Жұмыс рөліңіз басталды',
      text: `Енді сіз «${roleIn(data, 'kk')}» рөліндесіз: ${placeIn(data, 'kk')}. Бұл қате болса, жеке кабинетте рөлден бас тартыңыз.`,
      sms: `«${roleIn(data, 'kk')}» рөлі басталды. Қате болса, кабинетте бас тартыңыз.`,
    }),
    ru: (data) => ({
      title: 'Ваша рабочая роль началась',
      text: `Теперь у вас роль «${roleIn(data, 'ru')}»: ${placeIn(data, 'ru')}. Если это ошибка, откажитесь от роли в личном кабинете.`,
      sms: `Роль «${roleIn(data, 'ru')}» началась. Если это ошибка, откажитесь в кабинете.`,
    }),
    en: (data) => ({
      title: 'Your role at work has begun',
      text: `You now hold the role “${roleIn(data, 'en')}”: ${placeIn(data, 'en')}. If that is a mistake, leave the role in your account.`,
      sms: `Your role "${roleIn(data, 'en')}" has begun. If that is a mistake, leave it in your account.`,
    }),
  },
  'staff-role-ended': {
    kk: (data) => ({
      title: 'Жұмыс рөліңіз аяқталды',
      text: `«${roleIn(data, 'kk')}» рөліңіз аяқталды: ${placeIn(data, 'kk')}. Отбасыңыздың кабинеті сол күйінде қалады. Сұрағыңыз болса, білім бөліміне хабарласыңыз.`,
      sms: `«${roleIn(data, 'kk')}» рөліңіз аяқталды. Сұрақ болса, білім бөліміне хабарласыңыз.`,
    }),
    ru: (data) => ({
      title: 'Ваша рабочая роль закончилась',
      text: `Ваша роль «${roleIn(data, 'ru')}» закончилась: ${placeIn(data, 'ru')}. Кабинет вашей семьи остаётся как был. Если есть вопросы, обратитесь в отдел образования.`,
      sms: `Ваша роль «${roleIn(data, 'ru')}» закончилась. Вопросы - в отдел образования.`,
    }),
    en: (data) => ({
      title: 'Your role at work has ended',
      text: `Your role “${roleIn(data, 'en')}” has ended: ${placeIn(data, 'en')}. Your family’s account stays as it was. If you have questions, ask the education department.`,
      sms: `Your role "${roleIn(data, 'en')}" has ended. Questions: ask the education department.`,
    }),
  },
  'staff-approval-waits': {
    kk: (data) => ({
      ...(isDecided(data)
        ? {
            title: 'Шешілді',
            text: `Басқа қызметкер дайындаған: ${draftIn(data, 'kk')}. Енді шешетін ештеңе жоқ: бекітілді, қабылданбады немесе мерзімі өтті. Не болғаны бөлім кабинетінде көрінеді.`,
          }
        : {
            title: 'Сіздің шешіміңізді күтуде',
            text: `Басқа қызметкер дайындады: ${draftIn(data, 'kk')}. Оны тексеріп, шеше аласыз: бөлім кабинетіндегі «Жұмыс» бетінен «Бекітуді күтуде» тізімін ашыңыз.`,
          }),
      sms: `Бекітуді күтуде: ${draftIn(data, 'kk')}. Бөлім кабинетіндегі «Жұмыс» бетін ашыңыз.`,
    }),
    ru: (data) => ({
      ...(isDecided(data)
        ? {
            title: 'Уже решено',
            text: `Другой сотрудник подготовил: ${draftIn(data, 'ru')}. Решать больше нечего: это утверждено, отклонено или срок прошёл. Чем кончилось, видно в кабинете отдела.`,
          }
        : {
            title: 'Ждёт вашего решения',
            text: `Другой сотрудник подготовил: ${draftIn(data, 'ru')}. Проверить и решить можете вы: откройте в кабинете отдела «Работа», список «Ждёт утверждения».`,
          }),
      sms: `Ждёт утверждения: ${draftIn(data, 'ru')}. Откройте «Работа» в кабинете отдела.`,
    }),
    en: (data) => ({
      ...(isDecided(data)
        ? {
            title: 'Decided',
            text: `Somebody else had drafted: ${draftIn(data, 'en')}. There is nothing left to decide: it was approved, turned down or its time is over. What became of it stands in the department’s pages.`,
          }
        : {
            title: 'Waits for your decision',
            text: `Somebody else has drafted: ${draftIn(data, 'en')}. You may check and decide it: open “Work” in the department’s pages, the list “Waits for approval”.`,
          }),
      sms: `Waits for approval: ${draftIn(data, 'en')}. Open "Work" in the department's pages.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;

/** Said by whoever shows it, once the draft waits no more; what was sent stays as it was. */
const isDecided = ({ decided }: Notice['data']) => decided === 1;

const draftWords: Readonly<Record<ApprovalKind, Readonly<Record<Locale, string>>>> = {
  round: { kk: 'ваучер беру раунды', ru: 'раунд выдачи ваучеров', en: 'a round of vouchers' },
  update: { kk: 'кезекті жаңарту', ru: 'обновление очереди', en: 'an update of the queue' },
  extension: { kk: 'мерзімді ұзарту', ru: 'продление сроков', en: 'an extension of deadlines' },
  register: { kk: 'төлем тізілімі', ru: 'платёжный реестр', en: 'a payment register' },
  appointment: { kk: 'қызметкердің жаңа рөлі', ru: 'новая роль сотрудника', en: 'a role for a member of staff' },
};

const knownDrafts: ReadonlyMap<string, Readonly<Record<Locale, string>>> = new Map(Object.entries(draftWords));

function draftIn({ draft }: Notice['data'], locale: Locale): string {
  return knownDrafts.get(String(draft))?.[locale] ?? { kk: 'жаңа жоба', ru: 'новый черновик', en: 'a new draft' }[locale];
}

const roleWords: Readonly<Record<Role, Readonly<Record<Locale, string>>>> = {
  preschool_teacher: { kk: 'балабақша тәрбиешісі', ru: 'воспитатель детского сада', en: 'kindergarten teacher' },
  preschool_head: { kk: 'балабақша меңгерушісі', ru: 'заведующий детским садом', en: 'head of a kindergarten' },
  department_operator: { kk: 'бөлім маманы', ru: 'специалист отдела', en: 'clerk of the department' },
  department_head: { kk: 'бөлім басшысы', ru: 'руководитель отдела', en: 'head of the department' },
  finance_operator: { kk: 'қаржы маманы', ru: 'специалист по финансам', en: 'finance clerk' },
  ministry_analyst: { kk: 'министрлік талдаушысы', ru: 'аналитик министерства', en: 'analyst of the ministry' },
  support: { kk: 'қолдау қызметінің маманы', ru: 'специалист службы поддержки', en: 'support' },
  auditor: { kk: 'аудитор', ru: 'аудитор', en: 'auditor' },
};

const knownRoles: ReadonlyMap<string, Readonly<Record<Locale, string>>> = new Map(Object.entries(roleWords));

function roleIn({ role }: Notice['data'], locale: Locale): string {
  return knownRoles.get(String(role))?.[locale] ?? { kk: 'қызметкер', ru: 'сотрудник', en: 'member of staff' }[locale];
}

/** The kindergarten by its name, or the department of the territory. */
function placeIn(data: Notice['data'], locale: Locale): string {
  if (data['preschool'] !== undefined) return String(data['preschool']);
  const territory = data[{ kk: 'placeKk', ru: 'placeRu', en: 'placeEn' }[locale]] ?? '';
  return {
    kk: `білім бөлімі (${territory})`,
    ru: `отдел образования (${territory})`,
    en: `education department (${territory})`,
  }[locale];
}
