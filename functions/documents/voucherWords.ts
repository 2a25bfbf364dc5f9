// The words of a printed voucher, in the language the family chose. A page is in one language throughout, because a kindergarten's clerk and a
// grandmother read it aloud to each other.

export type PrintedLanguage = 'kk' | 'ru';

export interface VoucherWords {
  readonly title: string;
  readonly subtitle: string;
  readonly territory: string;
  readonly voucher: string;
  readonly application: string;
  readonly issued: string;
  readonly confirmed: string;
  readonly valid: string;
  /** `day` as it is printed. */
  readonly validUntil: (day: string) => string;
  readonly validOpen: string;
  readonly preschool: string;
  readonly startsOn: string;
  readonly check: string;
  readonly checkHow: string;
  readonly noName: string;
  readonly figure: string;
}

export const voucherWords: Readonly<Record<PrintedLanguage, VoucherWords>> = {
  kk: {
    title: 'Ваучер',
    subtitle: 'Мектепке дейінгі ұйымда баланың орнын қаржыландыру құқығы',
    territory: 'Аумақ',
    voucher: 'Ваучер нөмірі',
    application: 'Өтініш нөмірі',
    issued: 'Берілген күні',
    confirmed: 'Расталған күні',
    valid: 'Жарамдылық мерзімі',
    validUntil: (day) => `${day} қоса алғанда: осы күнге дейін балабақшамен келісімшартқа қол қойыңыз`,
    validOpen: 'бас тартқанға немесе қайтарып алынғанға дейін',
    preschool: 'Балабақша',
    startsOn: 'Алғашқы күні',
    check: 'Ваучерді тексеру',
    checkHow: 'Телефон камерасымен кодты оқыңыз немесе мекенжайды теріңіз. Қағаз ескіруі мүмкін: қазіргі жағдайды тек осы бет көрсетеді.',
    noName: 'Баланың аты-жөні мен ЖСН әдейі көрсетілмеген: қағаз жоғалуы мүмкін. Ол кімдікі екенін балабақша ваучер нөмірі бойынша біледі.',
    figure: 'Тексеру бетінің QR коды',
  },
  ru: {
    title: 'Ваучер',
    subtitle: 'Право на финансирование места ребёнка в дошкольной организации',
    territory: 'Территория',
    voucher: 'Номер ваучера',
    application: 'Номер заявления',
    issued: 'Выдан',
    confirmed: 'Подтверждён',
    valid: 'Срок действия',
    validUntil: (day) => `по ${day} включительно: до конца этого дня подпишите договор с детским садом`,
    validOpen: 'до отказа или отзыва',
    preschool: 'Детский сад',
    startsOn: 'Первый день',
    check: 'Проверить ваучер',
    checkHow:
      'Наведите камеру телефона на код или наберите адрес. Бумага может устареть: действует ли ваучер сейчас, показывает только эта страница.',
    noName: 'Имя и ИИН ребёнка не указаны намеренно: бумагу можно потерять. Чей это ваучер, детский сад узнаёт по его номеру.',
    figure: 'QR-код страницы проверки',
  },
};
