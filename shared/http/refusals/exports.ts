// The no of files of payment registers, with its status.

import type { RefusalReplies } from '../problemTexts.ts';

export const exportRefusals = {
  'register-not-finished': {
    status: 409,
    kk: 'Бұл төлем тізілімінің жолдары әлі толық жазылған жоқ. Ол аяқталғанда файлды қайта сұраңыз.',
    ru: 'Строки этого платёжного реестра ещё не записаны полностью. Запросите файл, когда он будет завершён.',
    en: 'The lines of this payment register are not all written yet. Ask for the file once it is finished.',
  },
  'part-unknown': {
    status: 404,
    kk: 'Төлем тізілімінде мұндай бөлік жоқ. Бөліктердің тізімін қарап, соның бірін сұраңыз.',
    ru: 'В платёжном реестре нет такой части. Посмотрите список частей и запросите одну из них.',
    en: 'The register has no such part. See the list of its parts and ask for one of them.',
  },
  'act-unknown': {
    status: 404,
    kk: 'Бұл төлем тізілімі бойынша балабақшаға ештеңе төленбейді, сондықтан акт жоқ. Басқа төлем тізілімін таңдаңыз.',
    ru: 'По этому платёжному реестру детскому саду ничего не платят, поэтому акта нет. Выберите другой платёжный реестр.',
    en: 'This register pays the kindergarten nothing, so there is no act. Choose another register.',
  },
} as const satisfies RefusalReplies;
