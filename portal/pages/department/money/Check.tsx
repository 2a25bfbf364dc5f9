// The dry run of a register: what it would pay by kindergarten, and what not and why.

import { useAsk } from '../../../api/useAsk.ts';
import { tenge } from '../../../language/money.ts';
import { number, t } from '../../../language/text.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Note } from '../../../parts/Note.tsx';
import { Table } from '../../../parts/Table.tsx';
import { usePlace } from '../preschools/place.ts';
import { useNames } from '../preschools/register.ts';
import { Left } from './Left.tsx';
import type { Register } from './OneRegister.tsx';
import { words } from './words.ts';

export function Check({ register: { register, expected } }: { readonly register: Register }) {
  const { territory, at } = usePlace();
  const nameOf = useNames(territory);
  const asked = useAsk('GET /v1/department/territories/{territory}/registers/{register}/check', { params: { territory, register } });
  return (
    <section>
      <h2>{t(words.checkTitle)}</h2>
      <p class="quiet">{t(words.checkText)}</p>
      <Answer of={asked}>
        {(preview) => (
          <>
            {(preview.lines !== expected.lines || preview.amountTiyn !== expected.amountTiyn) && (
              <Note kind="warning">{t(words.differs, { lines: number(preview.lines), sum: tenge(preview.amountTiyn) })}</Note>
            )}
            <Table
              caption={t(words.checkTitle)}
              rows={preview.preschools}
              keyOf={({ preschool }) => preschool}
              columns={[
                { title: t(words.preschool), cell: ({ preschool }) => <a href={`${at}/preschools/${preschool}`}>{nameOf(preschool)}</a> },
                { title: t(words.lines), isNumber: true, cell: ({ lines }) => number(lines) },
                { title: t(words.corrections), isNumber: true, cell: ({ corrections }) => number(corrections) },
                { title: t(words.left), cell: ({ left }) => <Left counts={left} /> },
                { title: t(words.saved), isNumber: true, cell: ({ savedTiyn }) => tenge(savedTiyn) },
                { title: t(words.amount), isNumber: true, cell: ({ amountTiyn }) => <b>{tenge(amountTiyn)}</b> },
              ]}
            />
            {preview.sealedAfter.length > 0 && <Note>{t(words.sealedAfter, { n: number(preview.sealedAfter.length) })}</Note>}
            {preview.unsealed.length > 0 && (
              <details class="card">
                <summary>
                  {t(words.unsealed)}: {number(preview.unsealed.length)}
                </summary>
                <p>{t(words.unsealedText)}</p>
                <ul>
                  {preview.unsealed.map(({ preschool, state }) => (
                    <li key={preschool}>
                      {nameOf(preschool)} – {t(state === 'open' ? words.open : words.closed)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}
