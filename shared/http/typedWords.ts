// What is said of typed text that cannot be taken, in the other two languages.

export const typedWords = {
  'a name: letters, each word of one alphabet, spaces, hyphens and full stops': {
    kk: 'Аты-жөні: әріптер (әр сөз бір әліппеде), бос орын, дефис, нүкте.',
    ru: 'Имя: буквы (каждое слово одним алфавитом), пробелы, дефисы, точки.',
  },
  'at most 100 columns': { kk: 'Ең көбі 100 баған.', ru: 'Не больше 100 столбцов.' },
  'letters, digits and signs in one line, nothing hidden': {
    kk: 'Бір жол: әріптер, цифрлар және көрінетін белгілер. Мәтінді қолмен теріп көріңіз.',
    ru: 'Одна строка: буквы, цифры и видимые знаки. Попробуйте набрать текст вручную.',
  },
  'letters, digits and signs, nothing hidden': {
    kk: 'Әріптер, цифрлар және көрінетін белгілер. Мәтінді қолмен теріп көріңіз.',
    ru: 'Буквы, цифры и видимые знаки. Попробуйте набрать текст вручную.',
  },
} as const;
