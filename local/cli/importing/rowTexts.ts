// Why a row stands in the report as it does, in the clerk's language.

import type { ImportNote, RejectionCode } from '../../../shared/domain/importRow.ts';
import type { Because } from '../../../shared/domain/enrolment.ts';
import { enrolmentTexts, fillText } from '../../../shared/domain/enrolmentTexts.ts';
import { noteTexts, rejectionTexts } from '../../../shared/domain/importTexts.ts';
import { refusalReplies } from '../../../shared/http/problemTexts.ts';
import type { LocalTimeNote } from './localTime.ts';
import type { RowFault } from './mapRow.ts';

interface Text {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}
export const languages = ['ru', 'kk', 'en'] as const;
export type Language = (typeof languages)[number];

/** What is found out before a row is sent. */
export const fileTexts: Readonly<Record<Exclude<RowFault, RejectionCode> | LocalTimeNote | 'not-sent', Text>> = {
  'record-too-long': {
    kk: 'Жол тым ұзын; жабылмаған тырнақша болуы мүмкін.',
    ru: 'Слишком длинная строка; возможно, не закрыта кавычка.',
    en: 'The row is too long; perhaps a quote is not closed.',
  },
  'quotes-unbalanced': {
    kk: 'Тырнақшалар сәйкес емес. Осы жолды түзетіңіз.',
    ru: 'Кавычки не сходятся. Исправьте эту строку.',
    en: 'Quotes do not match. Correct this row.',
  },
  'column-count': {
    kk: 'Ұяшықтар тақырыптағыдан көп. Тырнақшасыз бөлгішті іздеңіз.',
    ru: 'Ячеек больше, чем в заголовке. Поищите разделитель без кавычек.',
    en: 'More cells than the header has. Look for a delimiter outside quotes.',
  },
  'row-cut-off': {
    kk: 'Файл жолдың ортасында үзілген. Толық файлды алыңыз.',
    ru: 'Файл обрывается посреди строки. Возьмите целый файл.',
    en: 'The file ends in the middle of this row. Fetch the whole file.',
  },
  'status-unclear': {
    kk: 'Мәртебе ұяшығында иә де, жоқ та емес. Түзетіңіз немесе сәйкестікті толықтырыңыз.',
    ru: 'В ячейке статуса ни «да», ни «нет». Исправьте её или дополните сопоставление.',
    en: 'The cell of a status says neither yes nor no. Correct it or extend the mapping.',
  },
  'time-repeated': {
    kk: 'Сағат кейін жылжыған; ерте уақыт алынды',
    ru: 'В этот час переводили часы назад; взято более раннее время',
    en: 'Clocks were put back in this hour; the earlier time was taken',
  },
  'time-skipped': {
    kk: 'Сағат алға жылжыған, мұндай уақыт болмаған; бұрынғы белдеумен оқылды',
    ru: 'Часы переводили вперёд, такого времени не было; прочитано по прежнему поясу',
    en: 'Clocks were put forward and there was no such time; read by the offset before the change',
  },
  'not-sent': {
    kk: 'Жіберілмеді. Сол пәрменді қайта орындаңыз.',
    ru: 'Не отправлено. Повторите ту же команду.',
    en: 'Not sent. Run the same command again.',
  },
};

const texts: Readonly<Record<string, Text>> = {
  ...refusalReplies,
  ...rejectionTexts,
  ...noteTexts,
  ...fileTexts,
  ...enrolmentTexts,
} satisfies Record<ImportNote | RejectionCode, Text>;

/** What a code of the report means; a code of a newer server is shown as it is. */
export function textOfCode(code: string, language: Language, because: Because = {}): string {
  return Object.hasOwn(texts, code) ? fillText(texts[code]?.[language] ?? code, because, language) : code;
}
