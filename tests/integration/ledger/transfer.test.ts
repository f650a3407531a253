import { randomUUID } from 'node:crypto';
import { account } from '@/lib/ledger/accounts';
import { transfer, transferAll } from '@/lib/ledger/commands';
import { balanceOf, owedTo, postingsOf } from '@/lib/ledger/queries';
import { move } from '@/lib/ledger/rules';
import { db, transaction } from '@/lib/platform/db/client';
import { AppError } from '@/lib/shared/errors';
import { aBareBooking } from '../../support/bare-bookings';
import { aMember } from '../../support/builders';

const post = (
  key: string,
  from: Parameters<typeof move>[0],
  to: Parameters<typeof move>[1],
  amountMinor: number,
  bookingId?: string,
) =>
  transaction((tx) =>
    transfer(tx, {
      key,
      kind: 'test',
      postings: move(from, to, amountMinor, 'EUR'),
      ...(bookingId && { bookingId }),
    }),
  );

const keyOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof AppError) return error.key;
    throw error;
  }
};

const sumOfBooks = async (): Promise<bigint> => {
  const { _sum } = await db.ledgerAccount.aggregate({ _sum: { balanceMinor: true } });
  return _sum.balanceMinor ?? 0n;
};

/** Each account's balance beside what its postings add up to, where they differ. */
const astray = () => db.$queryRaw<unknown[]>`
  SELECT a.code FROM ledger_account a LEFT JOIN posting p ON p.account_id = a.id
  GROUP BY a.id HAVING a.balance_minor <> coalesce(sum(p.amount_minor), 0)`;

describe('a transfer', () => {
  it('moves money once, however often it is asked for at the same time', async () => {
    const booking = await aBareBooking();
    const tries = Array.from({ length: 40 }, () =>
      post(`${booking}:charge`, account.stripe('EUR'), account.booking(booking), 600, booking),
    );
    const results = await Promise.all(tries);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await balanceOf(db, account.booking(booking))).toBe(600);
    expect(await postingsOf(db, booking)).toHaveLength(2);
  });

  it('moves many at once, and leaves out those that were made before or stand there twice', async () => {
    const [one, other] = [await aBareBooking(), await aBareBooking()];
    const request = (booking: string, key: string, amountMinor: number) => ({
      key: `${booking}:${key}`,
      kind: 'test',
      postings: move(account.stripe('EUR'), account.booking(booking), amountMinor, 'EUR'),
    });
    const before = await balanceOf(db, account.stripe('EUR'));
    const first = await post(`${one}:there`, account.stripe('EUR'), account.booking(one), 100);
    const results = await transaction((tx) =>
      transferAll(tx, [
        request(one, 'there', 100),
        request(one, 'charge', 200),
        request(other, 'charge', 4000),
        request(other, 'nothing', 0),
        request(one, 'charge', 200),
      ]),
    );
    expect(results.map(({ isNew }) => isNew)).toEqual([false, true, true, true, false]);
    expect(results[0]?.id).toBe(first.id);
    expect(results[4]?.id).toBe(results[1]?.id);
    expect(await balanceOf(db, account.booking(one))).toBe(300);
    expect(await balanceOf(db, account.stripe('EUR'))).toBe(before - 4300);
    expect(await astray()).toEqual([]);
  });

  it('refuses another movement under a key that was used', async () => {
    const booking = randomUUID();
    await post(`${booking}:charge`, account.stripe('EUR'), account.booking(booking), 600);
    const other = post(`${booking}:charge`, account.stripe('EUR'), account.booking(booking), 700);
    expect(await keyOf(other)).toBe('ledger.keyReused');
    expect(await balanceOf(db, account.booking(booking))).toBe(600);
  });

  it('gives out no more than was put in, whoever asks first', async () => {
    const booking = randomUUID();
    const member = await aMember();
    await post(`${booking}:charge`, account.stripe('EUR'), account.booking(booking), 1000);
    const tries = Array.from({ length: 60 }, (_, index) =>
      keyOf(
        post(`${booking}:out:${index}`, account.booking(booking), account.payable(member.id, 'EUR'), 300),
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(3);
    expect(outcomes.filter((outcome) => outcome === 'ledger.limit')).toHaveLength(57);
    expect(await balanceOf(db, account.booking(booking))).toBe(100);
    expect(await owedTo(db, member.id)).toEqual([{ amountMinor: 900, currency: 'EUR' }]);
  });

  it('keeps the books at zero through hundreds of crossing movements', async () => {
    const purses = Array.from({ length: 6 }, () => account.booking(randomUUID()));
    await Promise.all(purses.map((purse) => post(randomUUID(), account.stripe('EUR'), purse, 5_000)));
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const tries = Array.from({ length: 400 }, () => {
      const from = next(6);
      const to = (from + 1 + next(5)) % 6;
      return keyOf(post(randomUUID(), purses[from] as never, purses[to] as never, 1 + next(3_000)));
    });
    const outcomes = await Promise.all(tries);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'ledger.limit']));
    const balances = await Promise.all(purses.map((purse) => balanceOf(db, purse)));
    expect(balances.every((balance) => balance >= 0)).toBe(true);
    expect(balances.reduce((sum, balance) => sum + balance, 0)).toBe(30_000);
    expect(await sumOfBooks()).toBe(0n);
    expect(await astray()).toEqual([]);
  }, 60_000);
});

