// Words of a session that ends, or cannot begin.

import type { Text } from '../language/text.ts';

export const words = {
  elsewhere: {
    kk: 'Сіз басқа қойындыда шықтыңыз. Жалғастыру үшін қайта кіріңіз.',
    ru: 'Вы вышли в другой вкладке. Чтобы продолжить, войдите снова.',
    en: 'You signed out in another tab. Sign in again to go on.',
  },
  leaving: { kk: 'Шығу аяқталуда…', ru: 'Завершаем выход…', en: 'Signing out…' },
  notLeft: {
    kk: 'Бұл бетте сіз шықтыңыз, бірақ кіру қызметіне хабар жетпеді: ол сізді осы құрылғыда әлі танып тұр. Интернет болғанда шығуды аяқтаңыз.',
    ru: 'На этой странице вы вышли, но служба входа об этом не узнала и всё ещё помнит вас на этом устройстве. Завершите выход, когда будет интернет.',
    en: 'You are signed out on this page, but the sign-in service could not be told and still remembers you on this device. Finish when you are connected.',
  },
  finish: { kk: 'Шығуды аяқтау', ru: 'Завершить выход', en: 'Finish signing out' },
  keepsNothing: {
    kk: 'Бұл браузерде сайт деректерін сақтауға тыйым салынған, сондықтан кіру мүмкін емес. Баптаулардан рұқсат беріп, бетті қайта ашыңыз. Кезекті кірмей-ақ көруге болады.',
    ru: 'В этом браузере сайтам запрещено хранить данные, поэтому войти не получится. Разрешите это в настройках и откройте страницу заново. Очередь видна и без входа.',
    en: 'This browser lets sites keep nothing, so nobody can sign in here. Allow it in the settings and open the page again. The queue can be seen without signing in.',
  },
} as const satisfies Record<string, Text>;
