// Words of who works in the department.

import type { AppointmentState } from '../../../../shared/domain/staffing.ts';
import type { Text } from '../../../language/text.ts';
import type { Kind } from '../families/stateWords.ts';

export const words = {
  title: { kk: 'Бөлім қызметкерлері', ru: 'Сотрудники отдела', en: 'Staff of the department' },
  lead: {
    kk: 'Кімде қандай рөл бар, қашаннан бері, кім тағайындады.',
    ru: 'У кого какая роль, с какого времени и кто назначил.',
    en: 'Who has which role, since when, and by whom.',
  },
  invite: { kk: 'Қызметкер шақыру', ru: 'Пригласить сотрудника', en: 'Invite somebody' },
  inviteTitle: { kk: 'Қызметкер шақыру', ru: 'Приглашение сотрудника', en: 'Invite somebody' },
  inviteThen: {
    kk: 'Шақыру адамның жеке кабинетіне барады. Рөл ол келіскеннен кейін басталады.',
    ru: 'Приглашение придёт человеку в личный кабинет. Роль начнётся, когда он согласится.',
    en: 'The invitation comes to the person’s own account. The role begins when they accept.',
  },
  inviteSecond: {
    kk: 'Кейбір рөлге алдымен екінші басшы келісуі керек: мұны жүйе өзі айтады.',
    ru: 'Для некоторых ролей сначала нужно согласие второго руководителя: система скажет об этом.',
    en: 'For some roles a second head has to agree first: you are told.',
  },
  iin: { kk: 'Адамның ЖСН-і', ru: 'ИИН человека', en: 'The person’s IIN' },
  name: { kk: 'Аты-жөні', ru: 'ФИО', en: 'Name' },
  role: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  send: { kk: 'Шақыру', ru: 'Пригласить', en: 'Invite' },
  invitedNews: {
    kk: 'Шақыру жіберілді. Енді адам өз кабинетінде келісуі керек.',
    ru: 'Приглашение отправлено. Теперь человек должен согласиться в своём кабинете.',
    en: 'Invited. The person accepts in their own account now.',
  },
  proposedNews: {
    kk: 'Ұсыныс жазылды, ол басшылардың жұмыс тізімінде тұр. Енді екінші басшы келісуі керек.',
    ru: 'Предложение записано и стоит у руководителей в списке работы. Теперь должен согласиться второй руководитель.',
    en: 'Proposed: it stands in the heads’ list of work. A second head has to agree now.',
  },
  waiting: { kk: 'Шешім күтіп тұр', ru: 'Ждут решения', en: 'Waiting' },
  now: { kk: 'Қазір жұмыс істейді', ru: 'Работают сейчас', en: 'Working now' },
  past: { kk: 'Бұрынғылар', ru: 'Прежние', en: 'Former' },
  none: { kk: 'Қызметкер жоқ', ru: 'Сотрудников нет', en: 'Nobody works here' },
  noneText: { kk: 'Біріншісін басшы шақырады.', ru: 'Первого приглашает руководитель.', en: 'A head invites the first.' },
  person: { kk: 'Қызметкер', ru: 'Сотрудник', en: 'Person' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  since: { kk: 'Қашаннан бері', ru: 'С какого времени', en: 'Since' },
  by: { kk: 'Кім шақырды', ru: 'Кто пригласил', en: 'Invited by' },
  moves: { kk: 'Әрекет', ru: 'Действие', en: 'Move' },
  answerBefore: { kk: '{day} күніне дейін жауап беру керек', ru: 'ответить до {day}', en: 'to answer before {day}' },
  operator: { kk: 'жүйе операторы', ru: 'оператор системы', en: 'the operator' },
  erased: { kk: 'Аты өшірілген', ru: 'Имя удалено', en: 'Name erased' },
  approve: { kk: 'Келісу', ru: 'Согласиться', en: 'Agree' },
  approveTitle: { kk: '{name}: {role} болуына келісесіз бе?', ru: 'Согласиться: {name} – {role}?', en: 'Agree to {name} as {role}?' },
  approveText: {
    kk: 'Шақыру адамға жіберіледі; ол келіскенде рөл басталады.',
    ru: 'Приглашение уйдёт человеку; роль начнётся, когда он согласится.',
    en: 'The invitation goes to the person; the role begins when they accept.',
  },
  reject: { kk: 'Келіспеу', ru: 'Не согласиться', en: 'Do not agree' },
  rejectTitle: { kk: 'Келіспейсіз бе?', ru: 'Не соглашаться?', en: 'Do not agree?' },
  rejectText: { kk: 'Ұсыныс жабылады.', ru: 'Предложение закроется.', en: 'The proposal closes.' },
  withdraw: { kk: 'Қайтарып алу', ru: 'Отозвать', en: 'Take back' },
  withdrawTitle: {
    kk: '{name}: шақыруды қайтарып аласыз ба?',
    ru: '{name}: отозвать приглашение?',
    en: '{name}: take the invitation back?',
  },
  withdrawText: {
    kk: 'Адам бұл рөлді қабылдай алмайды.',
    ru: 'Человек не сможет принять эту роль.',
    en: 'The person cannot accept this role any more.',
  },
  dismiss: { kk: 'Босату', ru: 'Освободить', en: 'Dismiss' },
  dismissTitle: {
    kk: '{name} ({role}): рөлден босатасыз ба?',
    ru: '{name} ({role}): освободить от роли?',
    en: '{name} ({role}): end the role?',
  },
  dismissText: {
    kk: 'Құқықтары бірден тоқтайды, адам барлық құрылғыдан шығарылады.',
    ru: 'Права прекратятся сразу, человек выйдет из системы на всех устройствах.',
    en: 'The rights end at once; the person is signed out everywhere.',
  },
  dismissBack: {
    kk: 'Қайтару үшін жаңадан шақыру керек болады.',
    ru: 'Чтобы вернуть, придётся приглашать заново.',
    en: 'To come back they have to be invited anew.',
  },
  doneNews: { kk: 'Жазылды: {name}, {state}.', ru: 'Записано: {name}, {state}.', en: 'Recorded: {name}, {state}.' },
  history: { kk: 'Тарихы', ru: 'История', en: 'History' },
  back: { kk: 'Қызметкерлер', ru: 'Сотрудники', en: 'Staff' },
} as const satisfies Record<string, Text>;

export const roleWords = {
  department_operator: { kk: 'Бөлім маманы', ru: 'Специалист отдела', en: 'Clerk' },
  department_head: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела', en: 'Head of the department' },
  finance_operator: { kk: 'Қаржы маманы', ru: 'Специалист по финансам', en: 'Finance' },
  ministry_analyst: { kk: 'Министрлік талдаушысы', ru: 'Аналитик министерства', en: 'Analyst of the ministry' },
  support: { kk: 'Қолдау қызметі', ru: 'Служба поддержки', en: 'Support' },
  auditor: { kk: 'Аудитор', ru: 'Аудитор', en: 'Auditor' },
} as const satisfies Record<string, Text>;

export const appointmentStates = {
  proposed: { kk: 'екінші басшыны күтуде', ru: 'ждёт второго руководителя', en: 'waits for a second head' },
  invited: { kk: 'адамның жауабын күтуде', ru: 'ждёт ответа человека', en: 'waits for the person' },
  active: { kk: 'жұмыс істейді', ru: 'работает', en: 'active' },
  rejected: { kk: 'келісілмеді', ru: 'не согласовано', en: 'not agreed to' },
  declined: { kk: 'өзі бас тартты', ru: 'отказался сам', en: 'declined' },
  withdrawn: { kk: 'шақыру қайтарылды', ru: 'приглашение отозвано', en: 'taken back' },
  lapsed: { kk: 'мерзімінде жауап болмады', ru: 'нет ответа в срок', en: 'not answered in time' },
  ended: { kk: 'рөлі тоқтады', ru: 'роль прекращена', en: 'ended' },
} as const satisfies Record<AppointmentState, Text>;

export const appointmentKinds: Readonly<Record<AppointmentState, Kind>> = {
  proposed: 'warning',
  invited: 'warning',
  active: 'good',
  rejected: 'plain',
  declined: 'plain',
  withdrawn: 'plain',
  lapsed: 'plain',
  ended: 'plain',
};
