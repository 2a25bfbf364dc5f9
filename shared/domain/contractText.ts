// The text of a contract, made of a template with a version and of what the two sides agreed. It is canonical, so that everybody who has the same
// words computes the same digest, and that digest is what both sign. The child stands in it by its application's number: no name, no IIN.

import { dayInWords } from './dayWords.ts';
import { canonicalText, digestOf, type Canonical } from './digest.ts';
import { addressLabels, type Address } from './preschool.ts';
import type { Day } from './time.ts';

/** Changed with every change of the words below: a text made by an older template keeps its own. */
export const contractTemplate = 'contract-2';

export interface Agreed {
  readonly contract: string;
  readonly territory: string;
  readonly application: string;
  readonly startsOn: Day;
  /** The contract it takes the place of. */
  readonly replaces?: string | undefined;
  readonly rulebook: string;
  readonly preschool: { readonly preschool: string; readonly names: Names } & Address;
  readonly group: {
    readonly group: string;
    readonly names: Names;
    readonly groupType: string;
    readonly language: string;
    /** Hours a day. */
    readonly hours: number;
  };
}

interface Names {
  readonly kk: string;
  readonly ru: string;
}

export interface ContractText {
  readonly digest: string;
  /** RFC 8785: what the digest is of. */
  readonly canonical: string;
}

export function writeContract(agreed: Agreed): ContractText {
  const { contract, territory, application, startsOn, replaces, rulebook, preschool, group } = agreed;
  const content: Canonical = {
    template: contractTemplate,
    contract,
    territory,
    application,
    startsOn,
    ...(replaces === undefined ? {} : { replaces }),
    rulebook,
    preschool: {
      preschool: preschool.preschool,
      names: { kk: preschool.names.kk, ru: preschool.names.ru },
      address: preschool.address,
      ...(preschool.addressKk === undefined ? {} : { addressKk: preschool.addressKk }),
    },
    group: {
      group: group.group,
      names: { kk: group.names.kk, ru: group.names.ru },
      groupType: group.groupType,
      language: group.language,
      // Canonical text has whole numbers alone, and half hours are usual.
      minutesADay: Math.round(group.hours * 60),
    },
    text: { kk: clausesKk(agreed), ru: clausesRu(agreed) },
  };
  const canonical = canonicalText(content);
  return { digest: digestOf(canonical), canonical };
}

/** 10.5 as people write it: `10,5`. */
const hoursText = (hours: number) => String(hours).replace('.', ',');

function clausesKk({ contract, application, startsOn, preschool, group, rulebook, replaces }: Agreed): readonly string[] {
  return [
    `Мектепке дейінгі тәрбие мен оқыту туралы келісімшарт № ${contract}`,
    `Тараптар: ${preschool.names.kk} (${addressLabels(preschool).kk}) және ${application} өтініші бойынша ваучері бар баланың заңды өкілі.`,
    `Бала ${dayInWords(startsOn, 'kk')} күнінен бастап «${group.names.kk}» тобына қабылданады. Топ күніне ${hoursText(group.hours)} сағат жұмыс істейді.`,
    'Балабақша баланың қауіпсіздігін, тамағын, тәрбиесі мен оқуын қамтамасыз етеді, болған күндерін күн сайын шынайы белгілейді және орнын ауырғанда, емделгенде, демалыста сақтайды.',
    'Мемлекет балабақшаға бала болған күндер үшін ваучер бойынша төлейді. Мемлекеттік тапсырыс үшін отбасынан қосымша ақы алынбайды; тамақ ақысы белгіленген мөлшерден аспайды.',
    'Заңды өкіл баланы сау күйінде уақытында әкеледі, келмейтін күні себебін сол күні хабарлайды және құжаттарын жаңартып отырады.',
    'Келісімшарт соңғы күні белгіленгенге дейін күшінде. Оны заңды өкіл кез келген күннен, балабақша себебін көрсетіп, тараптар ваучер қағидалары бойынша аяқтай алады; басқа балабақшаға ауысқанда бұрынғысы жаңасы басталардан бір күн бұрын аяқталады.',
    ...(replaces === undefined ? [] : [`Бұл келісімшарт № ${replaces} келісімшарттың орнына жасалды.`]),
    `Қолданылатын қағидалар: ${rulebook}. Екі тарап осы мәтіннің бақылау сомасына қол қояды.`,
  ];
}

function clausesRu({ contract, application, startsOn, preschool, group, rulebook, replaces }: Agreed): readonly string[] {
  return [
    `Договор о дошкольном воспитании и обучении № ${contract}`,
    `Стороны: ${preschool.names.ru} (${addressLabels(preschool).ru}) и законный представитель ребёнка, которому выдан ваучер по заявлению ${application}.`,
    `Ребёнок принимается с ${dayInWords(startsOn, 'ru')} в группу «${group.names.ru}». Часы работы группы в день: ${hoursText(group.hours)}.`,
    'Детский сад обеспечивает безопасность, питание, воспитание и обучение ребёнка, каждый день честно отмечает его посещение и сохраняет за ним место на время болезни, лечения и отпуска.',
    'Государство платит детскому саду по ваучеру за дни посещения. За государственный заказ с семьи доплата не берётся; плата за питание не выше установленной.',
    'Законный представитель приводит ребёнка здоровым и вовремя, в день неявки сообщает её причину и обновляет документы.',
    'Договор действует, пока не назначен его последний день. Закончить его может законный представитель с любого дня, детский сад с указанием причины, обе стороны по правилам ваучера; при переводе прежний договор заканчивается за день до начала нового.',
    ...(replaces === undefined ? [] : [`Этот договор заключён вместо договора № ${replaces}.`]),
    `Применяемые правила: ${rulebook}. Обе стороны подписывают контрольную сумму этого текста.`,
  ];
}
