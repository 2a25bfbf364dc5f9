// The legal basis of financing has lapsed, or there is one again: a deadline that was told stands still, and goes on with another last day.

import type { Notice } from '../domain/notice.ts';

type Data = Notice['data'];

export const basisTexts = {
  'deadline-stands-still': {
    kk: ({ from }: Data, number: string) => ({
      title: 'Мерзіміңіз тоқтап тұр',
      text: `${from} күнінен бастап ваучерлік қаржыландырудың құқықтық негізі жоқ, сондықтан ${number} өтініші бойынша мерзім тоқтап тұр. Ваучер сізде қалады, ештеңе істеудің қажеті жоқ. Мерзім қайта жүргенде хабарлаймыз; қазіргі жағдайды жеке кабинеттен қараңыз.`,
      sms: `${number}: құқықтық негіз жоқ, ваучер мерзімі тоқтап тұр. Ваучер сізде қалады. Қосымшадан қараңыз.`,
    }),
    ru: ({ from }: Data, number: string) => ({
      title: 'Ваш срок стоит',
      text: `С ${from} нет правового основания ваучерного финансирования, поэтому срок по заявлению ${number} стоит. Ваучер остаётся у вас, делать ничего не нужно. Когда срок пойдёт снова, мы сообщим; как обстоит дело сейчас, смотрите в личном кабинете.`,
      sms: `${number}: правового основания нет, срок ваучера стоит. Ваучер остаётся у вас. Подробности - в приложении.`,
    }),
    en: ({ from }: Data, number: string) => ({
      title: 'Your deadline stands still',
      text: `Since ${from} there is no legal basis of voucher financing, so the deadline for application ${number} stands still. The voucher stays yours and there is nothing you need to do. We will tell you when it runs again; see your account for how things stand.`,
      sms: `${number}: no legal basis for now, the voucher deadline stands still. The voucher stays yours. See the app.`,
    }),
  },
  'deadline-goes-on': {
    kk: ({ lastDay, step }: Data, number: string) => ({
      title: 'Мерзіміңіз қайта жүріп жатыр',
      text: `Құқықтық негіз қайта күшіне енді, ${number} өтініші бойынша мерзім қайта жүріп жатыр. ${lastDay} күнінің соңына дейін жеке кабинетте ${step === 'confirm' ? 'ваучерді растаңыз' : 'балабақшаны таңдап, келісімшартқа қол қойыңыз'}.`,
      sms: `${number}: ваучер мерзімі қайта жүріп жатыр, соңғы күн - ${lastDay}. Қосымшаны ашыңыз.`,
    }),
    ru: ({ lastDay, step }: Data, number: string) => ({
      title: 'Ваш срок снова идёт',
      text: `Правовое основание снова действует, и срок по заявлению ${number} снова идёт. До конца дня ${lastDay} ${step === 'confirm' ? 'подтвердите ваучер' : 'выберите детский сад и подпишите договор'} в личном кабинете.`,
      sms: `${number}: срок ваучера снова идёт, последний день - ${lastDay}. Откройте приложение.`,
    }),
    en: ({ lastDay, step }: Data, number: string) => ({
      title: 'Your deadline runs again',
      text: `There is a legal basis again, and the deadline for application ${number} goes on. By the end of ${lastDay} ${step === 'confirm' ? 'confirm the voucher' : 'choose a kindergarten and sign the contract'} in your account.`,
      sms: `${number}: the voucher deadline runs again, the last day is ${lastDay}. Open the app.`,
    }),
  },
} as const;
