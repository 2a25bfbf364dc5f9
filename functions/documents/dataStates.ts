// What became of an application, a voucher or a contract, in the words of a person's printed data; the page of the family says the same.

import type { ApplicationState } from '../../shared/domain/application.ts';
import type { ContractState } from '../../shared/domain/contract.ts';
import type { VoucherState } from '../../shared/domain/voucher.ts';
import type { PrintedLanguage } from './voucherWords.ts';

type States<State extends string> = Readonly<Record<State, Readonly<Record<PrintedLanguage, string>>>>;

export const applicationStateWords: States<ApplicationState> = {
  waiting: { kk: 'кезекте', ru: 'в очереди' },
  offered: { kk: 'ваучер берілді', ru: 'выдан ваучер' },
  accepted: { kk: 'ваучер расталды', ru: 'ваучер подтверждён' },
  enrolled: { kk: 'балабақшаға қабылданды', ru: 'зачислен в детский сад' },
  suspended: { kk: 'стоп-парақта', ru: 'в стоп-листе' },
  withdrawn: { kk: 'қайтарып алынды', ru: 'отозвано' },
  archived: { kk: 'бөлім жапты', ru: 'закрыто отделом' },
  overAge: { kk: 'жасы бойынша шықты', ru: 'выбыл по возрасту' },
};

export const voucherStateWords: States<VoucherState> = {
  issued: { kk: 'жауап күтіп тұр', ru: 'ждёт ответа' },
  confirmed: { kk: 'расталды', ru: 'подтверждён' },
  contracted: { kk: 'келісімшарт жасалды', ru: 'договор заключён' },
  refused: { kk: 'бас тартылды', ru: 'отказ' },
  expired: { kk: 'мерзімі өтті', ru: 'срок истёк' },
  revoked: { kk: 'қайтарып алынды', ru: 'отозван' },
  closed: { kk: 'жабылды', ru: 'закрыт' },
};

export const contractStateWords: States<ContractState> = {
  requested: { kk: 'балабақшаның жауабын күтіп тұр', ru: 'ждёт ответа детского сада' },
  proposed: { kk: 'қол қойылмаған', ru: 'не подписан' },
  active: { kk: 'күшінде', ru: 'действует' },
  refused: { kk: 'балабақша бас тартты', ru: 'детский сад отказал' },
  withdrawn: { kk: 'қайтарып алынды', ru: 'запрос отозван' },
  lapsed: { kk: 'күші жойылды', ru: 'не состоялся' },
  ended: { kk: 'аяқталды', ru: 'завершён' },
};
