// What the service says when the answer is no, and what is said in its place when it cannot be heard. Each ends in a next step.

import type { Text } from '../language/text.ts';

export interface FieldTold {
  readonly field: string;
  readonly text: Text;
}

/** A no with its reason, in every language, for the person to read. */
export class Told extends Error {
  override readonly name = 'Told';
  /** Stable: `confirm-deadline-passed`. */
  readonly code: string;
  readonly text: Text;
  readonly fields: readonly FieldTold[];
  /** The numbers behind it. */
  readonly because: Readonly<Record<string, unknown>>;
  /** Asking again later may help. */
  readonly isPassing: boolean;

  constructor(code: string, text: Text, more: Partial<Pick<Told, 'fields' | 'because' | 'isPassing'>> = {}) {
    super(code);
    this.code = code;
    this.text = text;
    this.fields = more.fields ?? [];
    this.because = more.because ?? {};
    this.isPassing = more.isPassing ?? false;
  }
}

interface ProblemDocument {
  readonly code: string;
  readonly detail: string;
  readonly detailKk: string;
  readonly detailRu: string;
  readonly fields?: readonly {
    readonly field: string;
    readonly message: string;
    readonly messageKk?: string;
    readonly messageRu?: string;
  }[];
  readonly because?: Readonly<Record<string, unknown>>;
}

/** Reads an RFC 9457 problem; whatever else came is the service being unwell. */
export async function toldBy(response: Response): Promise<Told> {
  const document = (await response.json().catch(() => undefined)) as Partial<ProblemDocument> | undefined;
  if (document?.code === undefined || document.detail === undefined) return unwell();
  const { code, detail, detailKk = detail, detailRu = detail, fields = [], because = {} } = document;
  // What is wrong stands in the address: there is no field on the page to correct.
  if (code === 'request-invalid' && fields.length > 0 && fields.every(({ field }) => field.startsWith('path.'))) return wrongLink();
  return new Told(
    code,
    { kk: detailKk, ru: detailRu, en: detail },
    {
      fields: fields.map(({ field, message, messageKk = message, messageRu = message }) => ({
        field,
        text: { kk: messageKk, ru: messageRu, en: message },
      })),
      because,
      isPassing: response.status >= 500 || response.status === 429,
    },
  );
}

function wrongLink(): Told {
  const text = {
    kk: 'Бұл сілтеме қате немесе толық көшірілмеген. Керегіңізді бөлімдерден ашыңыз.',
    ru: 'Ссылка неверна или скопирована не целиком. Откройте нужное через разделы сайта.',
    en: 'This link is wrong or was not copied whole. Open what you need from the sections of this site.',
  };
  return new Told('request-invalid', text);
}

/** An answer whose words do not matter is read to its end all the same: unread, it keeps its connection. */
export async function readOut(response: Response): Promise<void> {
  await response.text().catch(() => undefined);
}

export function offline(): Told {
  const text = {
    kk: 'Интернет жоқ. Жазғаныңыз осы жерде сақталды: байланыс оралғанда қайталап көріңіз.',
    ru: 'Нет интернета. Введённое сохранено здесь: повторите, когда связь появится.',
    en: 'There is no internet. What you typed is kept here: try again when you are connected.',
  };
  return new Told('offline', text, { isPassing: true });
}

export function unwell(): Told {
  const text = {
    kk: 'Қызмет қазір жауап бермей тұр. Бір минуттан кейін қайталап көріңіз: ештеңе жоғалған жоқ.',
    ru: 'Служба сейчас не отвечает. Повторите через минуту: ничего не потеряно.',
    en: 'The service does not answer right now. Try again in a minute: nothing is lost.',
  };
  return new Told('unreachable', text, { isPassing: true });
}
