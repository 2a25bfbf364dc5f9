// One kindergarten with all its groups, and how a child comes to a place there.

import { useAsk } from '../../../api/useAsk.ts';
import type { Reply } from '../../../api/client.ts';
import { languageName } from '../../../language/languageName.ts';
import { number, t, tn } from '../../../language/text.ts';
import { phoneInWords } from '../../../language/phone.ts';
import { inWords, today } from '../../../language/time.ts';
import { Answer } from '../../../parts/Answer.tsx';
import { Badge, Empty, Facts, Note } from '../../../parts/Note.tsx';
import { Page } from '../../../parts/Page.tsx';
import { agesInWords, freeOn, nameOf, placesInWords } from './places.ts';
import { forms, words as ofList } from './words.ts';
import { words } from './oneWords.ts';
import './kindergartens.css';

type One = Reply<'GET /v1/territories/{territory}/preschools/{preschool}'>;

export function Kindergarten({ params: { territory = '', preschool = '' } = {} }: { readonly params?: Readonly<Record<string, string>> }) {
  const asked = useAsk('GET /v1/territories/{territory}/preschools/{preschool}', { params: { territory, preschool } });
  const { reply } = asked;
  return (
    <Page
      title={reply === undefined ? t(words.one) : nameOf(reply)}
      lead={reply && `${t(reply.addressLabels)}, ${t(reply.districtLabels)}`}
      back={{ href: `/t/${territory}/kindergartens`, label: t(words.back) }}
    >
      <Answer of={asked}>
        {(one) => (
          <>
            {!one.listed && <Unlisted of={one} />}
            <div class="two">
              <div>
                <Groups of={one} />
              </div>
              <div>
                <Contact of={one} />
                {one.listed && <HowToGetIn />}
              </div>
            </div>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Unlisted({ of: { eligible } }: { readonly of: One }) {
  const isAhead = eligible !== undefined && eligible.from > today();
  return (
    <Note kind="warning" title={t(words.unlisted)}>
      <p>{isAhead ? t(words.unlistedFrom, { day: inWords(eligible.from) }) : t(words.unlistedText)}</p>
    </Note>
  );
}

function Contact({ of: { addressLabels, districtLabels, phone, ownership } }: { readonly of: One }) {
  return (
    <section class="card">
      <Facts
        of={[
          [t(words.address), `${t(addressLabels)}, ${t(districtLabels)}`],
          phone !== undefined && [t(words.phone), <a href={`tel:${phone}`}>{phoneInWords(phone)}</a>],
          [t(words.ownership), t(words[ownership])],
        ]}
      />
      {phone !== undefined && (
        <p>
          <a class="button" href={`tel:${phone}`}>
            {t(words.call)}
          </a>
        </p>
      )}
    </section>
  );
}

function Groups({ of: { groups } }: { readonly of: One }) {
  return (
    <section>
      <h2 class="first-heading">{t(words.groups)}</h2>
      {groups.length === 0 && (
        <Empty title={t(words.noGroups)}>
          <p>{t(words.noGroupsText)}</p>
        </Empty>
      )}
      <ul class="cards">
        {groups
          .toSorted((one, other) => one.ageFrom - other.ageFrom)
          .map((group) => (
            <Group key={group.group} of={group} />
          ))}
      </ul>
    </section>
  );
}

function Group({ of }: { readonly of: One['groups'][number] }) {
  const day = today();
  const isFree = of.open && freeOn(of.free, day) > 0;
  const ahead = of.free.filter(({ from }) => from > day);
  return (
    <li class="card">
      <div class="row row-apart group-head">
        <h3 class="kindergarten-name">{t(of.names)}</h3>
        <Badge kind={isFree ? 'good' : 'plain'}>{of.open ? placesInWords({ groups: [of] }, day) : t(words.closed)}</Badge>
      </div>
      <Facts
        of={[
          [t(words.ages), agesInWords(of)],
          [t(words.language), languageName(of.language)],
          of.groupType !== 'general' && [t(words.type), t(ofList[of.groupType])],
          [t(words.hours), t(words.hoursADay, { n: number(of.hours) })],
          [t(words.capacity), number(of.capacity)],
          of.open &&
            ahead.length > 0 && [
              t(words.free),
              <ul class="plain-list">
                {ahead.map(({ from, free }) => (
                  <li key={from}>{t(words.fromDay, { day: inWords(from), count: tn(free, forms.places) })}</li>
                ))}
              </ul>,
            ],
          of.promised > 0 && [t(words.promised), number(of.promised)],
          of.waiting > 0 && [t(words.waiting), tn(of.waiting, forms.waiting)],
        ]}
      />
    </li>
  );
}

function HowToGetIn() {
  return (
    <section class="card">
      <h2>{t(words.how)}</h2>
      <ol class="way-in">
        <li>{t(words.how1)}</li>
        <li>{t(words.how2)}</li>
        <li>{t(words.how3)}</li>
      </ol>
      <a class="button button-main" href="/my">
        {t(words.toMine)}
      </a>
    </section>
  );
}
