import { account } from '@/lib/ledger/accounts';
import { addCredit, hoursCode } from '@/lib/ledger/assets';
import { move } from '@/lib/ledger/rules';
import type { Db } from '@/lib/platform/db/client';
import type { Calendar } from './calendar';
import { chanceOf, idOf, oneOf, timedIdOf } from './chance';

import {
  charter,
  localCurrency as code,
  deskPlace,
  hourUses,
  localWords,
  permission,
  professionals,
} from './content/credits';
import { toolLibrary } from './content/things/library';
import { cents, currency } from './euros';
import { neighbourOf, neighbours } from './neighbours';
import type { Booked } from './rows/ledger';

const deskId = idOf(`desk ${code}`);
const circleId = idOf(`circle ${toolLibrary}`);
const operator = neighbourOf('awa');
const keeper = neighbourOf('paul');

/** Days on which something moved, the oldest first: a little more each month. */
const daysOf = (name: string, from: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => {
    const way = Math.sqrt((at + chanceOf(`${name} ${at}`)) / count);
    return -from + way * (from - 1);
  });

const movement = (
  key: string,
  kind: string,
  at: Date,
  entries: Booked['entries'],
  more: Partial<Booked> = {},
): Booked => ({
  ...{ key, kind, at, entries, source: null, bookingId: null },
  ...more,
});

/** Hours that went round by hand, from who has the most to spare to who asks: nobody near a limit. */
const hours = ({ days }: Calendar): Booked[] => {
  const there = neighbours.filter((each) => each.days > 230).slice(0, 22);
  const stands = new Map(there.map(({ id }) => [id, 0]));
  return daysOf('hour', 225, 160).map((day, at) => {
    const name = `hour ${at}`;
    const minutes = 30 + 15 * Math.floor(chanceOf(`${name} long`) * 7);
    const spare = there.filter(({ id }) => (stands.get(id) ?? 0) - minutes > -200);
    const from = oneOf(spare, `${name} from`);
    const to = oneOf(
      there.filter(({ id }) => id !== from.id && (stands.get(id) ?? 0) < 700),
      `${name} to`,
    );
    stands.set(from.id, (stands.get(from.id) ?? 0) - minutes);
    stands.set(to.id, (stands.get(to.id) ?? 0) + minutes);
    const [category, reason] = oneOf(hourUses, `${name} use`);
    const ways = [account.credit(from.id, hoursCode), account.credit(to.id, hoursCode)] as const;
    const said = { category, reason, enteredById: from.id };
    return movement(`demo:${name}`, 'credit', days(day), move(...ways, minutes, hoursCode), said);
  });
};

type Bought = { id: string; holderId: string; amountMinor: number; at: Date };

/** Who has bought some by card: long enough ago that Stripe is not asked about it any more. */
const bought = ({ days }: Calendar): Bought[] =>
  daysOf('bought', 200, 26)
    .map((day) => Math.min(day, -20))
    .map((day, at) => ({
      id: timedIdOf(days(day), `purchase ${at}`),
      holderId: oneOf(neighbours.slice(0, 24), `buyer ${at}`).id,
      amountMinor: cents(oneOf([20, 30, 40, 50, 80], `bought ${at}`)),
      at: days(day),
    }));

const issued = (
  holder: ReturnType<typeof account.credit> | ReturnType<typeof account.desk>,
  from: ReturnType<typeof account.stripe>,
  amountMinor: number,
) => [
  ...move(from, account.reserve(code, currency), amountMinor, currency),
  ...move(account.issue(code), holder, amountMinor, code),
];

/** What was spent at the professionals’, by who had it. */
const spent = (purchases: readonly Bought[], { days }: Calendar): Booked[] => {
  const sellers = professionals.map(({ handle, uses }) => ({ ...neighbourOf(handle), uses }));
  return purchases
    .filter(({ holderId }) => sellers.every(({ id }) => id !== holderId))
    .flatMap(({ holderId, amountMinor, at }, index) =>
      [0.3, 0.45].map((part, nth) => {
        const name = `spent ${index} ${nth}`;
        const { id, uses } = oneOf(sellers, name);
        const [category, reason] = oneOf(uses, `${name} use`);
        const when = new Date(at.getTime() + (2 + 9 * nth + 6 * chanceOf(`${name} day`)) * 86_400_000);
        const minor = Math.round((amountMinor * part) / 50) * 50;
        const postings = move(account.credit(holderId, code), account.credit(id, code), minor, code);
        const said = { category, reason, enteredById: holderId };
        return movement(`demo:${name}`, 'credit', when < days(-1) ? when : days(-1), postings, said);
      }),
    );
};

type Sold = { id: string; holderId: string; amountMinor: number; at: Date; paidAt: Date | null };

const sold = ({ days }: Calendar): Sold[] =>
  [
    { handle: 'gwenael', euros: 60, day: -48, paid: -45 },
    { handle: 'maryvonne', euros: 40, day: -30, paid: -27 },
    { handle: 'gwenael', euros: 50, day: -2, paid: null },
  ].map(({ handle, euros, day, paid }) => ({
    id: timedIdOf(days(day), `sale ${handle} ${day}`),
    holderId: neighbourOf(handle).id,
    amountMinor: cents(euros),
    at: days(day),
    paidAt: paid === null ? null : days(paid),
  }));

