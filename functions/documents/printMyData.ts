// What is kept of the caller, in short and to read: the account and contacts, children, applications, vouchers and contracts. Days, messages and looks are
// counted in the file of data, which is whole.

import type { Context } from '../../shared/context.ts';
import { dayInWords } from '../../shared/domain/dayWords.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, type Day } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { wordsOfRole } from '../../shared/http/words/looks.ts';
import { listOwnApplications, listOwnChildren, listOwnContracts, listOwnVouchers, readOwnAccount } from '../../shared/table/ownData.ts';
import { listDevices } from '../../shared/table/devices.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import { printData, type DataSection } from './dataPages.ts';
import { applicationStateWords, contractStateWords, voucherStateWords } from './dataStates.ts';
import { dataWords } from './dataWords.ts';

export const work: Work<'printMyData', Context> = async ({ query, caller, at }, context) => {
  const { table } = context;
  const vault = await context.vault();
  const account = await readOwnAccount(table, vault, caller);
  const language = query.language ?? (account.locale === 'ru' ? 'ru' : 'kk');
  const words = dataWords[language];
  const said = (day: Day | undefined) => (day === undefined ? words.none : dayInWords(day, language));
  const named = (territory: string) => {
    const rulebook = rulebookOn(context.rulebooks(), territory, dayOf(at));
    return isRefusal(rulebook) ? territory : rulebook.names[language];
  };
  const own = await listOwnApplications(table, caller);
  const children = await listOwnChildren(table, vault, caller.person);
  const vouchers = await listOwnVouchers(table, own);
  const contracts = await listOwnContracts(table, vouchers);
  const devices = await listDevices(table, caller.person);
  const houses = await Promise.all(contracts.map(({ preschool }) => readPreschool(table, preschool)));
  const sections: DataSection[] = [
    {
      title: words.account,
      rows: [
        [words.iin, account.iin],
        [words.name, account.name ?? words.none],
        [
          words.phones,
          account.phones.map(({ phone, verified }) => `${phone}${verified ? '' : ` (${words.unverified})`}`).join(', ') || words.none,
        ],
        [words.email, account.email ?? words.none],
        [words.devices, String(devices.length)],
        [
          words.roles,
          caller.memberships.map(({ role, territory }) => `${wordsOfRole(role)[language]} (${named(territory)})`).join(', ') || words.none,
        ],
      ],
    },
    ...children.map(({ guardianship, known, said: typed }) => ({
      title: words.child,
      rows: [
        [words.name, known?.name ?? typed?.name ?? words.none] as const,
        [words.iin, known?.iin ?? typed?.iin ?? words.none] as const,
        [words.bornOn, said(known?.bornOn ?? typed?.bornOn)] as const,
        [words.guardianship, words.states[guardianship.state]] as const,
      ],
    })),
    ...own.map(({ number, territory, state, submittedAt, consent }) => ({
      title: `${words.application} ${number}`,
      rows: [
        [words.territory, named(territory)] as const,
        [words.state, applicationStateWords[state][language]] as const,
        [words.submitted, said(dayOf(submittedAt))] as const,
        [words.consent, consent === undefined ? words.none : `${consent.text}, ${said(dayOf(consent.at))}`] as const,
      ],
    })),
    ...vouchers.map(({ voucher, state, issuedAt }) => ({
      title: `${words.voucher} ${voucher}`,
      rows: [[words.state, voucherStateWords[state][language]] as const, [words.issued, said(dayOf(issuedAt))] as const],
    })),
    ...contracts.map(({ contract, state, startsOn, endsOn }, place) => ({
      title: `${words.contract} ${contract}`,
      rows: [
        [words.preschool, houses[place]?.names[language] ?? words.none] as const,
        [words.state, contractStateWords[state][language]] as const,
        [words.days, `${said(startsOn)} – ${endsOn === undefined ? '…' : said(endsOn)}`] as const,
      ],
    })),
  ];
  return { file: await printData({ language, at, sections }) };
};
