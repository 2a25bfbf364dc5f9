// Payments to the kindergarten, each with its act of services to print and sign.

import { useAsk } from '../../../api/useAsk.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { tenge } from '../../../language/money.ts';
import { dayOfMoment, inWords } from '../../../language/time.ts';
import { language, number, t } from '../../../language/text.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { Empty } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { words as parts } from '../../../parts/words.ts';
import { monthTitle } from '../months/monthTitle.ts';
import { acts as words } from './words.ts';

export function Acts({ preschool }: { readonly preschool: string }) {
  const asked = useAsk('GET /v1/preschool/{preschool}/acts', { params: { preschool } });
  return (
    <Page title={t(words.title)} lead={t(words.lead)}>
      <Answer of={asked}>
        {({ acts }) =>
          acts.length === 0 ? (
            <Empty title={t(words.none)}>
              <p>{t(words.noneText)}</p>
            </Empty>
          ) : (
            <Table
              caption={t(words.title)}
              columns={[
                { title: t(words.month), cell: ({ month }) => monthTitle(month) },
                { title: t(words.finished), cell: ({ finishedAt }) => inWords(dayOfMoment(finishedAt)) },
                { title: t(words.lines), cell: ({ lines }) => number(lines), isNumber: true },
                { title: t(words.corrections), cell: ({ corrections }) => number(corrections), isNumber: true },
                { title: t(words.amount), cell: ({ amountTiyn }) => tenge(amountTiyn), isNumber: true },
                {
                  title: t(words.act),
                  isOnScreen: true,
                  cell: ({ register, month }) => <Fetch preschool={preschool} register={register} month={month} />,
                },
              ]}
              rows={acts}
              keyOf={({ register }) => register}
            />
          )
        }
      </Answer>
    </Page>
  );
}

interface FetchProps {
  readonly preschool: string;
  readonly register: string;
  readonly month: string;
}

function Fetch({ preschool, register, month }: FetchProps) {
  const { run, busy, told } = useDownload();
  const fetchFile = () => {
    const query = { language: language.value === 'kk' ? ('kk' as const) : ('ru' as const) };
    return run('GET /v1/preschool/{preschool}/acts/{register}', { params: { preschool, register }, query }, `act-${month}.pdf`);
  };
  return (
    <>
      <button type="button" class="button" aria-disabled={busy !== undefined} onClick={() => void fetchFile()}>
        {busy !== undefined ? t(parts.loading) : t(words.download)}
      </button>
      {told !== undefined && <Refusal told={told} />}
    </>
  );
}
