import { account } from '@/lib/ledger/accounts';
import { creditBy } from '@/lib/ledger/assets';
import { balanceOf } from '@/lib/ledger/queries';
import { transferCredit } from '@/lib/ledger/sending';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { formatAmount } from '@/lib/shared/money';
import { aMember } from '../../support/builders';
import { someHours } from '../../support/credits';
import { openRaces, type Races, tally } from '../../support/races/race';

let races: Races;
let hours: string;

beforeAll(async () => {
  hours = await someHours();
});

const minutesOf = ({ id }: { id: string }): Promise<number> => balanceOf(db, account.credit(id, hours));

let count = 0;
const give = (giver: Viewer | null, to: { handle: string }, amountMinor: number, key = `gift-${++count}`) =>
  transferCredit(giver, { to: to.handle, asset: hours, amountMinor, key });

/** What every asset's books say together: nothing, and each account what was posted to it. */
const requireEvenBooks = async (): Promise<void> => {
  const sums = await db.$queryRaw<{ currency: string; sum: bigint }[]>`
    SELECT currency, sum(balance_minor)::bigint AS sum FROM ledger_account GROUP BY currency`;
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.filter(({ sum }) => sum !== 0n)).toEqual([]);
  const astray = await db.$queryRaw<unknown[]>`
    SELECT a.code FROM ledger_account a LEFT JOIN posting p ON p.account_id = a.id
    GROUP BY a.id HAVING a.balance_minor <> coalesce(sum(p.amount_minor), 0)`;
  expect(astray).toEqual([]);
};

describe('hours', () => {
  it('go from member to member, once a key, and come to nothing together', async () => {
    const [awa, leo] = [await aMember(), await aMember()];
    expect(await give(awa, leo, 90, 'lesson')).toMatchObject({ isNew: true });
    expect(await give(awa, leo, 90, 'lesson')).toMatchObject({ isNew: false });
    await expect(give(awa, leo, 60, 'lesson')).rejects.toMatchObject({ key: 'ledger.keyReused' });
    expect([await minutesOf(awa), await minutesOf(leo)]).toEqual([-90, 90]);
    const credit = await creditBy(db, hours);
    expect(formatAmount(await minutesOf(leo), credit, 'fr').replace(/\s/g, ' ')).toBe('1 h 30');
    await requireEvenBooks();
  });

  it('are refused beyond the limits, in words that say them', async () => {
    const [awa, leo, mia] = [await aMember(), await aMember(), await aMember()];
    const refusal = await give(awa, leo, 121).catch((caught) => caught);
    expect(refusal).toMatchObject({ code: 'conflict', key: 'ledger.creditLow' });
    const said = (locale: Locale) =>
      translator(locale, 'errors')(refusal.key, refusal.values).replace(/\s/g, ' ');
    expect([said('fr'), said('en')]).toEqual([
      expect.stringContaining('−2 h'),
      expect.stringContaining('−2 h'),
    ]);
    await give(awa, leo, 120);
    await expect(give(awa, leo, 1)).rejects.toMatchObject({ key: 'ledger.creditLow' });
    await db.asset.update({ where: { code: hours }, data: { ceilingMinor: 130 } });
    await expect(give(mia, leo, 11)).rejects.toMatchObject({ key: 'ledger.creditHigh' });
    await give(mia, leo, 10);
    await db.asset.update({ where: { code: hours }, data: { ceilingMinor: 2400 } });
    await requireEvenBooks();
  });

  it('go down to the floor and not one further: of 300 at −300, and then 1', async () => {
    const asset = await someHours('test-300', { floorMinor: -300 });
    const [awa, leo] = [await aMember(), await aMember()];
    const pay = (amountMinor: number, key: string) =>
      transferCredit(awa, { to: leo.handle, asset, amountMinor, key });
    await pay(300, 'three-hundred');
    await expect(pay(1, 'one-more')).rejects.toMatchObject({ code: 'conflict', key: 'ledger.creditLow' });
    const on = ({ id }: { id: string }) => balanceOf(db, account.credit(id, asset));
    expect([await on(awa), await on(leo)]).toEqual([-300, 300]);
    await requireEvenBooks();
  });

  it('are given by members, to others, as an amount, and of a credit that is in use', async () => {
    const [awa, leo] = [await aMember(), await aMember()];
    await expect(give(null, leo, 10)).rejects.toMatchObject({ code: 'unauthorized' });
    for (const amountMinor of [0, -30, 1.5])
      await expect(give(awa, leo, amountMinor)).rejects.toMatchObject({ key: 'ledger.noTransfer' });
    await expect(give(awa, awa, 10)).rejects.toMatchObject({ key: 'ledger.noTransfer' });
    await expect(give(awa, { handle: 'nobody-at-all' }, 10)).rejects.toMatchObject({
      code: 'invalid',
      fields: { to: { key: 'ledger.noSuchHandle' } },
    });
    for (const asset of ['EUR', 'nothing'])
      await expect(
        transferCredit(awa, { to: leo.handle, asset, amountMinor: 10, key: 'x' }),
      ).rejects.toMatchObject({ code: 'not_found' });
    await db.asset.update({ where: { code: hours }, data: { isInUse: false } });
    await expect(give(awa, leo, 10)).rejects.toMatchObject({ key: 'ledger.creditOver' });
    await db.asset.update({ where: { code: hours }, data: { isInUse: true } });
    expect([await minutesOf(awa), await minutesOf(leo)]).toEqual([0, 0]);
  });

  it('go no further than before for who is beyond limits that were drawn closer', async () => {
    const [awa, leo] = [await aMember(), await aMember()];
    await give(awa, leo, 100);
    await db.asset.update({ where: { code: hours }, data: { floorMinor: -60 } });
    await expect(give(awa, leo, 1)).rejects.toMatchObject({ key: 'ledger.creditLow' });
    await give(leo, awa, 30);
    await db.asset.update({ where: { code: hours }, data: { floorMinor: -120 } });
    await give(awa, leo, 40);
    expect(await minutesOf(awa)).toBe(-110);
  });
});

