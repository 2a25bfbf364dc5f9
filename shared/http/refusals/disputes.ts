// The no of disputes about a child's month, of their decisions and of corrections, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const disputeRefusals = {
  'sheet-unknown': {
    status: 404,
    kk: 'Бұл айдың табелі әлі көрсетілген жоқ. Айды тексеріңіз немесе балабақша оны жапқанша күтіңіз.',
    ru: 'Табель за этот месяц ещё не показан. Проверьте месяц или подождите, пока детский сад его закроет.',
    en: 'The timesheet of that month has not been shown yet. Check the month, or wait until the kindergarten has closed it.',
  },
  'day-not-in-month': {
    status: 422,
    kk: 'Көрсетілген күн осы айда бала баратын жұмыс күні емес. Табельдегі күндердің бірін таңдаңыз.',
    ru: 'Названный день не рабочий день ребёнка в этом месяце. Выберите один из дней табеля.',
    en: 'The day named is not a working day of the child in that month. Choose one of the days of the timesheet.',
  },
  'day-says-the-same': {
    status: 422,
    kk: 'Бұл күн дәл солай белгіленген. Тек келіспейтін күндеріңізді көрсетіңіз.',
    ru: 'Этот день так и отмечен. Назовите только те дни, с которыми не согласны.',
    en: 'That day is marked just so. Name only the days you disagree with.',
  },
  'month-signed': {
    status: 409,
    kk: 'Бұл айға отбасыңыз қол қойып қойған. Қате болса, білім бөліміне жазыңыз: ол айды түзете алады.',
    ru: 'Этот месяц уже подписан вашей семьёй. Если в нём ошибка, напишите в отдел образования: он может её исправить.',
    en: 'Your family has signed this month already. If there is a mistake in it, write to the education department: it can put it right.',
  },
  'month-disputed': {
    status: 409,
    kk: 'Бұл айға екінші ата-ана қарсылық білдірген. Алдымен балабақшаның жауабын күтіңіз.',
    ru: 'По этому месяцу второй родитель уже подал возражение. Сначала дождитесь ответа детского сада.',
    en: 'The days of this month are disputed already. Wait for the kindergarten’s answer first.',
  },
  'dispute-answered': {
    status: 409,
    kk: 'Бұл қарсылыққа жауап берілген. Ата-ананың қолын немесе бөлімнің шешімін күтіңіз.',
    ru: 'На это возражение ответ уже дан. Дождитесь подписи родителя или решения отдела.',
    en: 'This dispute has been answered. Wait for the parent’s signature or the department’s decision.',
  },
  'answer-time-over': {
    status: 409,
    kk: 'Жауап беру мерзімі өтті, енді білім бөлімі шешеді. Айтарыңыз болса, бөлімге жазыңыз.',
    ru: 'Время для ответа прошло, теперь решает отдел образования. Если есть что сказать, напишите в отдел.',
    en: 'The time to answer is over, and the education department decides now. If you have something to say, write to it.',
  },
  'day-not-disputed': {
    status: 422,
    kk: 'Бұл күнге қарсылық білдірілмеген. Тек ата-ана көрсеткен күндерді өзгертіңіз.',
    ru: 'Этот день не оспорен. Меняйте только дни, которые назвал родитель.',
    en: 'That day is not disputed. Change only the days the parent named.',
  },
  'nothing-changes': {
    status: 409,
    kk: 'Бұдан ештеңе өзгермейді: күндер онсыз да солай. Басқа күнді немесе белгіні таңдаңыз.',
    ru: 'От этого ничего не меняется: дни и так такие. Выберите другой день или другую отметку.',
    en: 'This would change nothing: the days are so already. Choose another day or another code.',
  },
  'day-without-paper': {
    status: 409,
    kk: 'Бұл күнге мұндай белгі үшін құжат керек. Құжатты енгізіңіз немесе бөлімнің шешіміне қалдырыңыз.',
    ru: 'Для такой отметки этого дня нужен документ. Внесите его или оставьте решение отделу.',
    en: 'Such a code for that day needs a paper. Record the paper, or leave it to the department.',
  },
  'day-above-cap': {
    status: 409,
    kk: 'Бұл белгімен бір айда одан көп күн болмайды. Азырақ күнді өзгертіңіз немесе бөлімнің шешіміне қалдырыңыз.',
    ru: 'Больше дней с такой отметкой в месяце быть не может. Измените меньше дней или оставьте решение отделу.',
    en: 'A month cannot have more days with that code. Change fewer days, or leave it to the department.',
  },
  'dispute-unanswered': {
    status: 409,
    kk: 'Балабақшаның жауап беруге әлі уақыты бар. Жауабын немесе мерзімнің өтуін күтіңіз.',
    ru: 'У детского сада ещё есть время ответить. Дождитесь ответа или конца срока.',
    en: 'The kindergarten still has time to answer. Wait for its answer or for the last day.',
  },
  'sheet-there': {
    status: 409,
    kk: 'Бұл баланың айы бар немесе ата-анаға жақында көрсетіледі. Керек болса, оны түзетіңіз.',
    ru: 'Месяц этого ребёнка уже есть или скоро будет показан родителю. Если нужно, исправьте его.',
    en: 'The month of this child is there already, or is about to be shown to the parent. Correct it if you need to.',
  },
  'month-still-open': {
    status: 409,
    kk: 'Бұл ай ата-аналарға әлі көрсетілген жоқ. Күндерді балабақшаның өзі белгілеп, айды жапсын.',
    ru: 'Этот месяц ещё не показан родителям. Пусть дни отметит и закроет месяц сам детский сад.',
    en: 'This month has not been shown to parents yet. Let the kindergarten mark the days and close the month itself.',
  },
} as const satisfies RefusalReplies;
