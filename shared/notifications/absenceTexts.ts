// What families are told of papers for absences and of an absence that grows long, and what a head is told of a parent's word. The reason of an absence is
// never named: it may be the child's health.

import type { Notice } from '../domain/notice.ts';
import type { Locale, Message } from './messages.ts';
import { inNumber } from './numbers.ts';
import { inBrief, whereEn, whereKk, whereRu } from './spoken.ts';

type Words = (data: Notice['data'], number: string) => Message;

export const absenceTexts = {
  'absence-document-recorded': {
    kk: (data, number) => ({
      title: 'Құжатыңыз тіркелді',
      text: `Балабақша ${number} өтініші бойынша келмеген күндердің құжатын тіркеді: ${data['from']} – ${data['to']}.${whereKk(data)} Қай күндерді растайтынын жеке кабинеттен қараңыз; қате болса, балабақшаға айтыңыз.`,
      sms: `${number}${inBrief(data)}: құжат тіркелді, ${data['from']} - ${data['to']}. Күндерін қосымшадан тексеріңіз.`,
    }),
    ru: (data, number) => ({
      title: 'Ваш документ внесён',
      text: `Детский сад внёс документ о пропущенных днях по заявлению ${number}: ${data['from']} – ${data['to']}.${whereRu(data)} Какие дни он подтверждает, смотрите в личном кабинете; если что-то не так, скажите детскому саду.`,
      sms: `${number}${inBrief(data)}: документ внесён, ${data['from']} - ${data['to']}. Проверьте дни в приложении.`,
    }),
    en: (data, number) => ({
      title: 'Your certificate was recorded',
      text: `The kindergarten has recorded a paper for days missed, for application ${number}: ${data['from']} to ${data['to']}.${whereEn(data)} See in your account which days it justifies; if something is wrong, tell the kindergarten.`,
      sms: `${number}${inBrief(data)}: your paper is recorded, ${data['from']} to ${data['to']}. Check the days in the app.`,
    }),
  },
  'absence-document-withdrawn': {
    kk: (data, number) => ({
      title: 'Құжат алып тасталды',
      text: `Балабақша ${number} өтініші бойынша тіркелген құжатты алып тастады: ${data['from']} – ${data['to']}.${whereKk(data)} Бұл күндерге енді құжат жоқ. Себебін балабақшадан сұраңыз немесе басқа құжат әкеліңіз.`,
      sms: `${number}${inBrief(data)}: құжат алып тасталды, ${data['from']} - ${data['to']}. Балабақшадан сұраңыз.`,
    }),
    ru: (data, number) => ({
      title: 'Документ отменён',
      text: `Детский сад отменил внесённый по заявлению ${number} документ: ${data['from']} – ${data['to']}.${whereRu(data)} Эти дни теперь без документа. Спросите детский сад о причине или принесите другой документ.`,
      sms: `${number}${inBrief(data)}: документ отменён, ${data['from']} - ${data['to']}. Спросите детский сад.`,
    }),
    en: (data, number) => ({
      title: 'A paper was withdrawn',
      text: `The kindergarten has withdrawn a paper recorded for application ${number}: ${data['from']} to ${data['to']}.${whereEn(data)} Those days have no paper now. Ask the kindergarten why, or bring another one.`,
      sms: `${number}${inBrief(data)}: a paper was withdrawn, ${data['from']} to ${data['to']}. Ask the kindergarten.`,
    }),
  },
  'absence-warning': {
    kk: (data, number) => ({
      title: 'Балаңыз көптен келмей жүр',
      text: `${number} өтініші бойынша бала қатарынан ${inNumber('days', data['days'], 'kk')} себепсіз келмеген деп белгіленген (${data['from']} – ${data['to']}).${whereKk(data)} Құжатты балабақшаға әкеліңіз немесе себебін айтыңыз. ${inNumber('daysAfter', data['proposeDays'], 'kk')} кейін ваучерді қайтарып алу ұсынылады; шешімді адам қабылдайды.`,
      sms: `${number}${inBrief(data)}: бала ${inNumber('days', data['days'], 'kk')} себепсіз жоқ. Құжат әкеліңіз не себебін айтыңыз, әйтпесе ваучерден айырылуыңыз мүмкін.`,
    }),
    ru: (data, number) => ({
      title: 'Ребёнка давно нет в детском саду',
      text: `По заявлению ${number} ребёнок отмечен отсутствующим без причины ${inNumber('days', data['days'], 'ru')} подряд (${data['from']} – ${data['to']}).${whereRu(data)} Принесите документ или сообщите причину детскому саду. После ${inNumber('daysAfter', data['proposeDays'], 'ru')} ваучер будет предложено отозвать; решать будет человек.`,
      sms: `${number}${inBrief(data)}: ребёнка нет ${inNumber('days', data['days'], 'ru')} без причины. Принесите документ или сообщите саду: под угрозой ваучер.`,
    }),
    en: (data, number) => ({
      title: 'Your child has been away for long',
      text: `For application ${number} the child is marked as away without a reason for ${inNumber('days', data['days'], 'en')} on end (${data['from']} to ${data['to']}).${whereEn(data)} Bring a paper, or tell the kindergarten the reason. After ${inNumber('daysAfter', data['proposeDays'], 'en')} it is proposed to revoke the voucher; a person decides.`,
      sms: `${number}${inBrief(data)}: away ${inNumber('days', data['days'], 'en')} without a reason. Bring a paper or tell the kindergarten: the voucher is at risk.`,
    }),
  },
  'preschool-absence-reported': {
    kk: (data) => ({
      title: 'Ата-ана: бала келген жоқ',
      text: `${data['contract']} келісімшарты бойынша ата-ана ${data['day']} күні баланың келмегенін хабарлады${groupIn(data, 'kk')}. Сол күннің белгісін тексеріп, қажет болса түзетіңіз.`,
      sms: `${data['contract']}: ата-ананың айтуынша, ${data['day']} күні бала келмеген. Белгіні тексеріңіз.`,
    }),
    ru: (data) => ({
      title: 'Родитель: ребёнка не было',
      text: `По договору ${data['contract']} родитель сообщил, что ${data['day']} ребёнка не было${groupIn(data, 'ru')}. Проверьте отметку этого дня и при необходимости исправьте.`,
      sms: `${data['contract']}: по словам родителя, ${data['day']} ребёнка не было. Проверьте отметку.`,
    }),
    en: (data) => ({
      title: 'A parent says: not there',
      text: `Under contract ${data['contract']} the parent says that the child was not there on ${data['day']}${groupIn(data, 'en')}. Look at that day’s mark and put it right where needed.`,
      sms: `${data['contract']}: the parent says the child was not there on ${data['day']}. Look at the mark.`,
    }),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Words>>>>;

function groupIn({ group }: Notice['data'], locale: Locale): string {
  if (group === undefined) return '';
  return { kk: ` («${group}» тобы)`, ru: ` (группа «${group}»)`, en: ` (group “${group}”)` }[locale];
}
