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
    ru: 'Названный день для ребёнка не рабочий день этого месяца. Выберите один из дней табеля.',
    en: 'The day named is not a working day of the child in that month. Choose one of the days of the timesheet.',
  },
  'day-paid-elsewhere': {
    status: 409,
    kk: 'Аталған күндер баланың басқа балабақшадағы жабылған айында тұр, тізімі жауапта. Ол күндерді алып тастап, қайта жіберіңіз.',
    ru: 'Названные дни стоят в закрытом месяце ребёнка в другом детском саду, их список в ответе. Уберите эти дни и отправьте ещё раз.',
    en: 'The days named stand in a closed month of the child in another kindergarten; the reply lists them. Leave them out and send it again.',
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
    kk: 'Бұл айға қарсылық білдірілген. Балабақшаның жауабы келгенде қараңыз: келіссеңіз, қол қойыңыз, әйтпесе білім бөлімі шешеді.',
    ru: 'По этому месяцу возражение уже подано. Посмотрите ответ детского сада, когда он придёт: согласны – подпишите, иначе решит отдел образования.',
    en: 'This month is disputed already. See the kindergarten’s answer when it is there: sign if you agree, else the department decides.',
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
  'group-code-for-one': {
    status: 409,
    kk: 'Бұл белгі тек бүкіл топқа қойылады, ал сіз бір баланың күнін өзгертесіз. Топтың қалған балаларын тексеріңіз; шынымен керек болса, түсінгеніңізді растап, қайта жіберіңіз.',
    ru: 'Эта отметка ставится только всей группе, а вы меняете день одного ребёнка. Проверьте остальных детей группы; если так и нужно, подтвердите, что понимаете это, и отправьте ещё раз.',
    en: 'That code is for a whole group, and you change the day of one child. Check the other children of the group; if it is meant, send it again with understood.',
  },
  'nothing-changes': {
    status: 409,
    kk: 'Бұдан ештеңе өзгермейді: күндер онсыз да солай. Басқа күнді немесе белгіні таңдаңыз.',
    ru: 'От этого ничего не меняется: дни и так такие. Выберите другой день или другую отметку.',
    en: 'This would change nothing: the days are so already. Choose another day or another code.',
  },
  'day-without-paper': {
    status: 409,
    kk: 'Бұл күнді бұлай белгілеу үшін құжат керек. Құжатты енгізіңіз немесе бөлімнің шешіміне қалдырыңыз.',
    ru: 'Чтобы так отметить этот день, нужен документ. Внесите его или оставьте решение отделу.',
    en: 'Such a code for that day needs a paper. Record the paper, or leave it to the department.',
  },
  'day-above-cap': {
    status: 409,
    kk: 'Бұл белгімен бір айда одан көп күн болмайды. Азырақ күнді өзгертіңіз немесе бөлімнің шешіміне қалдырыңыз.',
    ru: 'Больше дней с такой отметкой в месяце быть не может. Измените меньше дней или оставьте решение отделу.',
    en: 'A month cannot have more days with that code. Change fewer days, or leave it to the department.',
  },
  'day-paper-late': {
    status: 409,
    kk: 'Бұл күннің құжаты мерзімінен кеш енгізілген. Басқа белгі таңдаңыз немесе бөлімнің шешіміне қалдырыңыз.',
    ru: 'Документ за этот день внесён позже срока. Выберите другую отметку или оставьте решение отделу.',
    en: 'The paper for that day was recorded after its time. Choose another code, or leave it to the department.',
  },
  'day-above-year-cap': {
    status: 409,
    kk: 'Бұл белгімен бір жылда одан көп күн болмайды. Азырақ күнді өзгертіңіз немесе бөлімнің шешіміне қалдырыңыз.',
    ru: 'Больше дней с такой отметкой в году быть не может. Измените меньше дней или оставьте решение отделу.',
    en: 'A year cannot have more days with that code. Change fewer days, or leave it to the department.',
  },
  'silence-pending': {
    status: 409,
    kk: 'Ата-ананың қол қою мерзімі жаңа ғана өтті, айдың күйі қазір анықталып жатыр. Бір сағаттан кейін қайталап көріңіз.',
    ru: 'Время, когда родитель мог подписать, только что прошло, и сейчас определяется, что будет с этим месяцем. Повторите через час.',
    en: 'The parent’s time to sign has just ended, and what that means for the month is being settled. Try again in an hour.',
  },
  'dispute-taken-back': {
    status: 409,
    kk: 'Ата-ана айдың табеліне қол қойып қойды, сондықтан жауап керек емес. Күндер қол қойылғандай қалады; қате болса, білім бөліміне жазыңыз.',
    ru: 'Родитель уже подписал табель за этот месяц, ответ не нужен. Дни остаются, как подписаны; если в них ошибка, напишите в отдел образования.',
    en: 'The parent has accepted the month by signing it, so no answer is needed. The days stay as signed; for a mistake write to the education department.',
  },
  'dispute-unanswered': {
    status: 409,
    kk: 'Балабақшаның жауап беруге әлі уақыты бар. Жауабын немесе мерзімнің өтуін күтіңіз.',
    ru: 'У детского сада ещё есть время ответить. Дождитесь ответа или конца срока.',
    en: 'The kindergarten still has time to answer. Wait for its answer or for the last day.',
  },
  'month-unreadable': {
    status: 409,
    kk: 'Бұл айдың сақталған мәтіні бүлінген, сондықтан ештеңе өзгертілген жоқ. Жүйені қолдайтын мамандарға хабарласыңыз: олар мәтінді қалпына келтіреді.',
    ru: 'Сохранённый текст этого месяца повреждён, поэтому ничего не изменено. Сообщите тем, кто обслуживает систему: они восстановят текст.',
    en: 'What is kept of this month is damaged, so nothing was changed. Tell those who run the system: they can restore it.',
  },
  'sheet-changed': {
    status: 409,
    kk: 'Бұл ай сіз қарағаннан кейін өзгерді. Қазіргі күйін қарап шығып, шешіміңізді қайта жіберіңіз.',
    ru: 'После того как вы смотрели этот месяц, он изменился. Посмотрите, как он выглядит теперь, и отправьте решение заново.',
    en: 'The month has changed since you looked at it. Look at it as it stands now, and send your decision again.',
  },
  'sheet-there': {
    status: 409,
    kk: 'Бұл баланың осы айдағы табелі бар немесе жақында ата-анаға көрсетіледі. Керек болса, соны түзетіңіз.',
    ru: 'Табель этого ребёнка за этот месяц уже есть или скоро будет показан родителю. Если нужно, исправьте его.',
    en: 'The month of this child is there already, or is about to be shown to the parent. Correct it if you need to.',
  },
  'month-still-open': {
    status: 409,
    kk: 'Бұл ай ата-аналарға әлі көрсетілген жоқ. Күндерді балабақшаның өзі белгілеп, айды жапсын.',
    ru: 'Этот месяц ещё не показан родителям. Пусть дни отметит и закроет месяц сам детский сад.',
    en: 'This month has not been shown to parents yet. Let the kindergarten mark the days and close the month itself.',
  },
} as const satisfies RefusalReplies;
