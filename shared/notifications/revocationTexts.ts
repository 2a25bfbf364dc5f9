// What families are told when their voucher is to be taken away, and when it ends because the child goes to school. The reason is said in words in
// the first message: nobody should have to ask what they are accused of.

import type { Notice, NoticeKind } from '../domain/notice.ts';
import { onwardEn, onwardKk, onwardRu, onwardSmsEn, onwardSmsKk, onwardSmsRu } from './deadlineWords.ts';
import type { Message } from './messages.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;
type RevocationNotice = Extract<
  NoticeKind,
  `revocation-${'proposed' | 'decided' | 'dropped'}` | 'appeal-received' | 'appeal-granted' | `voucher-${'revoked' | 'closed' | 'ending'}`
>;
type Locale = 'kk' | 'ru' | 'en';

const reasons: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  duplicate: {
    kk: 'балаға басқа ваучер немесе орын берілген',
    ru: 'у ребёнка есть другой ваучер или другое место',
    en: 'the child has another voucher or another place',
  },
  'false-privilege': {
    kk: 'құқық расталмады',
    ru: 'право не подтвердилось',
    en: 'the privilege was not confirmed',
  },
  'moved-away': {
    kk: 'отбасы басқа аумаққа көшкен',
    ru: 'семья переехала на другую территорию',
    en: 'the family has moved to another territory',
  },
  'school-age': { kk: 'бала мектеп жасында', ru: 'ребёнок школьного возраста', en: 'the child is of school age' },
  absence: { kk: 'бала ұзақ уақыт себепсіз келмеген', ru: 'долгое отсутствие без причины', en: 'a long absence without a known cause' },
};

const because = (reason: string | number | undefined, locale: Locale): string => {
  const words = reasons[String(reason)]?.[locale];
  return words === undefined ? '' : ` (${words})`;
};

