import fc from 'fast-check';
import { account, accountOf } from '@/lib/ledger/accounts';
import { type Entry, earnedFloor, isBalanced, isSameBody, isWithin, move } from '@/lib/ledger/rules';

const entry = fc.record({
  account: fc.constantFrom(account.booking('b'), account.payable('m', 'EUR'), account.stripe('EUR')),
  amountMinor: fc.integer({ min: -10_000, max: 10_000 }),
  currency: fc.constantFrom('EUR', 'CHF'),
});

describe('the rules of the ledger', () => {
  it('finds every move balanced, and no set of lines that does not cancel out', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const moves = entries.flatMap(({ amountMinor, currency }) =>
          move(account.stripe(currency), account.booking('b'), amountMinor, currency),
        );
        expect(isBalanced(moves)).toBe(true);
        expect(
          isBalanced([...moves, { account: account.booking('b'), amountMinor: 1, currency: 'EUR' }]),
        ).toBe(false);
      }),
    );
  });

  it('does not let one currency make up for another', () => {
    const entries: Entry[] = [
      { account: account.stripe('EUR'), amountMinor: -5, currency: 'EUR' },
      { account: account.booking('b'), amountMinor: 5, currency: 'CHF' },
    ];
    expect(isBalanced(entries)).toBe(false);
  });

  it('knows a repeated transfer however its lines are ordered', () => {
    const entries = move(account.stripe('EUR'), account.booking('b'), 600, 'EUR');
    const body = { kind: 'charge', bookingId: 'b', entries };
    expect(isSameBody(body, { ...body, entries: [...entries].reverse() })).toBe(true);
    expect(isSameBody(body, { ...body, kind: 'refund' })).toBe(false);
    expect(
      isSameBody(body, { ...body, entries: move(account.stripe('EUR'), account.booking('b'), 601, 'EUR') }),
    ).toBe(false);
  });

  it('keeps a balance inside the limits that are set', () => {
    expect(isWithin(-1n, { min: 0n, max: null })).toBe(false);
    expect(isWithin(-1n, { min: null, max: null })).toBe(true);
    expect(isWithin(11n, { min: null, max: 10n })).toBe(false);
  });
});

describe('the kinds of account', () => {
  it('are told from the code, with the holder whose it is and what it may hold', () => {
    expect(accountOf(account.payable('m1', 'EUR'))).toMatchObject({
      kind: 'payable',
      holderId: 'm1',
      minMinor: 0n,
    });
    expect(accountOf(account.booking('b1'))).toMatchObject({ kind: 'booking', holderId: null, minMinor: 0n });
    expect(accountOf(account.deposit('b1'))).toMatchObject({ kind: 'deposit', minMinor: 0n });
    expect(accountOf(account.stripe('EUR'))).toMatchObject({
      kind: 'stripe',
      minMinor: null,
      maxMinor: null,
    });
  });

  it('refuses a code that nobody made', () => {
    for (const code of ['stripe', 'holder:m1', 'member:m1:payable:EUR', 'booking:', 'platform:fees:eur']) {
      expect(() => accountOf(code)).toThrow(RangeError);
    }
  });
});

describe('a limit that is earned', () => {
  const hours = { floorMinor: -1200, firstFloorMinor: -300 };

  it('begins at its first floor, follows what was given, and ends at the last', () => {
    expect(earnedFloor(hours, [])).toBe(-300);
    expect(earnedFloor(hours, [60, 45])).toBe(-405);
    expect(earnedFloor(hours, [300, 300, 300])).toBe(-1200);
    expect(earnedFloor(hours, [300, 300, 300, 300])).toBe(-1200);
  });

  it('counts at most a third for one partner, so that two who pay each other do not get far', () => {
    expect(earnedFloor(hours, [100_000])).toBe(-600);
    expect(earnedFloor(hours, [100_000, 30])).toBe(-630);
  });

  it('is the floor itself where nothing is earned', () => {
    expect(earnedFloor({ floorMinor: -120, firstFloorMinor: null }, [500])).toBe(-120);
  });
});