const saleMovements = ({ id, holderId, amountMinor, at, paidAt }: Sold): Booked[] => [
  movement(`sale:${id}`, 'sold', at, [
    ...move(account.credit(holderId, code), account.issue(code), amountMinor, code),
    ...move(account.reserve(code, currency), account.sale(id), amountMinor, currency),
  ]),
  ...(paidAt
    ? [
        movement(
          `sale:${id}:paid`,
          'sale-paid',
          paidAt,
          move(account.sale(id), account.bank(currency), amountMinor, currency),
        ),
      ]
    : []),
];

type Exchanged = { id: string; handle: string; euros: number; at: Date };

/** Over the counter, on Wednesdays and Saturdays. */
const exchanged = ({ days }: Calendar): Exchanged[] =>
  ['samir', 'jeanne', 'karim', 'lan', 'ines', 'claire', 'rose', 'samir'].map((handle, at) => ({
    ...{ id: timedIdOf(days(-60 + at * 7), `exchange ${at}`), handle },
    ...{ euros: [20, 30, 10, 50, 20, 40, 20, 30][at] ?? 20, at: days(-60 + at * 7) },
  }));

/** Every movement of the community's credits that no booking tells of. */
export const creditMovements = (calendar: Calendar): Booked[] => {
  const { days } = calendar;
  const purchases = bought(calendar);
  return [
    ...hours(calendar),
    ...purchases.map(({ id, holderId, amountMinor, at }) =>
      movement(
        `purchase:${id}:charge:demo`,
        'bought',
        at,
        issued(account.credit(holderId, code), account.stripe(currency), amountMinor),
      ),
    ),
    ...spent(purchases, calendar),
    movement(
      `desk:${deskId}:stock:demo`,
      'desk-stock',
      days(-70),
      issued(account.desk(deskId, code), account.bank(currency), cents(500)),
      { enteredById: operator.id },
    ),
    ...exchanged(calendar).map(({ id, handle, euros, at }) => {
      const to = account.credit(neighbourOf(handle).id, code);
      const said = { reason: deskPlace.place, enteredById: keeper.id };
      return movement(
        `desk:${id}`,
        'desk',
        at,
        move(account.desk(deskId, code), to, cents(euros), code),
        said,
      );
    }),
    ...sold(calendar).flatMap(saleMovements),
  ];
};

/** The town's currency with its charter, those who take it, its desk, and what was bought, sold and changed; before the books. */
export const writeCredits = async (tx: Db, calendar: Calendar): Promise<void> => {
  const { days } = calendar;
  const [made, confirmed] = [days(-240), days(-215)];
  await addCredit(tx, {
    ...{ code, unit: 'decimal', decimals: 2, words: localWords, creditKind: 'backed', charter },
    ...{ backingCurrency: currency, floorMinor: 0, ceilingMinor: cents(1500) },
    ...{ isInUse: true, confirmedAt: confirmed, createdAt: made },
  });
  const byMemberId = operator.id;
  await tx.creditEvent.createMany({
    data: [
      { name: 'made', at: made, data: {} },
      { name: 'confirmed', at: confirmed, data: { reason: permission } },
      { name: 'opened', at: confirmed, data: {} },
    ].map((event) => ({
      ...event,
      ...{ id: timedIdOf(event.at, `credit ${event.name}`), assetCode: code, byMemberId },
    })),
  });
  await tx.signatory.createMany({
    data: professionals.map(({ handle }, at) => {
      const { id } = neighbourOf(handle);
      return {
        ...{ assetCode: code, holderId: id, signedById: id, charter: charter.fr, signedAt: days(-200 + at) },
        ...{ confirmedAt: days(-190), confirmedById: operator.id },
      };
    }),
  });
  await tx.desk.create({
    data: {
      ...{ id: deskId, assetCode: code, holderId: circleId, ...deskPlace },
      ...{ stockLimitMinor: BigInt(cents(800)), createdAt: days(-75) },
    },
  });
  const asked = { id: timedIdOf(days(-1), 'exchange back'), handle: 'samir', euros: 20, at: days(-1) };
  await tx.deskExchange.createMany({
    data: [...exchanged(calendar), asked].map(({ id, handle, euros, at }) => ({
      ...{ id, key: `demo:${id}`, deskId, holderId: neighbourOf(handle).id, amountMinor: cents(euros) },
      ...{ createdAt: at, enteredById: keeper.id },
      ...(id === asked.id
        ? { direction: 'buy', state: 'entered' }
        : { direction: 'sell', state: 'done', answeredAt: at }),
    })),
  });
  await tx.sale.createMany({
    data: sold(calendar).map(({ id, holderId, amountMinor, at, paidAt }) => ({
      ...{
        id,
        key: `demo:${id}`,
        assetCode: code,
        holderId,
        byMemberId: holderId,
        amountMinor,
        createdAt: at,
      },
      ...(paidAt ? { state: 'paid', settledAt: paidAt, paidById: operator.id } : {}),
    })),
  });
  const purchases = bought(calendar);
  await tx.purchase.createMany({
    data: purchases.map(({ id, holderId, amountMinor, at }) => ({
      ...{ id, key: `demo:${id}`, assetCode: code, holderId, byMemberId: holderId, amountMinor },
      ...{ issuedAt: at, createdAt: at },
    })),
  });
  await tx.payment.createMany({
    data: purchases.map(({ id, amountMinor, at }) => ({
      ...{ id: idOf(`payment ${id}`), purchaseId: id, key: `purchase:${id}`, amountMinor, currency },
      ...{ state: 'paid', paidAt: at, createdAt: at, updatedAt: at },
    })),
  });
};