export const revocationTexts: Readonly<Record<RevocationNotice, Readonly<Record<Locale, Words>>>> = {
  'revocation-proposed': {
    kk: ({ reason }, number) => ({
      title: 'Ваучерді қайтарып алу ұсынылды',
      text: `${number} өтініші бойынша ваучерді қайтарып алу ұсынылды${because(reason, 'kk')}. Шешімді басқа адам қабылдайды; оған дейін ваучер күшінде, мерзімдері тоқтап тұрады. Құжатты жеке кабинеттен қарап, қателік болса, білім бөліміне хабарласыңыз.`,
      sms: `Ваучерді қайтарып алу ұсынылды (${number}). Әзірге ол күшінде. Себебін қосымшадан қараңыз.`,
    }),
    ru: ({ reason }, number) => ({
      title: 'Предложено отозвать ваучер',
      text: `Ваучер по заявлению ${number} предложено отозвать${because(reason, 'ru')}. Решает другой человек; до решения ваучер действует, а его сроки стоят. Посмотрите документ в личном кабинете; если это ошибка, обратитесь в отдел образования.`,
      sms: `Предложено отозвать ваучер (${number}). Пока он действует. Причину смотрите в приложении.`,
    }),
    en: ({ reason }, number) => ({
      title: 'Your voucher may be revoked',
      text: `It is proposed to revoke the voucher of application ${number}${because(reason, 'en')}. Another person decides; until then it is valid and its deadlines stand still. See the paper in your account, and tell the education department if it is a mistake.`,
      sms: `It is proposed to revoke your voucher (${number}). It is valid for now. See why in the app.`,
    }),
  },
  'revocation-decided': {
    kk: ({ reason, lastDay }, number) => ({
      title: 'Ваучерді қайтарып алу шешілді',
      text: `${number} өтініші бойынша ваучерді қайтарып алу шешілді${because(reason, 'kk')}. Келіспесеңіз, ${lastDay} күнінің соңына дейін жеке кабинетте шағым беріңіз; оған дейін және шағым қаралғанша ваучер күшінде, мерзімдері тоқтап тұрады.`,
      sms: `Ваучерді қайтарып алу шешілді (${number}). Қосымшада шағым беруге болады, соңғы күн - ${lastDay}.`,
    }),
    ru: ({ reason, lastDay }, number) => ({
      title: 'Решено отозвать ваучер',
      text: `Ваучер по заявлению ${number} решено отозвать${because(reason, 'ru')}. Если не согласны, обжалуйте в личном кабинете до конца дня ${lastDay}; до этого и пока жалоба рассматривается, ваучер действует, а его сроки стоят.`,
      sms: `Решено отозвать ваучер (${number}). Обжаловать можно в приложении до ${lastDay} включительно.`,
    }),
    en: ({ reason, lastDay }, number) => ({
      title: 'It is decided to revoke your voucher',
      text: `It is decided to revoke the voucher of application ${number}${because(reason, 'en')}. If you disagree, appeal in your account by the end of ${lastDay}; until then, and while an appeal is open, the voucher is valid and its deadlines stand still.`,
      sms: `It is decided to revoke your voucher (${number}). You may appeal in the app by the end of ${lastDay}.`,
    }),
  },
  'revocation-dropped': {
    kk: (data, number) => ({
      title: 'Ваучер сақталады',
      text: `${number} өтініші бойынша ваучерді қайтарып алу ұсынысы қабылданбады. Ваучер бұрынғыдай күшінде. ${onwardKk(data)}`,
      sms: `Ваучер сақталады (${number}): қайтарып алу ұсынысы қабылданбады. ${onwardSmsKk(data)}`,
    }),
    ru: (data, number) => ({
      title: 'Ваучер остаётся',
      text: `Предложение отозвать ваучер по заявлению ${number} отклонено. Ваучер действует как прежде. ${onwardRu(data)}`,
      sms: `Ваучер остаётся (${number}): предложение отозвать его отклонено. ${onwardSmsRu(data)}`,
    }),
    en: (data, number) => ({
      title: 'You keep your voucher',
      text: `The proposal to revoke the voucher of application ${number} was dropped. It is valid as before. ${onwardEn(data)}`,
      sms: `You keep your voucher (${number}): the proposal to revoke it was dropped. ${onwardSmsEn(data)}`,
    }),
  },
  'appeal-received': {
    kk: (_, number) => ({
      title: 'Шағымыңыз қабылданды',
      text: `${number} өтініші бойынша шағымыңыз қабылданды. Оны ұсынған да, шешкен де емес, басқа адам қарайды; оған дейін ваучер күшінде, мерзімдері тоқтап тұрады. Құжаттарыңыз болса, білім бөліміне әкеліңіз.`,
      sms: `Шағымыңыз қабылданды (${number}). Ваучер әзірге күшінде. Құжаттарды білім бөліміне әкеліңіз.`,
    }),
    ru: (_, number) => ({
      title: 'Жалоба принята',
      text: `Ваша жалоба по заявлению ${number} принята. Её рассмотрит не тот, кто предложил отзыв или принял решение; до этого ваучер действует, а его сроки стоят. Если есть документы, принесите их в отдел образования.`,
      sms: `Жалоба принята (${number}). Ваучер пока действует. Принесите документы в отдел образования.`,
    }),
    en: (_, number) => ({
      title: 'Your appeal has arrived',
      text: `Your appeal for application ${number} has arrived. Somebody who neither proposed nor decided settles it; until then the voucher is valid and its deadlines stand still. Bring papers, if you have any, to the education department.`,
      sms: `Your appeal has arrived (${number}). The voucher is valid for now. Bring papers to the education department.`,
    }),
  },
  'appeal-granted': {
    kk: (data, number) => ({
      title: 'Шағымыңыз қанағаттандырылды',
      text: `${number} өтініші бойынша шағымыңыз қанағаттандырылды: ваучер сақталады. ${onwardKk(data)}`,
      sms: `Шағымыңыз қанағаттандырылды (${number}): ваучер сақталады. ${onwardSmsKk(data)}`,
    }),
    ru: (data, number) => ({
      title: 'Жалоба удовлетворена',
      text: `Ваша жалоба по заявлению ${number} удовлетворена: ваучер остаётся. ${onwardRu(data)}`,
      sms: `Жалоба удовлетворена (${number}): ваучер остаётся. ${onwardSmsRu(data)}`,
    }),
    en: (data, number) => ({
      title: 'Your appeal was granted',
      text: `Your appeal for application ${number} was granted: you keep the voucher. ${onwardEn(data)}`,
      sms: `Your appeal was granted (${number}): you keep the voucher. ${onwardSmsEn(data)}`,
    }),
  },
  'voucher-revoked': {
    kk: (data, number) => ({
      title: 'Ваучер қайтарып алынды',
      text: `${number} өтініші бойынша ваучер қайтарып алынды${because(data['reason'], 'kk')}.${data['contract'] === undefined ? '' : ' Балабақшамен келісімшарт бүгін аяқталады.'}${whereKk(data)} Оны қалпына келтіруге болмайды; құқығыңыз болса, жаңа өтініш беріңіз.`,
      sms: `Ваучер қайтарып алынды (${number}${inBrief(data)}).${data['contract'] === undefined ? '' : ' Келісімшарт бүгін аяқталады.'} Құқығыңыз болса, жаңа өтініш беріңіз.`,
    }),
    ru: (data, number) => ({
      title: 'Ваучер отозван',
      text: `Ваучер по заявлению ${number} отозван${because(data['reason'], 'ru')}.${data['contract'] === undefined ? '' : ' Договор с детским садом заканчивается сегодня.'}${whereRu(data)} Восстановить его нельзя; если право есть, подайте новое заявление.`,
      sms: `Ваучер отозван (${number}${inBrief(data)}).${data['contract'] === undefined ? '' : ' Договор заканчивается сегодня.'} Если право есть, подайте новое заявление.`,
    }),
    en: (data, number) => ({
      title: 'Your voucher was revoked',
      text: `The voucher of application ${number} was revoked${because(data['reason'], 'en')}.${data['contract'] === undefined ? '' : ' The contract with the kindergarten ends today.'}${whereEn(data)} It cannot be restored; if you are entitled, apply anew.`,
      sms: `Your voucher was revoked (${number}${inBrief(data)}).${data['contract'] === undefined ? '' : ' The contract ends today.'} If you are entitled, apply anew.`,
    }),
  },
  'voucher-closed': {
    kk: ({ lastDay }, number) => ({
      title: 'Ваучердің мерзімі аяқталды',
      text: `${number} өтініші бойынша ваучер баланың жасына байланысты жабылды: соңғы күні ${lastDay} болды. Мектеп туралы білім бөлімінен сұраңыз.`,
      sms: `Ваучер баланың жасына байланысты жабылды (${number}), соңғы күні - ${lastDay}. Мектеп туралы білім бөлімінен сұраңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Срок ваучера закончился',
      text: `Ваучер по заявлению ${number} закрыт по возрасту: последним днём был ${lastDay}. О школе спросите в отделе образования.`,
      sms: `Ваучер закрыт по возрасту (${number}), последний день - ${lastDay}. О школе спросите в отделе образования.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Your voucher has come to its end',
      text: `The voucher of application ${number} is closed by age: its last day was ${lastDay}. Ask the education department about school.`,
      sms: `Your voucher is closed by age (${number}), its last day was ${lastDay}. Ask the education department about school.`,
    }),
  },
  'voucher-ending': {
    kk: ({ lastDay }, number) => ({
      title: 'Ваучердің мерзімі аяқталып келеді',
      text: `${number} өтініші бойынша ваучер баланың жасына байланысты ${lastDay} күнінің соңына дейін күшінде, келісімшарт та сол күні аяқталады. Баланы мектепке немесе мектепалды даярлыққа жазыңыз.`,
      sms: `${number}: баланың жасына байланысты ваучердің соңғы күні - ${lastDay}. Баланы мектепке жазыңыз.`,
    }),
    ru: ({ lastDay }, number) => ({
      title: 'Срок ваучера подходит к концу',
      text: `По возрасту ваучер по заявлению ${number} действует по ${lastDay} включительно, в тот же день закончится договор. Запишите ребёнка в школу или на предшкольную подготовку.`,
      sms: `${number}: по возрасту ваучер действует по ${lastDay} включительно. Запишите ребёнка в школу.`,
    }),
    en: ({ lastDay }, number) => ({
      title: 'Your voucher is coming to its end',
      text: `By age, the voucher of application ${number} is good until the end of ${lastDay}, and a contract ends on that day. Enrol the child at a school or in a pre-school class.`,
      sms: `${number}: by age your voucher is good until the end of ${lastDay}. Enrol the child at a school.`,
    }),
  },
};
