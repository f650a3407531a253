import { differencesOf } from '@/lib/due/reconciliation';

const window = { from: new Date('2026-11-16T00:00:00Z'), to: new Date('2026-11-23T00:00:00Z') };
const inside = new Date('2026-11-20T00:00:00Z');
const before = new Date('2026-11-15T23:59:00Z');
const after = new Date('2026-11-23T00:10:00Z');

const ours = (source: string | null, amountMinor: number, at = inside) => ({
  key: `key of ${source}`,
  source,
  amountMinor,
  currency: 'EUR',
  at,
});
const theirs = (sourceId: string, amountMinor: number, createdAt = inside, kind = 'charge') => ({
  id: `txn_${sourceId}`,
  kind,
  sourceId,
  amountMinor,
  feeMinor: 0,
  netMinor: amountMinor,
  currency: 'EUR',
  createdAt,
  availableAt: createdAt,
});

describe('the comparison of two books', () => {
  it('finds nothing where both say the same', () => {
    expect(
      differencesOf(
        [ours('ch_1', 600), ours('re_1', -200)],
        [theirs('re_1', -200), theirs('ch_1', 600)],
        window,
      ),
    ).toEqual([]);
  });

  it('names what only one of them has, and what has another amount', () => {
    const found = differencesOf(
      [ours('ch_1', 600), ours('ch_2', 500), ours(null, -100)],
      [theirs('ch_1', 599), theirs('ch_3', 700)],
      window,
    );
    expect(found).toEqual([
      { reference: 'ch_1', ourMinor: 600, theirMinor: 599, currency: 'EUR' },
      { reference: 'ch_2', ourMinor: 500, theirMinor: 0, currency: 'EUR' },
      { reference: 'key of null', ourMinor: -100, theirMinor: 0, currency: 'EUR' },
      { reference: 'ch_3', ourMinor: 0, theirMinor: 700, currency: 'EUR' },
    ]);
  });

  it('matches what was written on either side of the border of the window', () => {
    expect(differencesOf([ours('ch_1', 600)], [theirs('ch_1', 600, before)], window)).toEqual([]);
    expect(differencesOf([ours('ch_1', 600, after)], [theirs('ch_1', 600)], window)).toEqual([]);
  });

  it('leaves to the next day what is too fresh to judge', () => {
    expect(differencesOf([ours(null, -100, after)], [theirs('ch_1', 600, after)], window)).toEqual([]);
  });

  it('does not look for what Stripe does of itself', () => {
    expect(
      differencesOf(
        [],
        [theirs('po_1', -5000, inside, 'payout'), theirs('fee_1', -10, inside, 'fee')],
        window,
      ),
    ).toEqual([]);
  });
});
