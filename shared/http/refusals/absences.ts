// The no of papers for absences and of what a parent says of a day, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const absenceRefusals = {
  'absence-code-wrong': {
    status: 409,
    kk: 'Бұл белгіге құжат керек емес. Құжат қажет ететін белгілердің бірін таңдаңыз.',
    ru: 'К этой отметке документ не нужен. Выберите одну из тех, для которых он нужен.',
    en: 'That code needs no paper. Choose one of those that do.',
  },
  'absence-days-reversed': {
    status: 409,
    kk: 'Бірінші күн соңғы күннен кейін тұр. Күндерді құжаттағыдай жазыңыз.',
    ru: 'Первый день стоит после последнего. Укажите дни так, как в документе.',
    en: 'The first day comes after the last. Enter the days as the paper has them.',
  },
  'absence-document-known': {
    status: 409,
    kk: 'Бұл құжат осы балаға тіркеліп қойған. Тізімнен қараңыз; қате болса, оны алып тастап, қайта енгізіңіз.',
    ru: 'Этот документ для этого ребёнка уже внесён. Найдите его в списке; если в нём ошибка, отмените его и внесите заново.',
    en: 'This paper is recorded for the child already. Find it in the list; if it was entered wrongly, withdraw it and record it anew.',
  },
  'absence-document-unknown': {
    status: 404,
    kk: 'Мұндай құжат тіркелмеген. Оны осы баланың құжаттар тізімінен таңдаңыз.',
    ru: 'Такой документ не внесён. Выберите его из списка документов этого ребёнка.',
    en: 'No such paper is recorded. Choose it from the list of this child’s papers.',
  },
  'absence-document-withdrawn': {
    status: 409,
    kk: 'Бұл құжат алып тасталған. Қажет болса, оны қайта енгізіңіз.',
    ru: 'Этот документ уже отменён. Если он нужен, внесите его заново.',
    en: 'This paper has been withdrawn already. If it is needed, record it anew.',
  },
  'absence-documents-too-many': {
    status: 409,
    kk: 'Осы келісімшартқа тым көп құжат енгізілген. Білім бөліміне хабарласыңыз.',
    ru: 'По этому договору внесено слишком много документов. Обратитесь в отдел образования.',
    en: 'Too many papers are recorded under this contract. Turn to the education department.',
  },
  'absence-outside-contract': {
    status: 409,
    kk: 'Бұл күндері бала келісімшарт бойынша осы балабақшада емес. Келісімшарт күндерін тексеріңіз.',
    ru: 'В эти дни ребёнок по договору не в этом детском саду. Проверьте дни договора.',
    en: 'By the contract the child is not in this kindergarten on those days. Check the days of the contract.',
  },
  'absence-report-day-off': {
    status: 409,
    kk: 'Бұл демалыс күні, балабақша жұмыс істемейді, хабарлаудың қажеті жоқ. Бала жұмыс күні келмесе, сол күні хабарлаңыз.',
    ru: 'Это нерабочий день детского сада, сообщать об отсутствии не нужно. Если ребёнка не будет в рабочий день, сообщите в тот день.',
    en: 'That is a day off and the kindergarten does not work: there is nothing to say. If your child is away on a working day, say it on that day.',
  },
  'absence-report-early': {
    status: 409,
    kk: 'Бұл күн әлі келген жоқ. Баланың келмегенін сол күні, түн ортасына дейін хабарлаңыз.',
    ru: 'Этот день ещё не наступил. Сообщите об отсутствии в сам день, до полуночи.',
    en: 'That day is still ahead. Say it on the day itself, before midnight.',
  },
  'absence-report-late': {
    status: 409,
    kk: 'Мұны сол күннің өзінде ғана айтуға болады. Белгі қате болса, ай қол қоюға ашылғанда осы күнге қарсылық білдіріңіз немесе балабақшаға хабарласыңыз.',
    ru: 'Сообщить об этом можно только в тот же день. Если отметка неверна, оспорьте этот день, когда табель откроется на подпись, или обратитесь в детский сад.',
    en: 'This can be said on the day itself only. If the mark is wrong, dispute the day when the month is open to be signed, or turn to the kindergarten.',
  },
  'absence-too-far-ahead': {
    status: 409,
    kk: 'Бұл күндерге әлі тым ерте. Құжатты кейінірек енгізіңіз немесе күндерін тексеріңіз.',
    ru: 'До этих дней ещё слишком далеко. Внесите документ позже или проверьте дни.',
    en: 'Those days are too far ahead. Record the paper later, or check the days.',
  },
  'absence-too-long': {
    status: 409,
    kk: 'Бір құжат мұндай ұзақ мерзімге болмайды. Күндерді тексеріңіз; одан кейінгі күндерге басқа құжат енгізіңіз.',
    ru: 'Один документ не бывает на такой срок. Проверьте дни; на дни после него внесите другой документ.',
    en: 'One paper is not for so long. Check the days; record another paper for the time after.',
  },
} as const satisfies RefusalReplies;
