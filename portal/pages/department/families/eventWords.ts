// What happened to an application, in a few words: the kinds its chain can hold.

import type { Text } from '../../../language/text.ts';

export const eventWords: Readonly<Record<string, Text>> = {
  'application-submitted': { kk: 'Өтініш берілді', ru: 'Заявление подано', en: 'Submitted' },
  'application-imported': { kk: 'Бұрынғы жүйеден көшірілді', ru: 'Перенесено из прежней системы', en: 'Taken over from the old system' },
  'application-merged': { kk: 'Басқа өтінішпен біріктірілді', ru: 'Объединено с другим заявлением', en: 'Merged with another application' },
  'application-offered': { kk: 'Ваучер берілді', ru: 'Выдан ваучер', en: 'A voucher was issued' },
  'application-accepted': { kk: 'Отбасы ваучерді растады', ru: 'Семья подтвердила ваучер', en: 'The family confirmed the voucher' },
  'application-suspended': { kk: 'Стоп-параққа қойылды', ru: 'Помещено в стоп-лист', en: 'Put on the stop-list' },
  'application-withdrawn': { kk: 'Отбасы өтінішті қайтарып алды', ru: 'Семья отозвала заявление', en: 'The family withdrew it' },
  'application-restored': { kk: 'Кезекке қайтарылды', ru: 'Возвращено в очередь', en: 'Back in the queue' },
  'application-archived': { kk: 'Кезектен біржола шығарылды', ru: 'Убрано из очереди навсегда', en: 'Taken out for good' },
  'application-aged-out': { kk: 'Бала жасынан асты', ru: 'Ребёнок вышел из возраста', en: 'The child is over age' },
  'application-recategorised': { kk: 'Санаты өзгерді', ru: 'Изменилась категория', en: 'The category changed' },
  'application-changed': { kk: 'Деректер өзгерді', ru: 'Изменены данные', en: 'Details changed' },
  'application-enrolled': { kk: 'Балабақшаға қабылданды', ru: 'Зачислен в детский сад', en: 'Enrolled' },
  'double-enrolment-settled': {
    kk: 'Екі балабақша туралы шешім қабылданды',
    ru: 'Решено, в каком из двух садов ребёнок',
    en: 'It was decided in which of two kindergartens',
  },
  'claim-made': { kk: 'Жеңілдік мәлімделді', ru: 'Заявлена льгота', en: 'A privilege was claimed' },
  'claim-verified': { kk: 'Жеңілдік расталды', ru: 'Льгота подтверждена', en: 'A privilege was verified' },
  'claim-rejected': { kk: 'Жеңілдік қабылданбады', ru: 'Льгота отклонена', en: 'A privilege was rejected' },
  'claim-expired': { kk: 'Жеңілдіктің мерзімі өтті', ru: 'Срок льготы истёк', en: 'A privilege expired' },
  'guardianship-asked': { kk: 'Өкіл болуды сұрады', ru: 'Запрошено представительство', en: 'A guardianship was asked for' },
  'guardianship-verified': { kk: 'Өкіл расталды', ru: 'Представитель подтверждён', en: 'A guardian was verified' },
  'guardianship-rejected': { kk: 'Өкіл расталмады', ru: 'Представитель отклонён', en: 'A guardian was rejected' },
  'guardianship-ended': { kk: 'Өкілдік тоқтатылды', ru: 'Представительство прекращено', en: 'A guardianship ended' },
  'voucher-issued': { kk: 'Ваучер берілді', ru: 'Выдан ваучер', en: 'A voucher was issued' },
  'voucher-confirmed': { kk: 'Ваучер расталды', ru: 'Ваучер подтверждён', en: 'The voucher was confirmed' },
  'voucher-refused': { kk: 'Ваучерден бас тартылды', ru: 'Отказ от ваучера', en: 'The voucher was refused' },
  'voucher-expired': { kk: 'Ваучердің мерзімі өтті', ru: 'Срок ваучера истёк', en: 'The voucher expired' },
  'voucher-released': { kk: 'Ваучер босады, қайта таңдауда', ru: 'Ваучер свободен, семья выбирает снова', en: 'The family chooses again' },
  'voucher-closed': { kk: 'Ваучер жабылды', ru: 'Ваучер закрыт', en: 'The voucher was closed' },
  'voucher-revoked': { kk: 'Ваучер қайтарып алынды', ru: 'Ваучер отозван', en: 'The voucher was revoked' },
};

export const dataWords: Readonly<Record<string, Text>> = {
  category: { kk: 'санаты', ru: 'категория', en: 'category' },
  reason: { kk: 'себебі', ru: 'причина', en: 'reason' },
  status: { kk: 'құқығы', ru: 'право', en: 'right' },
  document: { kk: 'құжат', ru: 'документ', en: 'paper' },
  merged: { kk: 'біріктірілгені', ru: 'присоединено', en: 'merged' },
  mergedInto: { kk: 'қай өтінішке', ru: 'к заявлению', en: 'into' },
  voucher: { kk: 'ваучер', ru: 'ваучер', en: 'voucher' },
  contract: { kk: 'келісімшарт', ru: 'договор', en: 'contract' },
  source: { kk: 'қайдан', ru: 'источник', en: 'source' },
};

export const channelWords: Readonly<Record<string, Text>> = {
  sms: { kk: 'SMS', ru: 'SMS', en: 'SMS' },
  push: { kk: 'Телефонға push', ru: 'Push на телефон', en: 'Push' },
  topic: { kk: 'Қала жүйелеріне', ru: 'В системы города', en: 'To the city’s systems' },
  staff: { kk: 'Қызметкерге', ru: 'Сотруднику', en: 'To staff' },
  inbox: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Inbox' },
};

export const resultWords: Readonly<Record<string, Text>> = {
  sent: { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
  delivered: { kk: 'жетті', ru: 'доставлено', en: 'delivered' },
  reached: { kk: 'хабар жетті', ru: 'семья оповещена', en: 'reached' },
  read: { kk: 'оқылды', ru: 'прочитано', en: 'read' },
  later: { kk: 'таңға қалдырылды', ru: 'отложено до утра', en: 'waits for the morning' },
  failed: { kk: 'жетпеді', ru: 'не доставлено', en: 'failed' },
  gone: { kk: 'құрылғы жоқ', ru: 'устройства больше нет', en: 'the device is gone' },
  refused: { kk: 'оператор қабылдамады', ru: 'оператор не принял', en: 'refused by the provider' },
  'over-budget': { kk: 'SMS шегінен асты', ru: 'сверх лимита SMS', en: 'over the SMS budget' },
  'no-contact': { kk: 'расталған телефон жоқ', ru: 'нет подтверждённого телефона', en: 'no verified phone' },
  unreached: { kk: 'еш жолмен жетпеді', ru: 'не дошло никак', en: 'by no way' },
  stale: { kk: 'кеш болды', ru: 'уже неактуально', en: 'too late' },
  superseded: { kk: 'жаңа хабарлама бар', ru: 'есть более новое', en: 'something newer says more' },
};
