// Every no in three languages. Each says what is the matter and what to do next. The door's own stand here; the rules' by subject under refusals/.

import type { RefusalName } from '../domain/refusal.ts';
import type { ProblemCode } from './problems.ts';
import { accessRefusals } from './refusals/access.ts';
import { absenceRefusals } from './refusals/absences.ts';
import { attendanceRefusals } from './refusals/attendance.ts';
import { contractRefusals } from './refusals/contracts.ts';
import { disputeRefusals } from './refusals/disputes.ts';
import { doorRefusals } from './refusals/door.ts';
import { evidenceRefusals } from './refusals/evidence.ts';
import { exportRefusals } from './refusals/exports.ts';
import { extensionRefusals } from './refusals/extensions.ts';
import { fileRefusals } from './refusals/files.ts';
import { familyRefusals } from './refusals/families.ts';
import { markingRefusals } from './refusals/marking.ts';
import { applicationRefusals } from './refusals/applications.ts';
import { paymentRefusals } from './refusals/payments.ts';
import { protocolRefusals } from './refusals/protocol.ts';
import { privacyRefusals } from './refusals/privacy.ts';
import { queueRefusals } from './refusals/queue.ts';
import { revocationRefusals } from './refusals/revocations.ts';
import { roundRefusals } from './refusals/rounds.ts';
import { waitingListRefusals } from './refusals/waitingLists.ts';
import { registerRefusals } from './refusals/register.ts';
import { historyRefusals } from './refusals/history.ts';
import { staffRefusals } from './refusals/staff.ts';
import { timesheetRefusals } from './refusals/timesheets.ts';
import { updateRefusals } from './refusals/updates.ts';

export interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** A refusal as the caller meets it: the status and the words. */
export type RefusalReplies = Readonly<Partial<Record<RefusalName, Text & { readonly status: number }>>>;

/** Every refusal of the domain; one without its reply does not compile. */
export const refusalReplies: Readonly<Record<RefusalName, Text & { readonly status: number }>> = {
  ...accessRefusals,
  ...doorRefusals,
  ...staffRefusals,
  ...privacyRefusals,
  ...evidenceRefusals,
  ...queueRefusals,
  ...absenceRefusals,
  ...attendanceRefusals,
  ...exportRefusals,
  ...disputeRefusals,
  ...markingRefusals,
  ...timesheetRefusals,
  ...historyRefusals,
  ...roundRefusals,
  ...protocolRefusals,
  ...applicationRefusals,
  ...fileRefusals,
  ...familyRefusals,
  ...updateRefusals,
  ...revocationRefusals,
  ...waitingListRefusals,
  ...contractRefusals,
  ...registerRefusals,
  ...extensionRefusals,
  ...paymentRefusals,
};

export const problemTexts: Readonly<Record<ProblemCode, Text>> = {
  'request-invalid': {
    kk: 'Сұрауда қате бар. Көрсетілген өрістерді түзетіп, қайта жіберіңіз.',
    ru: 'В запросе ошибка. Исправьте указанные поля и отправьте ещё раз.',
    en: 'The request has a mistake. Correct the named fields and send it again.',
  },
  'idempotency-key-required': {
    kk: 'Idempotency-Key тақырыбы керек: әр әрекетке жаңа мән, қайталағанда сол мән.',
    ru: 'Нужен заголовок Idempotency-Key: новое значение для нового действия, то же – для повтора.',
    en: 'Send an Idempotency-Key header: a new value for a new action, the same one when you repeat it.',
  },
  unauthenticated: {
    kk: 'Алдымен кіріңіз.',
    ru: 'Сначала войдите.',
    en: 'Please sign in first.',
  },
  'session-ended': {
    kk: 'Барлық құрылғыдан шығу орындалған. Қайта кіріңіз.',
    ru: 'Выполнен выход со всех устройств. Войдите заново.',
    en: 'You were signed out everywhere. Please sign in again.',
  },
  'stronger-sign-in-needed': {
    kk: 'Қызметкер ретінде әрекет ету үшін екінші растаумен кіру керек. Шығып, сол тәсілмен қайта кіріңіз.',
    ru: 'Для работы сотрудника нужен вход со вторым подтверждением. Выйдите и войдите таким способом.',
    en: 'Acting as staff needs a sign-in with a second factor. Sign out and sign in that way.',
  },
  'identity-not-verified': {
    kk: 'Кіру кезінде ЖСН расталмаған. ЖСН растайтын тәсілмен кіріңіз.',
    ru: 'При входе не подтверждён ИИН. Войдите способом, который подтверждает ИИН.',
    en: 'Your sign-in did not verify an IIN. Sign in by a method that does.',
  },
  forbidden: {
    kk: 'Бұл әрекетке құқығыңыз жоқ. Қажет болса, білім бөліміне хабарласыңыз.',
    ru: 'У вас нет права на это действие. Если оно нужно, обратитесь в отдел образования.',
    en: 'You may not do this. If you need to, ask the education department.',
  },
  'not-found': {
    kk: 'Бұл жерде ештеңе табылмады. Сілтеме ескірген болуы мүмкін: мекенжайды тексеріңіз немесе басты бетке оралыңыз.',
    ru: 'Этого здесь нет. Возможно, ссылка устарела: проверьте адрес или вернитесь на главную.',
    en: 'This is not here. The link may be old: check the address or go back to the front page.',
  },
  'changed-meanwhile': {
    kk: 'Дәл қазір мұны біреу өзгертті. Бетті жаңартып, қайта көріңіз.',
    ru: 'Только что кто-то это изменил. Обновите страницу и попробуйте ещё раз.',
    en: 'Somebody changed this just now. Look again and repeat.',
  },
  'body-too-large': {
    kk: 'Сұрау тым үлкен. Бөліктеп жіберіңіз.',
    ru: 'Запрос слишком большой. Отправьте его частями.',
    en: 'The request is too large. Send it in parts.',
  },
  'idempotency-key-reused': {
    kk: 'Бұл Idempotency-Key басқа әрекетке қолданылған. Жаңа мән алыңыз.',
    ru: 'Этот Idempotency-Key уже использован для другого действия. Возьмите новое значение.',
    en: 'This Idempotency-Key was used for a different action. Take a new value.',
  },
  'too-busy': {
    kk: 'Қазір жүктеме көп. Бірнеше секундтан кейін қайталаңыз; ештеңе жоғалмады.',
    ru: 'Сейчас большая нагрузка. Повторите через несколько секунд; ничего не потеряно.',
    en: 'It is very busy just now. Try again in some seconds; nothing is lost.',
  },
  'internal-error': {
    kk: 'Бізде қате болды. Кейінірек сол Idempotency-Key мәнімен қайталаңыз.',
    ru: 'Ошибка на нашей стороне. Повторите позже с тем же Idempotency-Key.',
    en: 'Something went wrong on our side. Try again later with the same Idempotency-Key.',
  },
};
