import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { judgeSignatory, signCharter } from '@/lib/desk/charter';
import { stockDesk } from '@/lib/desk/desks';
import { answerExchange, enterExchange } from '@/lib/desk/exchanges';
import { startPurchase, syncPurchase, takePurchase } from '@/lib/desk/purchases';
import { askSale, settleSale } from '@/lib/desk/sales';
import { account } from '@/lib/ledger/accounts';
import { creditBy } from '@/lib/ledger/assets';
import { correctTransfer } from '@/lib/ledger/correcting';
import { setCreditOpen, unconfirmCredit } from '@/lib/ledger/keep-credit';
import { meltAll } from '@/lib/ledger/melting';
import { balanceOf } from '@/lib/ledger/queries';
import { transferCredit } from '@/lib/ledger/sending';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { closePurchases } from '@/lib/worker/tasks/close-purchases';
import { refundPurchase } from '@/lib/worker/tasks/refund-purchase';
import { stripeEvent } from '@/lib/worker/tasks/stripe-event';
import { atLeastOne } from '../../support/at-least-one';
import { aMember } from '../../support/builders';
import { runJobs } from '../../support/jobs';
import { openRaces, type Races, tally } from '../../support/races/race';
import { openStripe, type TestStripe } from '../../support/stripe';
import { aDesk, aLocalCurrency, aPaidPage, aSeller, coverOf, requireCovered } from '../../support/trading';

let stripe: TestStripe;
let operator: Viewer;
beforeAll(async () => {
  stripe = await openStripe();
  operator = await aMember({ role: 'operator' });
});
afterAll(() => stripe.close());
afterEach(() => stripe.mischief({ hold: false, repeat: 1, shuffle: false }));

const tasks = {
  'stripe-event': stripeEvent,
  'refund-purchase': refundPurchase,
  'close-purchases': closePurchases,
};
const on = (code: string, who: { id: string }) => balanceOf(db, account.credit(who.id, code));
const buy = (who: Viewer, code: string, amountMinor: number, once: string = randomUUID()) =>
  startPurchase(who, { code, amountMinor, once }, { locale: 'fr' });
/** Gives somebody some of it, paid for. */
const fund = async (code: string, who: Viewer, amountMinor: number) => {
  expect(await takePurchase(await aPaidPage(code, who, amountMinor))).toBe('issued');
};
const purchaseOf = (who: Viewer) => db.purchase.findFirstOrThrow({ where: { holderId: who.id } });

