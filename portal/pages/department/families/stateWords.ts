// The states of what stands in a family's file, in a word or two.

import type { ApplicationState, ClaimState } from '../../../../shared/domain/application.ts';
import type { GuardianshipState, Relation } from '../../../../shared/domain/guardianship.ts';
import type { VoucherState } from '../../../../shared/domain/voucher.ts';
import type { Text } from '../../../language/text.ts';

export type Kind = 'plain' | 'good' | 'warning' | 'bad';

export const stateWords = {
  waiting: { kk: 'Кезекте', ru: 'В очереди', en: 'Waiting' },
  offered: { kk: 'Ваучер берілді', ru: 'Выдан ваучер', en: 'Voucher offered' },
  accepted: { kk: 'Ваучер расталды', ru: 'Ваучер подтверждён', en: 'Voucher confirmed' },
  enrolled: { kk: 'Балабақшада', ru: 'В детском саду', en: 'Enrolled' },
  suspended: { kk: 'Стоп-парақта', ru: 'В стоп-листе', en: 'On the stop-list' },
  withdrawn: { kk: 'Отбасы қайтарып алды', ru: 'Отозвано семьёй', en: 'Withdrawn' },
  archived: { kk: 'Мұрағатта', ru: 'В архиве', en: 'Archived' },
  overAge: { kk: 'Жасынан асты', ru: 'Вышел из возраста', en: 'Over age' },
} as const satisfies Record<ApplicationState, Text>;

export const stateKinds: Readonly<Record<ApplicationState, Kind>> = {
  waiting: 'plain',
  offered: 'warning',
  accepted: 'good',
  enrolled: 'good',
  suspended: 'bad',
  withdrawn: 'plain',
  archived: 'plain',
  overAge: 'plain',
};

export const claimStates = {
  claimed: { kk: 'Шешім күтуде', ru: 'Ждёт решения', en: 'To be decided' },
  verified: { kk: 'Расталды', ru: 'Подтверждено', en: 'Verified' },
  rejected: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Rejected' },
  expired: { kk: 'Мерзімі өтті', ru: 'Срок истёк', en: 'Expired' },
} as const satisfies Record<ClaimState, Text>;

export const claimKinds: Readonly<Record<ClaimState, Kind>> = {
  claimed: 'warning',
  verified: 'good',
  rejected: 'bad',
  expired: 'plain',
};

export const guardianshipStates = {
  pending: { kk: 'Шешім күтуде', ru: 'Ждёт решения', en: 'To be decided' },
  verified: { kk: 'Расталған', ru: 'Подтверждён', en: 'Verified' },
  rejected: { kk: 'Қабылданбаған', ru: 'Отклонён', en: 'Rejected' },
  ended: { kk: 'Тоқтатылған', ru: 'Прекращено', en: 'Ended' },
} as const satisfies Record<GuardianshipState, Text>;

export const guardianshipKinds: Readonly<Record<GuardianshipState, Kind>> = {
  pending: 'warning',
  verified: 'good',
  rejected: 'bad',
  ended: 'plain',
};

export const relationWords = {
  mother: { kk: 'анасы', ru: 'мать', en: 'mother' },
  father: { kk: 'әкесі', ru: 'отец', en: 'father' },
  guardian: { kk: 'қорғаншы', ru: 'опекун', en: 'guardian' },
  unknown: { kk: 'кім екені көрсетілмеген', ru: 'родство не указано', en: 'relation unknown' },
} as const satisfies Record<Relation, Text>;

export const voucherStates = {
  issued: { kk: 'Растауды күтуде', ru: 'Ждёт подтверждения', en: 'To be confirmed' },
  confirmed: { kk: 'Расталды, орын таңдауда', ru: 'Подтверждён, выбирают сад', en: 'Confirmed, choosing' },
  contracted: { kk: 'Келісімшарт жасалған', ru: 'Заключён договор', en: 'With a contract' },
  refused: { kk: 'Бас тартылды', ru: 'Семья отказалась', en: 'Refused' },
  expired: { kk: 'Мерзімі өтті', ru: 'Срок истёк', en: 'Expired' },
  revoked: { kk: 'Қайтарып алынды', ru: 'Отозван', en: 'Revoked' },
  closed: { kk: 'Жабылды', ru: 'Закрыт', en: 'Closed' },
} as const satisfies Record<VoucherState, Text>;

export const voucherKinds: Readonly<Record<VoucherState, Kind>> = {
  issued: 'warning',
  confirmed: 'good',
  contracted: 'good',
  refused: 'plain',
  expired: 'plain',
  revoked: 'bad',
  closed: 'plain',
};

export const suspensions: Readonly<Record<string, Text>> = {
  'no-contact': { kk: 'отбасымен байланыс жоқ', ru: 'нет связи с семьёй', en: 'the family cannot be reached' },
  'no-contract': { kk: 'мерзімінде келісімшарт жасалмады', ru: 'нет договора в срок', en: 'no contract in time' },
  'no-confirm': { kk: 'ваучер мерзімінде расталмады', ru: 'ваучер не подтверждён в срок', en: 'the voucher was not confirmed in time' },
  'privilege-rejected': { kk: 'жеңілдік қабылданбады', ru: 'льгота отклонена', en: 'a privilege was rejected' },
  refused: { kk: 'отбасы ваучерден бас тартты', ru: 'семья отказалась от ваучера', en: 'the family refused the voucher' },
};

/** The word for a code; a code without one stands for itself. */
export function wordFor(texts: Readonly<Record<string, Text>>, code: string): Text {
  return texts[code] ?? { kk: code, ru: code, en: code };
}
