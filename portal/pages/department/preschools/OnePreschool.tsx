// One kindergarten of the register: its places, whether vouchers may be used in it, its groups.

import { useState } from 'preact/hooks';
import type { Reply } from '../../../api/client.ts';
import { useAsk } from '../../../api/useAsk.ts';
import { phoneInWords } from '../../../language/phone.ts';
import { number, t } from '../../../language/text.ts';
import { inWords } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Empty, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { words as forms } from './formWords.ts';
import { GroupTable } from './GroupTable.tsx';
import { Delist, Enlist, type Delisted } from './Listing.tsx';
import { mayOf, usePlace } from './place.ts';
import { Stats } from './Stats.tsx';
import { ownerships, words } from './words.ts';

export type One = Reply<'GET /v1/department/territories/{territory}/preschools/{preschool}'>;

export function OnePreschool() {
  const { territory, at, preschool = '' } = usePlace();
  const asked = useAsk('GET /v1/department/territories/{territory}/preschools/{preschool}', { params: { territory, preschool } });
  const here = `${at}/preschools/${preschool}`;
  const may = mayOf(territory);
  const names = asked.reply?.names;
  return (
    <Page
      title={names === undefined ? t(words.name) : t(names)}
      back={{ href: `${at}/preschools`, label: t(words.toRegister) }}
      actions={
        may.keepsRegister && (
          <div class="row">
            <a class="button" href={`${here}/edit`}>
              {t(words.change)}
            </a>
            <a class="button" href={`${here}/staff`}>
              {t(words.staff)}
            </a>
          </div>
        )
      }
    >
      <Answer of={asked}>{(one) => <Record one={one} here={here} may={may} again={asked.again} />}</Answer>
    </Page>
  );
}

interface RecordProps {
  readonly one: One;
  readonly here: string;
  readonly may: ReturnType<typeof mayOf>;
  readonly again: () => void;
}

function Record({ one, here, may, again }: RecordProps) {
  const { places, location, groups } = one;
  return (
    <>
      <Stats
        of={[
          [t(words.places), number(places.capacity)],
          [t(words.taken), number(places.taken)],
          [t(words.free), number(places.free)],
          [t(words.waiting), number(places.waiting)],
        ]}
      />
      <div class="two">
        <section class="card">
          <Facts
            of={[
              [t(words.district), t(one.districtLabels)],
              [t(words.address), t(one.addressLabels)],
              [t(words.ownership), t(ownerships[one.ownership])],
              [t(words.phone), one.phone === undefined ? t(words.notGiven) : <a href={`tel:${one.phone}`}>{phoneInWords(one.phone)}</a>],
              [t(words.onMap), location === undefined ? t(words.notOnMap) : `${location.latitude}, ${location.longitude}`],
            ]}
          />
        </section>
        <Listed one={one} isKeeper={may.keepsRegister} again={again} />
      </div>
      <div class="row row-apart">
        <h2>{t(forms.groups)}</h2>
        {may.keepsRegister && (
          <a class="button button-main" href={`${here}/groups/new`}>
            {t(forms.openGroup)}
          </a>
        )}
      </div>
      {groups.length === 0 ? (
        <Empty title={t(forms.noGroups)}>
          <p>{t(forms.noGroupsText)}</p>
        </Empty>
      ) : (
        <GroupTable groups={groups} here={here} />
      )}
    </>
  );
}

/** Whether it is on the list, and the two ways to change that. */
function Listed({ one, isKeeper, again }: { readonly one: One; readonly isKeeper: boolean; readonly again: () => void }) {
  const [open, setOpen] = useState<'enlist' | 'delist'>();
  const [done, setDone] = useState<'enlisted' | Delisted>();
  const { eligible, listed } = one;
  const close = () => setOpen(undefined);
  const said =
    eligible === undefined
      ? t(words.notListed)
      : eligible.to !== undefined
        ? t(words.listedTill, { from: inWords(eligible.from), to: inWords(eligible.to) })
        : t(listed ? words.listedSince : words.listedFrom, { day: inWords(eligible.from) });
  return (
    <section class="card">
      <h2>{t(words.listing)}</h2>
      <p>
        <Badge kind={listed ? 'good' : 'warning'}>{t(listed ? words.listed : words.unlisted)}</Badge>
      </p>
      <p>{said}</p>
      {done !== undefined && (
        <Note kind="good" isNews>
          <p>{done === 'enlisted' ? t(words.enlisted) : t(words.delisted, { ...done })}</p>
        </Note>
      )}
      {isKeeper && (
        <div class="row">
          {(eligible === undefined || !listed || eligible.to !== undefined) && (
            <button type="button" class="button button-main" onClick={() => setOpen('enlist')}>
              {t(words.enlist)}
            </button>
          )}
          {eligible !== undefined && (listed || eligible.to === undefined) && (
            <button type="button" class="button button-grave" onClick={() => setOpen('delist')}>
              {t(words.delist)}
            </button>
          )}
        </div>
      )}
      {open === 'enlist' && (
        <Enlist
          one={one}
          onClose={close}
          onDone={() => {
            close();
            setDone('enlisted');
            again();
          }}
        />
      )}
      {open === 'delist' && (
        <Delist
          one={one}
          onClose={close}
          onDone={(concerned) => {
            close();
            setDone(concerned);
            again();
          }}
        />
      )}
    </section>
  );
}