describe('the database, whatever the code above it does', () => {
  const anAccount = (minMinor: bigint | null = null) =>
    db.ledgerAccount.create({
      data: { code: `bank:${randomUUID()}`, kind: 'bank', currency: 'EUR', minMinor },
    });
  const aTransfer = () => ({ key: randomUUID(), kind: 'test' });

  it('refuses a transfer that does not balance', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const lopsided = db.transfer.create({
      data: {
        ...aTransfer(),
        postings: {
          create: [
            { accountId: one.id, amountMinor: -5, currency: 'EUR' },
            { accountId: other.id, amountMinor: 6, currency: 'EUR' },
          ],
        },
      },
    });
    await expect(lopsided).rejects.toThrow(/does not balance/);
    expect(await db.posting.count({ where: { accountId: one.id } })).toBe(0);
  });

  it('refuses a balance beyond the limits of its account', async () => {
    const [one, other] = [await anAccount(0n), await anAccount()];
    const overdrawn = db.transfer.create({
      data: {
        ...aTransfer(),
        postings: {
          create: [
            { accountId: one.id, amountMinor: -5, currency: 'EUR' },
            { accountId: other.id, amountMinor: 5, currency: 'EUR' },
          ],
        },
      },
    });
    await expect(overdrawn).rejects.toThrow(/ledger_account_limits/);
  });

  it('refuses a line in a currency that is not its account’s', async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const foreign = db.transfer.create({
      data: {
        ...aTransfer(),
        postings: {
          create: [
            { accountId: one.id, amountMinor: -5, currency: 'CHF' },
            { accountId: other.id, amountMinor: 5, currency: 'CHF' },
          ],
        },
      },
    });
    await expect(foreign).rejects.toThrow(/does not fit its account/);
  });

  it('lets no posting be changed or taken away', async () => {
    const booking = await aBareBooking();
    const { id } = await post(
      `${booking}:charge`,
      account.stripe('EUR'),
      account.booking(booking),
      600,
      booking,
    );
    const changed = db.$executeRaw`UPDATE posting SET amount_minor = 0 WHERE transfer_id = ${id}`;
    await expect(changed).rejects.toThrow(/kept as it was written/);
    const removed = db.$executeRaw`DELETE FROM posting WHERE transfer_id = ${id}`;
    await expect(removed).rejects.toThrow(/kept as it was written/);
    expect(await balanceOf(db, account.booking(booking))).toBe(600);
  });
});
