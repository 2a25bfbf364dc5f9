// Of a seeded city: families who may choose a kindergarten, wait for its answer, have a contract to sign with codes on their way, and go there.

import { readContract } from '../../shared/table/contracts.ts';
import { people, type Asked, type City } from './city.ts';
import { codeToSign, papers, verifyPhone } from './contractCity.ts';
import { preschoolPeople } from './preschoolCity.ts';
import { enrol, giveConfirmed, type Holder } from './revocationCity.ts';
import { seededPreschools } from './seededRegister.ts';

/** Of one family and one kindergarten. */
interface Side {
  readonly parent: string;
  readonly head: string;
  readonly preschool: string;
  /** A voucher without a request, and one whose request is `requested`. */
  readonly choosing: string;
  readonly requested: string;
  /** Proposed, with a code on its way to either side. */
  readonly proposed: { readonly contract: string; readonly digest: string; readonly parentCode: string; readonly headCode: string };
  readonly active: string;
}

/** First of `people.parent` and the first seeded kindergarten, then of `people.otherParent` and the second. */
export type SeededContracts = readonly [Side, Side];

const group = 'first';
const startsOn = '2026-07-03';

export async function seedContracts(city: City, phones: readonly [string, string]): Promise<SeededContracts> {
  const [one, other] = seededPreschools;
  const { head, otherHead } = preschoolPeople;
  return [
    await seedSide(city, { parent: people.parent, head, preschool: one, child: 941, numbers: [phones[0], '+77015550941'] }),
    await seedSide(city, {
      parent: people.otherParent,
      head: otherHead,
      preschool: other,
      child: 951,
      numbers: [phones[1], '+77015550951'],
    }),
  ];
}

async function seedSide(
  city: City,
  {
    child,
    numbers,
    ...side
  }: Pick<Side, 'parent' | 'head' | 'preschool'> & { readonly child: number; readonly numbers: readonly [string, string] },
): Promise<Side> {
  const { parent, head, preschool } = side;
  await verifyPhone(city, parent, numbers[0]);
  await verifyPhone(city, head, numbers[1]);
  const holders: Holder[] = [];
  for (let serial = child; serial < child + 4; serial += 1) holders.push(await giveConfirmed(city, serial, parent));
  const [choosing, asking, signing, going] = holders;
  if (choosing === undefined || asking === undefined || signing === undefined || going === undefined) throw new Error('too few');
  const ask = async ({ voucher }: Holder) => {
    const { body } = await city.ask('askPlace', { iin: parent, params: { voucher }, body: { preschool, group, startsOn } });
    return String(body['contract']);
  };
  const requested = await ask(asking);
  const contract = await ask(signing);
  await city.ask('proposeContract', { iin: head, params: { preschool, contract }, body: { papers } });
  const digest = (await readContract(city.context.table, contract))?.digest;
  if (digest === undefined) throw new Error('nothing was proposed');
  const parentCode = await codeToSign(city, parent, contract, digest);
  const headCode = await codeToSign(city, head, contract, digest, preschool);
  const active = await enrol(city, going, preschool, group);
  return { ...side, choosing: choosing.voucher, requested, proposed: { contract, digest, parentCode, headCode }, active };
}

const signed = (digest: string, code: string) => ({ body: { digest, signature: { method: 'one-time-code', code } } });

/** Right requests of the routes of contracts, on that side. */
export function contractRequests({ preschool, choosing, requested, proposed, active }: Side) {
  const { contract, digest, parentCode, headCode } = proposed;
  const mine = (id: string) => ({ params: { contract: id } });
  const theirs = (id: string) => ({ params: { preschool, contract: id } });
  return {
    askPlace: { params: { voucher: choosing }, body: { preschool, group, startsOn } },
    listMyContracts: {},
    showMyContract: mine(contract),
    withdrawRequest: mine(requested),
    sendMySigningCode: { ...mine(contract), body: { digest } },
    signMyContract: { ...mine(contract), ...signed(digest, parentCode) },
    endMyContract: { ...mine(active), body: { lastDay: '2026-07-31' } },
    listContracts: { params: { preschool }, query: { state: 'requested', limit: '10' } },
    showContract: theirs(contract),
    proposeContract: { ...theirs(requested), body: { papers } },
    refuseRequest: { ...theirs(requested), body: { reason: 'papers-expired' } },
    sendSigningCode: { ...theirs(contract), body: { digest } },
    signContract: { ...theirs(contract), ...signed(digest, headCode) },
    endContract: { ...theirs(active), body: { lastDay: '2026-07-31', reason: 'group-closes' } },
  } satisfies Record<string, Asked>;
}

/** Of each change: the same asked for something else, and by the other family or kindergarten for what is theirs. */
export function contractVariants([one, other]: SeededContracts) {
  const [right, second] = [contractRequests(one), contractRequests(other)];
  const otherDigest = { digest: 'ab'.repeat(32) };
  const mine = (asked: Asked, its: Asked) => ({ other: asked, byAnother: { ...its, iin: other.parent } });
  const theirs = (asked: Asked, its: Asked) => ({ other: asked, byAnother: { ...its, iin: other.head } });
  const elsewhere = { params: { contract: one.proposed.contract } };
  return {
    askPlace: mine({ ...right.askPlace, body: { ...right.askPlace.body, startsOn: '2026-07-06' } }, second.askPlace),
    withdrawRequest: mine(elsewhere, second.withdrawRequest),
    sendMySigningCode: mine({ ...right.sendMySigningCode, body: otherDigest }, second.sendMySigningCode),
    signMyContract: mine({ ...right.signMyContract, body: { ...right.signMyContract.body, ...otherDigest } }, second.signMyContract),
    endMyContract: mine({ ...right.endMyContract, body: { lastDay: '2026-07-30' } }, second.endMyContract),
    proposeContract: theirs({ ...right.proposeContract, body: { papers, startsOn: '2026-07-06' } }, second.proposeContract),
    refuseRequest: theirs({ ...right.refuseRequest, body: { reason: 'group-full' } }, second.refuseRequest),
    sendSigningCode: theirs({ ...right.sendSigningCode, body: otherDigest }, second.sendSigningCode),
    signContract: theirs({ ...right.signContract, body: { ...right.signContract.body, ...otherDigest } }, second.signContract),
    endContract: theirs({ ...right.endContract, body: { ...right.endContract.body, reason: 'health' } }, second.endContract),
  } satisfies Readonly<Record<string, { readonly other: Asked; readonly byAnother: Asked }>>;
}
