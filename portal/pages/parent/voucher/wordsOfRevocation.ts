// Words of taking a voucher away, as its family reads them.

import type { Text } from '../../../language/text.ts';

export const words = {
  title: { kk: 'Ваучерді қайтарып алу', ru: 'Отзыв ваучера', en: 'Taking the voucher away' },
  toVoucher: { kk: 'Ваучерге оралу', ru: 'К ваучеру', en: 'Back to the voucher' },
  why: { kk: 'Себебі', ru: 'Почему', en: 'Why' },
  paper: { kk: 'Негіз болған құжат', ru: 'На основании', en: 'It stands on' },
  paperNumber: { kk: 'Құжат нөмірі', ru: 'Номер документа', en: 'Number of the paper' },
  paperOf: { kk: 'Құжат күні', ru: 'Дата документа', en: 'Date of the paper' },
  proposed: { kk: 'Ұсынылды', ru: 'Предложено', en: 'Proposed' },
  decided: { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decided' },
  appealed: { kk: 'Сіз шағым бердіңіз', ru: 'Вы подали жалобу', en: 'You appealed' },
  yourReason: { kk: 'Сіздің себебіңіз', ru: 'Ваша причина', en: 'Your reason' },
  settled: { kk: 'Аяқталды', ru: 'Завершено', en: 'Settled' },
  appeal: { kk: 'Келіспейсіз бе? Шағым беріңіз', ru: 'Не согласны? Подайте жалобу', en: 'You disagree? Appeal' },
  appealText: {
    kk: 'Шағымды басқа қызметкер қарайды. Ол шешкенше ваучер де, орын да сізде қалады. Растайтын құжатыңыз болса, оны білім бөліміне апарыңыз.',
    ru: 'Жалобу рассмотрит другой сотрудник. До его решения ваучер и место остаются за вами. Если есть подтверждающие документы, принесите их в отдел образования.',
    en: 'Another person looks at your appeal. Until then the voucher and the place stay yours. If you have papers, bring them to the education department.',
  },
  whyWrong: { kk: 'Шешім неге дұрыс емес?', ru: 'Почему решение неверно?', en: 'Why is the decision wrong?' },
  chooseReason: { kk: 'Себептердің бірін таңдаңыз.', ru: 'Выберите одну из причин.', en: 'Choose one of the reasons.' },
  sendAppeal: { kk: 'Шағым беру', ru: 'Подать жалобу', en: 'Send the appeal' },
} as const satisfies Record<string, Text>;

/** Why a family says that it is wrong. */
export const appeals = {
  'facts-wrong': {
    kk: 'Айтылғаны шындыққа сай емес',
    ru: 'То, что написано, не соответствует действительности',
    en: 'What it says is not true',
  },
  'papers-exist': { kk: 'Растайтын құжаттарым бар', ru: 'У меня есть подтверждающие документы', en: 'I have papers that show it' },
  'valid-cause': { kk: 'Дәлелді себебім болды', ru: 'Была уважительная причина', en: 'There was a valid cause' },
  'not-our-mistake': { kk: 'Бұл біздің қателігіміз емес', ru: 'Это не наша ошибка', en: 'The mistake is not ours' },
} as const satisfies Record<string, Text>;

export const papers = {
  'register-answer': { kk: 'Мемлекеттік тізілімнің жауабы', ru: 'Ответ государственного реестра', en: 'Answer of a state register' },
  letter: { kk: 'Хат', ru: 'Письмо', en: 'Letter' },
  'inspection-act': { kk: 'Тексеру актісі', ru: 'Акт проверки', en: 'Inspection act' },
  'attendance-record': { kk: 'Келу табелі', ru: 'Табель посещаемости', en: 'Attendance record' },
  application: { kk: 'Өтініш', ru: 'Заявление', en: 'Application' },
  other: { kk: 'Басқа құжат', ru: 'Другой документ', en: 'Another paper' },
} as const satisfies Record<string, Text>;

interface Standing {
  readonly kind: 'plain' | 'good' | 'warning' | 'bad';
  readonly title: Text;
  readonly text: Text;
}

export const standings = {
  proposed: {
    kind: 'warning',
    title: { kk: 'Ұсынылды, бірақ әлі шешілген жоқ', ru: 'Предложено, но ещё не решено', en: 'Proposed, not decided' },
    text: {
      kk: 'Басқа қызметкер шешім қабылдайды, оны сізге хабарлаймыз. Сізден әзірге ештеңе қажет емес; құжатыңыз болса, білім бөліміне қазір-ақ апарыңыз.',
      ru: 'Решение примет другой сотрудник, мы вам сообщим. Пока от вас ничего не нужно; если есть документы, принесите их в отдел образования уже сейчас.',
      en: 'Another person decides and you will be told. Nothing is asked of you yet; if you have papers, bring them to the department now.',
    },
  },
  decided: {
    kind: 'bad',
    title: {
      kk: 'Ваучерді қайтарып алу туралы шешім қабылданды',
      ru: 'Принято решение отозвать ваучер',
      en: 'It is decided to take the voucher away',
    },
    text: {
      kk: 'Келіспесеңіз, мерзімінде шағым беріңіз. Шағым болмаса, мерзім өткен соң ваучердің күші жойылады.',
      ru: 'Если не согласны, подайте жалобу в срок. Без жалобы ваучер прекратит действие, когда срок пройдёт.',
      en: 'If you disagree, appeal in time. Without an appeal the voucher ends when that time is over.',
    },
  },
  appealed: {
    kind: 'warning',
    title: { kk: 'Шағымыңыз қабылданды', ru: 'Ваша жалоба принята', en: 'Your appeal was received' },
    text: {
      kk: 'Оны басқа қызметкер қарап жатыр. Шешілгенше ваучер жарамды, шешімін хабарлаймыз.',
      ru: 'Её рассматривает другой сотрудник. До решения ваучер действует; о решении мы сообщим.',
      en: 'Another person looks at it. The voucher stays valid meanwhile and you will be told.',
    },
  },
  dropped: {
    kind: 'good',
    title: { kk: 'Ұсыныс қабылданбады', ru: 'Предложение отклонено', en: 'The proposal was dropped' },
    text: {
      kk: 'Ваучер сізде қалды, мерзімдер қайта жүріп жатыр. Ваучер бетінен келесі қадамды қараңыз.',
      ru: 'Ваучер остаётся у вас, сроки снова идут. Следующий шаг – на странице ваучера.',
      en: 'The voucher stays yours and its days run again. See the next step on its page.',
    },
  },
  granted: {
    kind: 'good',
    title: { kk: 'Шағымыңыз қанағаттандырылды', ru: 'Ваша жалоба удовлетворена', en: 'Your appeal was granted' },
    text: {
      kk: 'Ваучер сізде қалды, мерзімдер қайта жүріп жатыр. Ваучер бетінен келесі қадамды қараңыз.',
      ru: 'Ваучер остаётся у вас, сроки снова идут. Следующий шаг – на странице ваучера.',
      en: 'The voucher stays yours and its days run again. See the next step on its page.',
    },
  },
  revoked: {
    kind: 'bad',
    title: { kk: 'Ваучер қайтарып алынды', ru: 'Ваучер отозван', en: 'The voucher was taken away' },
    text: {
      kk: 'Келіспесеңіз, сотқа жүгіне аласыз. Балаңыздың қайта құқығы пайда болса, жаңа өтініш беріңіз.',
      ru: 'Если не согласны, вы вправе обратиться в суд. Если у ребёнка снова появится право на место, подайте новое заявление.',
      en: 'If you disagree you may go to court. If your child becomes entitled again, apply anew.',
    },
  },
  lapsed: {
    kind: 'plain',
    title: { kk: 'Енді қажеті жоқ', ru: 'Больше не рассматривается', en: 'No longer looked at' },
    text: {
      kk: 'Ваучер басқа себеппен аяқталды. Өтініштеріңізді «Балаларым» бетінен қараңыз.',
      ru: 'Ваучер закончился по другой причине. Ваши заявления – на странице «Мои дети».',
      en: 'The voucher ended for another reason. See your applications on “My children”.',
    },
  },
} as const satisfies Record<string, Standing>;
