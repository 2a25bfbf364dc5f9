// Words where the next draft has to wait for the one on its way.

import type { Text } from '../../language/text.ts';

export const words = {
  title: { kk: 'Біреуі басталған', ru: 'Одно уже начато', en: 'One is on its way' },
  text: {
    kk: 'Келесісін оны аяқтағаннан немесе тоқтатқаннан кейін дайындауға болады.',
    ru: 'Следующее можно подготовить, когда начатое завершится или его отменят.',
    en: 'The next one may be drafted when it is finished or cancelled.',
  },
  open: { kk: 'Басталғанын ашу', ru: 'Открыть начатое', en: 'Open it' },
} as const satisfies Record<string, Text>;
