// Words that stand on every page.

import type { Text } from '../language/text.ts';

export const words = {
  again: { kk: 'Қайталау', ru: 'Повторить', en: 'Try again' },
  loading: { kk: 'Жүктелуде…', ru: 'Загружается…', en: 'Loading…' },
  slow: {
    kk: 'Әдеттегіден ұзағырақ болып тұр. Күте тұрыңыз, бетті жаппаңыз.',
    ru: 'Дольше обычного. Подождите, не закрывайте страницу.',
    en: 'This takes longer than usual. Please wait and leave the page open.',
  },
  busy: { kk: 'Жіберілуде…', ru: 'Отправляется…', en: 'Sending…' },
  couldNot: { kk: 'Болмады', ru: 'Не получилось', en: 'That did not work' },
  lookAt: { kk: 'Мына жерлерді түзетіңіз', ru: 'Исправьте отмеченное', en: 'Please correct these' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  cancel: { kk: 'Бас тарту', ru: 'Отмена', en: 'Cancel' },
  close: { kk: 'Жабу', ru: 'Закрыть', en: 'Close' },
  more: { kk: 'Тағы көрсету', ru: 'Показать ещё', en: 'Show more' },
  optional: { kk: 'міндетті емес', ru: 'необязательно', en: 'optional' },
  choose: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  chunkLost: {
    kk: 'Беттің бір бөлігі жүктелмеді. Интернетті тексеріп, қайталап көріңіз.',
    ru: 'Часть страницы не загрузилась. Проверьте интернет и повторите.',
    en: 'A part of the page did not load. Check the connection and try again.',
  },
  broken: {
    kk: 'Бетте қате шықты. Оны қайта ашыңыз: жазғаныңыз сақталды.',
    ru: 'На странице произошла ошибка. Откройте её заново: введённое сохранено.',
    en: 'Something broke on this page. Open it again: what you typed is kept.',
  },
  reload: { kk: 'Бетті қайта ашу', ru: 'Открыть заново', en: 'Open again' },
  offline: {
    kk: 'Интернет жоқ. Жазғаныңыз осы жерде сақталады.',
    ru: 'Нет интернета. Введённое сохраняется здесь.',
    en: 'You are offline. What you type is kept here.',
  },
  fillAll: { kk: 'Барлық өрісті толтырыңыз.', ru: 'Заполните все поля.', en: 'Fill in every field.' },
  chooseReason: { kk: 'Себебін таңдаңыз.', ru: 'Выберите причину.', en: 'Choose the reason.' },
  tickFirst: { kk: 'Алдымен жоғарыдағы ұяшыққа белгі қойыңыз.', ru: 'Сначала поставьте отметку выше.', en: 'Tick the box above first.' },
  asTable: { kk: 'Кесте түрінде', ru: 'В виде таблицы', en: 'As a table' },
  copied: { kk: 'Көшірілді', ru: 'Скопировано', en: 'Copied' },
} as const satisfies Record<string, Text>;