describe('hours below the floor, asked for by two processes at once', () => {
  beforeAll(async () => {
    races = await openRaces();
  }, 120_000);
  // Here and not beside it: before the database of this file goes.
  afterAll(() => races.close());

  it('stop at the floor: as many go as there is room for, and the rest are told why', async () => {
    const [awa, ...others] = [await aMember(), await aMember(), await aMember(), await aMember()];
    const tries = Array.from({ length: 40 }, (_, at) => ({
      racer: 'transferCredit' as const,
      input: {
        ...{ viewer: awa, to: others[at % 3]?.handle ?? '', asset: hours },
        ...{ amountMinor: 30, key: `race-${at}` },
      },
    }));
    const { won, refused } = tally(await races.race(tries));
    expect({ won, refused }).toEqual({ won: 4, refused: { 'conflict ledger.creditLow': 36 } });
    expect(await minutesOf(awa)).toBe(-120);
    await requireEvenBooks();
  }, 60_000);

  it('whose limit is earned stop where it is: at −200 of −300, one of two hundreds goes', async () => {
    const earned = await someHours('earned-hours', { floorMinor: -1200, firstFloorMinor: -300 });
    const [awa, leo, mia] = [await aMember(), await aMember(), await aMember()];
    const give = (to: { handle: string }, amountMinor: number, key: string) => ({
      racer: 'transferCredit' as const,
      input: { viewer: awa, to: to.handle, asset: earned, amountMinor, key },
    });
    expect(tally(await races.race([give(leo, 200, 'before')])).won).toBe(1);
    const { won, refused } = tally(
      await races.race([
        give(leo, 100, 'one'),
        give(mia, 100, 'other'),
        // The same again is no third: whoever is at the limit is told what happened.
        give(leo, 200, 'before'),
      ]),
    );
    expect({ won, refused }).toEqual({ won: 2, refused: { 'conflict ledger.creditLow': 1 } });
    expect(await balanceOf(db, account.credit(awa.id, earned))).toBe(-300);
    await requireEvenBooks();
  }, 60_000);

  it('cross each other without waiting for ever, and come to nothing together', async () => {
    const [awa, leo] = [await aMember(), await aMember()];
    const tries = Array.from({ length: 60 }, (_, at) => ({
      racer: 'transferCredit' as const,
      input: {
        ...(at % 2 ? { viewer: awa, to: leo.handle } : { viewer: leo, to: awa.handle }),
        ...{ asset: hours, amountMinor: 45, key: `cross-${at}` },
      },
    }));
    const { won, refused } = tally(await races.race(tries));
    expect(won + (refused['conflict ledger.creditLow'] ?? 0)).toBe(60);
    for (const balance of [await minutesOf(awa), await minutesOf(leo)])
      expect(Math.abs(balance)).toBeLessThanOrEqual(120);
    await requireEvenBooks();
  }, 60_000);

  it('are refused by the database itself where nobody looks before', async () => {
    const [awa, leo] = [await aMember(), await aMember()];
    await give(awa, leo, 60);
    const [from, to] = await Promise.all(
      [awa, leo].map(({ id }) =>
        db.ledgerAccount.findUniqueOrThrow({ where: { code: account.credit(id, hours) } }),
      ),
    );
    const tries = Array.from({ length: 20 }, () => ({
      racer: 'writePostings' as const,
      input: { from: from?.id ?? '', to: to?.id ?? '', amountMinor: 30, asset: hours },
    }));
    const { won, refused } = tally(await races.race(tries));
    expect(won).toBe(2);
    expect(Object.values(refused).reduce((sum, each) => sum + each, 0)).toBe(18);
    expect(await minutesOf(awa)).toBe(-120);
    await requireEvenBooks();
  }, 60_000);
});
