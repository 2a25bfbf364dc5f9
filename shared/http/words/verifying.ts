// How a stranger verifies, in three languages: said beside what there is to verify.

import type { Text } from '../problemTexts.ts';

export const howToVerifyRound: Text = {
  kk: 'digest мәнін раунд басталғанға дейін жазып алыңыз. Раунд аяқталған соң Kezek бағдарламасының кодын жүктеп, осы беттің мекенжайымен іске қосыңыз: npm run verify-round -- МЕКЕНЖАЙ --digest МӘН. Ол хаттаманы толық жүктеп, раундты қайта есептейді және сәйкес келмейтін бірінші жолды атайды.',
  ru: 'Запишите digest до начала раунда. Когда раунд окончен, скачайте код Kezek и запустите с адресом этой страницы: npm run verify-round -- АДРЕС --digest ЗНАЧЕНИЕ. Команда скачает весь протокол, пересчитает раунд и назовёт первую строку, которая не сходится.',
  en: 'Note the digest before the round begins. When it is over, download the code of Kezek and run, with the address of this page: npm run verify-round -- ADDRESS --digest VALUE. It downloads the whole protocol, computes the round again and names the first row that does not agree.',
};

export const howToVerifyProof: Text = {
  kk: 'Алдына нөлдік байт қойылған leaf мәтінінің SHA-256 хеші – жапырақ. Оны hashes тізімімен RFC 9162, 2.1.3.2 бойынша біріктіріңіз (түйіннің алдында 1 байты): нәтиже root мәніне тең болса, жолыңыз хаттамада тұр. root мәнін раундтар тізіміндегімен салыстырыңыз.',
  ru: 'SHA-256 от текста leaf с нулевым байтом впереди – это лист. Соедините его с hashes по RFC 9162, 2.1.3.2 (узел начинается с байта 1): если вышел root, ваша строка стоит в протоколе. Сравните root с тем, что стоит в списке раундов.',
  en: 'SHA-256 of the text leaf with a zero byte before it is the leaf. Join it with hashes as RFC 9162, 2.1.3.2 says (a node begins with the byte 1): when it gives root, your line stands in the protocol. Compare root with the one in the list of rounds.',
};
