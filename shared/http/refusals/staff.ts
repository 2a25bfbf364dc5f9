// The no of invitations, approvals and dismissals, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const staffRefusals = {
  'appointment-unknown': {
    status: 404,
    kk: 'Мұндай тағайындау жоқ. Тізімді қайта ашып, одан таңдаңыз.',
    ru: 'Такого назначения нет. Откройте список заново и выберите из него.',
    en: 'There is no such appointment. Open the list again and choose from it.',
  },
  'invitation-lapsed': {
    status: 409,
    kk: 'Шақырудың мерзімі өтіп кетті. Білім бөлімінің басшысынан қайта шақыруын сұраңыз.',
    ru: 'Срок приглашения прошёл. Попросите руководителя отдела образования пригласить заново.',
    en: 'The time to answer this invitation is over. Ask a head of the department to invite anew.',
  },
  'last-head': {
    status: 409,
    kk: 'Бұл бөлімнің жалғыз басшысы: ол кетсе, басқаны шақыратын ешкім қалмайды. Алдымен екінші басшыны шақырыңыз; оны бекітетін адам болмаса, жүйе әкімшісіне жүгініңіз.',
    ru: 'Это единственный руководитель отдела: без него некому приглашать других. Сначала пригласите второго руководителя; если согласовать некому, обратитесь к администратору системы.',
    en: 'This is the only head of the department: without them nobody could invite anybody. Invite a second head first; if nobody can approve that, ask the operator of the system.',
  },
  'own-appointment': {
    status: 409,
    kk: 'Адам өзін өзі шақыра да, бекіте де, босата да алмайды. Басқа басшыдан сұраңыз; өз рөліңізден жеке кабинетте бас тартасыз.',
    ru: 'Нельзя пригласить, согласовать или освободить самого себя. Попросите другого руководителя; от своей роли отказываются в личном кабинете.',
    en: 'Nobody invites, approves or dismisses themselves. Ask another head; you leave a role of your own in your account.',
  },
  'role-over': {
    status: 403,
    kk: 'Сіздің рөліңіз дәл осы сәтте тоқтатылды, сондықтан ештеңе өзгертілмеді. Бұл қате болса, білім бөлімінің басшысына жүгініңіз.',
    ru: 'Ваша роль только что прекращена, поэтому ничего не изменено. Если это ошибка, обратитесь к руководителю отдела образования.',
    en: 'Your role has ended just now, so nothing was changed. If that is a mistake, ask a head of the department.',
  },
  'staff-already': {
    status: 409,
    kk: 'Бұл адам бұл рөлге шақырылып қойған немесе осы рөлде жұмыс істеп жүр. Қызметкерлер тізімін қараңыз.',
    ru: 'Этот человек уже приглашён на эту роль или уже работает в ней. Посмотрите список сотрудников.',
    en: 'This person is invited to this role already, or holds it. See the list of the staff.',
  },
} as const satisfies RefusalReplies;