describe('what is bought by card', () => {
  it('is issued once, as its money comes in: the webhook twice, before the buyer is back, and the form sent twice', async () => {
    const code = await aLocalCurrency('galais-bought');
    const awa = await aMember();
    const once = randomUUID();
    const [one, two] = await Promise.all([buy(awa, code, 2000, once), buy(awa, code, 2000, once)]);
    expect(one.url).toBe(two.url);
    await stripe.mischief({ repeat: 2 });
    expect(await stripe.pay(one.url)).toContain('/buy?bought=');
    await stripe.deliver();
    await runJobs(tasks);
    expect([await on(code, awa), await coverOf(code)]).toEqual([2000, { out: 2000, reserve: 2000 }]);
    const { id } = await purchaseOf(awa);
    await syncPurchase(awa, id);
    expect(await on(code, awa)).toBe(2000);
    expect(await db.notice.count({ where: { memberId: awa.id, kind: 'credit.bought' } })).toBe(1);
    await requireCovered(code);
  });

  it('is issued as well where no webhook ever comes: on the way back', async () => {
    const code = await aLocalCurrency('galais-back');
    const awa = await aMember();
    await stripe.mischief({ hold: true });
    await stripe.pay((await buy(awa, code, 500)).url);
    const { id } = await purchaseOf(awa);
    await syncPurchase(await aMember(), id);
    expect(await on(code, awa)).toBe(0);
    await syncPurchase(awa, id);
    expect(await on(code, awa)).toBe(500);
  });

  it('is refused beside its amount by the rules of the credit, and above what the account may hold', async () => {
    const code = await aLocalCurrency('galais-rules', { purchaseMaxMinor: 40_000 });
    const awa = await aMember();
    await expect(buy(awa, code, 499)).rejects.toMatchObject({ fields: { amount: { key: 'desk.least' } } });
    await expect(buy(awa, code, 40_001)).rejects.toMatchObject({ fields: { amount: { key: 'desk.most' } } });
    await fund(code, awa, 30_000);
    await expect(buy(awa, code, 25_000)).rejects.toMatchObject({ key: 'ledger.creditHigh' });
    await expect(buy(awa, 'hours', 500)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('goes back whole where the confirmation was taken back meanwhile, and the open page can no longer be paid', async () => {
    const code = await aLocalCurrency('galais-closed');
    const [awa, leo] = [await aMember(), await aMember()];
    const paid = await buy(awa, code, 2000);
    const open = await buy(leo, code, 700);
    await stripe.mischief({ hold: true });
    await stripe.pay(paid.url);
    await unconfirmCredit(operator, { code, reason: 'The exemption has ended.' });
    await expect(setCreditOpen(operator, { code, isOpen: true })).rejects.toMatchObject({
      key: 'ledger.unconfirmed',
    });
    await stripe.mischief({ hold: false, release: true });
    await stripe.deliver();
    await runJobs(tasks);
    expect(await stripe.pay(open.url)).toBeNull();
    const { returnedAt, issuedAt } = await purchaseOf(awa);
    expect([returnedAt, issuedAt]).toEqual([expect.any(Date), null]);
    expect([await on(code, awa), await coverOf(code)]).toEqual([0, { out: 0, reserve: 0 }]);
    const back = await db.transfer.findMany({ where: { key: { contains: ':refund:pi_' }, kind: 'refund' } });
    expect(back.map(({ source }) => source?.slice(0, 3))).toEqual(['re_']);
  });

  it('that finds its account full goes back, and one paid on two pages is issued once', async () => {
    const code = await aLocalCurrency('galais-full');
    const awa = await aMember();
    const [late, page] = [await aPaidPage(code, awa, 30_000), await aPaidPage(code, awa, 30_000)];
    expect(await takePurchase(page)).toBe('issued');
    expect(await takePurchase(page)).toBe('nothing');
    expect(await takePurchase({ ...page, id: 'cs_second', paymentIntentId: 'pi_second' })).toBe('twice');
    expect(await takePurchase(late)).toBe('returned');
    expect([await on(code, awa), await coverOf(code)]).toEqual([30_000, { out: 30_000, reserve: 30_000 }]);
  });
});

describe('what is sold back', () => {
  it('leaves circulation with its money set apart, by who has signed and was confirmed; then it is paid, once', async () => {
    const code = await aLocalCurrency('galais-sold');
    const baker = await aMember();
    const sell = (amountMinor: number, once: string = randomUUID()) =>
      askSale(baker, { code, amountMinor, once });
    await fund(code, baker, 5000);
    await expect(sell(2000)).rejects.toMatchObject({ key: 'desk.notSignatory' });
    await signCharter(baker, { code }, { locale: 'fr' });
    await expect(sell(2000)).rejects.toMatchObject({ key: 'desk.notSignatory' });
    // Nor by who writes the row alone.
    const row = { key: 'alone', assetCode: code, holderId: baker.id, amountMinor: 1 };
    await expect(db.sale.create({ data: row })).rejects.toThrow(/signed its charter/);
    await judgeSignatory(operator, { code, holderId: baker.id, isIn: true });
    const once = randomUUID();
    const { id } = await sell(2000, once);
    expect(await sell(2000, once)).toEqual({ id, isNew: false });
    expect([await on(code, baker), await coverOf(code)]).toEqual([3000, { out: 3000, reserve: 3000 }]);
    await expect(sell(3001)).rejects.toMatchObject({ key: 'ledger.creditLow' });
    await expect(settleSale(await aMember(), { id, how: 'pay' })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(settleSale({ ...baker, role: 'operator' }, { id, how: 'pay' })).rejects.toMatchObject({
      key: 'desk.ownSale',
    });
    await expect(settleSale(operator, { id, how: 'send' })).rejects.toMatchObject({
      key: 'desk.noPayoutAccount',
    });
    const bank = () => balanceOf(db, account.bank('EUR'));
    const before = await bank();
    await settleSale(operator, { id, how: 'pay' });
    await settleSale(operator, { id, how: 'pay' });
    expect([(await bank()) - before, await balanceOf(db, account.sale(id))]).toEqual([2000, 0]);
    await expect(settleSale(baker, { id, how: 'withdraw' })).rejects.toMatchObject({ key: 'movedMeanwhile' });
    await requireCovered(code);
  });

  it('can be taken back until it is paid, and had back of a credit that is closed; through a payout account where there is one', async () => {
    const code = await aLocalCurrency('galais-withdrawn');
    const baker = await aSeller(code, operator);
    await fund(code, baker, 5000);
    const ask = () => askSale(baker, { code, amountMinor: 2000, once: randomUUID() });
    const { id } = await ask();
    await settleSale(baker, { id, how: 'withdraw' });
    expect([await on(code, baker), await coverOf(code)]).toEqual([5000, { out: 5000, reserve: 5000 }]);
    await setCreditOpen(operator, { code, isOpen: false });
    const again = await ask();
    await db.payoutAccount.create({ data: { holderId: baker.id, stripeAccountId: `acct_${baker.id}` } });
    await settleSale(operator, { id: again.id, how: 'send' });
    expect(await balanceOf(db, account.payable(baker.id, 'EUR'))).toBe(2000);
    await requireCovered(code);
  });
});

describe('an exchange desk', () => {
  it('sells from its stock alone, and takes back what its owner confirms, up to what it may have', async () => {
    const code = await aLocalCurrency('galais-desk');
    const { id: deskId, keeper } = await aDesk(code, operator, { limitMinor: 3000 });
    const awa = await aMember();
    const enter = (direction: 'sell' | 'buy', amountMinor: number, who = keeper) =>
      enterExchange(who, { deskId, to: awa.handle, direction, amountMinor, once: randomUUID() });
    await expect(enter('sell', 100)).rejects.toMatchObject({ key: 'desk.noStock' });
    await expect(enter('sell', 100, awa)).rejects.toMatchObject({ code: 'not_found' });
    const stock = (amountMinor: number, way: 'in' | 'out' = 'in') =>
      stockDesk(operator, { id: deskId, amountMinor, way, once: randomUUID() });
    await expect(stock(3001)).rejects.toMatchObject({ key: 'desk.stockFull' });
    await stock(3000);
    await enter('sell', 2500);
    expect([await on(code, awa), await balanceOf(db, account.desk(deskId, code))]).toEqual([2500, 500]);
    expect(await enter('buy', 1000)).toEqual({ isDone: false });
    expect(await on(code, awa)).toBe(2500);
    const waiting = await db.deskExchange.findFirstOrThrow({ where: { deskId, state: 'entered' } });
    const answer = (who: Viewer, said: 'confirm' | 'refuse') =>
      answerExchange(who, { id: waiting.id, answer: said });
    await expect(answer(keeper, 'confirm')).rejects.toMatchObject({ code: 'not_found' });
    await answer(awa, 'confirm');
    await answer(awa, 'confirm');
    await expect(answer(keeper, 'refuse')).rejects.toMatchObject({ key: 'movedMeanwhile' });
    expect([await on(code, awa), await balanceOf(db, account.desk(deskId, code))]).toEqual([1500, 1500]);
    await stock(1500, 'out');
    await expect(enter('buy', 1501)).rejects.toMatchObject({ key: 'ledger.creditLow' });
    await expect(stock(1, 'out')).rejects.toMatchObject({ key: 'desk.noStock' });
    // Nor by who writes the row alone.
    await expect(
      db.ledgerAccount.update({
        where: { code: account.desk(deskId, code) },
        data: { balanceMinor: 3001 },
      }),
    ).rejects.toThrow('violates check constraint');
    expect(await coverOf(code)).toEqual({ out: 1500, reserve: 1500 });
    await requireCovered(code);
  });
});

describe('several processes at once', () => {
  let races: Races;
  beforeAll(async () => {
    races = await openRaces();
  }, 120_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());

  it('take one page in once, sell no more than there is, settle a sale one way, and empty a desk once', async () => {
    const code = await aLocalCurrency('galais-raced');
    const baker = await aSeller(code, operator);
    const page = await aPaidPage(code, baker, 3000);
    const taking = Array.from({ length: 8 }, () => ({ racer: 'takePurchase' as const, input: page }));
    const taken = await races.race(taking);
    expect(taken.filter((each) => each.won && each.value === 'issued')).toHaveLength(1);
    expect(await on(code, baker)).toBe(3000);

    const once = randomUUID();
    const asked = (given: string) => ({
      racer: 'askSale' as const,
      input: { viewer: baker, code, amountMinor: 2000, once: given },
    });
    await races.race(Array.from({ length: 6 }, () => asked(once)));
    expect(await on(code, baker)).toBe(1000);
    expect(tally(await races.race([asked(randomUUID()), asked(randomUUID())]))).toMatchObject({ won: 0 });

    const { id } = await db.sale.findFirstOrThrow({ where: { holderId: baker.id } });
    const settle = (viewer: Viewer, how: 'pay' | 'withdraw') => ({
      racer: 'settleSale' as const,
      input: { viewer, id, how },
    });
    const settled = await races.race([settle(operator, 'pay'), settle(baker, 'withdraw')]);
    expect(tally(settled)).toEqual({ won: 1, refused: { 'conflict movedMeanwhile': 1 } });

    const { id: deskId, keeper } = await aDesk(code, operator, { stockMinor: 1000 });
    const people = await Promise.all(Array.from({ length: 4 }, () => aMember()));
    const sold = await races.race(
      people.map(({ handle: to }) => ({
        racer: 'enterExchange' as const,
        input: {
          viewer: keeper,
          deskId,
          to,
          direction: 'sell' as const,
          amountMinor: 600,
          once: randomUUID(),
        },
      })),
    );
    expect(tally(sold)).toEqual({ won: 1, refused: { 'conflict desk.noStock': 3 } });
    await requireCovered(code);
  }, 60_000);
});

test('after any history a backed credit is fully covered, and nobody is beyond a limit', async () => {
  const code = await aLocalCurrency('galais-history', {
    melt: { permille: 100, every: 'month', exemptMinor: 500, from: '2028-01-31' },
    ceilingMinor: 6000,
    saleMinMinor: 1,
  });
  const people = [await aSeller(code, operator), await aSeller(code, operator), await aMember()];
  const desk = await aDesk(code, operator, { stockMinor: 2000, limitMinor: 4000 });
  const step = fc.record({
    verb: fc.constantFrom(
      'buy',
      'buy',
      'give',
      'sell',
      'settle',
      'desk',
      'answer',
      'stock',
      'melt',
      'correct',
    ),
    from: fc.nat(2),
    to: fc.nat(2),
    amount: fc.integer({ min: 1, max: 2500 }),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
  const pick = <Item>(items: readonly Item[], amount: number): Item => {
    const found = items[amount % items.length];
    if (!found) throw new RangeError('there is none');
    return found;
  };
  let months = 0;
  const verbs: Record<Step['verb'], (given: Step, who: Viewer, other: Viewer) => Promise<unknown>> = {
    buy: async ({ amount }, who) => takePurchase(await aPaidPage(code, who, amount)),
    give: ({ amount }, who, other) =>
      transferCredit(who, { to: other.handle, asset: code, amountMinor: amount, key: randomUUID() }),
    sell: ({ amount }, who) => askSale(who, { code, amountMinor: amount, once: randomUUID() }),
    settle: async ({ amount }, who) => {
      const { id, holderId } = pick(await db.sale.findMany({ where: { assetCode: code } }), amount);
      const seller = people.find((each) => each.id === holderId) ?? who;
      return settleSale(amount % 2 ? operator : seller, { id, how: amount % 2 ? 'pay' : 'withdraw' });
    },
    desk: ({ amount }, who) =>
      enterExchange(desk.keeper, {
        ...{ deskId: desk.id, to: who.handle, amountMinor: amount, once: randomUUID() },
        direction: amount % 2 ? 'sell' : 'buy',
      }),
    answer: async ({ amount }, who) => {
      const { id, holderId } = pick(await db.deskExchange.findMany({ where: { deskId: desk.id } }), amount);
      const owner = people.find((each) => each.id === holderId) ?? who;
      return answerExchange(owner, { id, answer: amount % 3 ? 'confirm' : 'refuse' });
    },
    stock: ({ amount }) =>
      stockDesk(operator, {
        ...{ id: desk.id, amountMinor: amount, once: randomUUID() },
        way: amount % 2 ? 'in' : 'out',
      }),
    melt: () => meltAll(new Date(Date.UTC(2028, 1 + ++months, 29, 12))),
    correct: async ({ amount }) => {
      const all = await db.transfer.findMany({ where: { postings: { some: { currency: code } } } });
      return correctTransfer(operator, { transferId: pick(all, amount).id, reason: 'Erreur' });
    },
  };
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
      for (const each of steps) {
        const [who, other] = [pick(people, each.from), pick(people, each.to)];
        try {
          await verbs[each.verb](each, who, other);
          done += 1;
        } catch (error) {
          // What is refused, or makes no sense, changes nothing; anything else is a defect.
          if (!(error instanceof AppError || error instanceof RangeError)) throw error;
        }
      }
      await requireCovered(code);
      const { ceilingMinor } = await creditBy(db, code);
      for (const person of atLeastOne(people)) {
        expect(await on(code, person)).toBeGreaterThanOrEqual(0);
        expect(await on(code, person)).toBeLessThanOrEqual(ceilingMinor);
      }
    }),
    { numRuns: 6 },
  );
  expect(done).toBeGreaterThan(20);
}, 60_000);
