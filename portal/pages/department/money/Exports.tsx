// A finished register as files: its lines in parts, as tables or a workbook, and its bills.

import { useAsk } from '../../../api/useAsk.ts';
import { useDownload } from '../../../api/useDownload.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { Answer, Refusal } from '../../../parts/Answer.tsx';
import { words as parts } from '../../../parts/words.ts';
import { usePlace } from '../preschools/place.ts';
import { paperLanguage } from './Bills.tsx';
import { words } from './words.ts';

export function Exports({ register }: { readonly register: string }) {
  const { territory } = usePlace();
  const params = { territory, register };
  const asked = useAsk('GET /v1/department/territories/{territory}/registers/{register}/exports', { params });
  const { run, busy, told } = useDownload();
  const button = (name: string, label: string, onClick: () => void) => (
    <button type="button" class="button" aria-disabled={busy !== undefined} onClick={onClick}>
      {busy === name ? t(parts.loading) : label}
    </button>
  );
  const bills = `bills-${register}.csv`;
  return (
    <section class="card on-screen">
      <h2>{t(words.files)}</h2>
      <p>{t(words.filesText)}</p>
      {told !== undefined && <Refusal told={told} />}
      <Answer of={asked}>
        {(reply) => (
          <>
            {reply.parts.map(({ part, lines, amountTiyn }) => {
              const [csv, xlsx] = [`lines-${register}-${part}.csv`, `lines-${register}-${part}.xlsx`];
              const asking = { params, query: { part, language: paperLanguage() } };
              return (
                <div key={part}>
                  <p>{t(words.part, { n: part, lines: number(lines), sum: tenge(amountTiyn) })}</p>
                  <p class="row">
                    {button(
                      xlsx,
                      t(words.workbook),
                      () => void run('GET /v1/department/territories/{territory}/registers/{register}/lines.xlsx', asking, xlsx),
                    )}
                    {button(
                      csv,
                      t(words.linesCsv),
                      () => void run('GET /v1/department/territories/{territory}/registers/{register}/lines.csv', asking, csv),
                    )}
                  </p>
                </div>
              );
            })}
            <p class="row">
              {button(
                bills,
                t(words.billsCsv),
                () =>
                  void run(
                    'GET /v1/department/territories/{territory}/registers/{register}/bills.csv',
                    { params, query: { language: paperLanguage() } },
                    bills,
                  ),
              )}
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}
