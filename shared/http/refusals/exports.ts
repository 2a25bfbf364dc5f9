// The no of files of payment registers, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const exportRefusals = {
  'register-not-finished': {
    status: 409,
    kk: 'Бұл төлем ведомосының жолдары әлі толық жазылған жоқ. Ол аяқталғанда файлды қайта сұраңыз.',
    ru: 'Строки этой платёжной ведомости ещё не записаны полностью. Запросите файл, когда она будет завершена.',
    en: 'The lines of this payment register are not all written yet. Ask for the file once it is finished.',
  },
  'part-unknown': {
    status: 404,
    kk: 'Ведомоста мұндай бөлік жоқ. Бөліктердің тізімін қарап, соның бірін сұраңыз.',
    ru: 'В ведомости нет такой части. Посмотрите список частей и запросите одну из них.',
    en: 'The register has no such part. See the list of its parts and ask for one of them.',
  },
  'act-unknown': {
    status: 404,
    kk: 'Бұл ведомос бойынша балабақшаға ештеңе төленбейді, сондықтан акт жоқ. Басқа ведомосты таңдаңыз.',
    ru: 'По этой ведомости детскому саду ничего не платят, поэтому акта нет. Выберите другую ведомость.',
    en: 'This register pays the kindergarten nothing, so there is no act. Choose another register.',
  },
} as const satisfies RefusalReplies;
