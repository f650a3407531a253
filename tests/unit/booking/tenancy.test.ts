import { availableTransitions, destination, dueOf, keptOf, openMoves } from '@/lib/booking/lifecycle';
import { firstFacts } from '@/lib/booking/lives/first-facts';
import { tenancy } from '@/lib/booking/lives/tenancy';
import type { Actor, BookingFacts } from '@/lib/booking/lives/terms';
import { noticeEndOf, priceFromOf, unpaidEndOf } from '@/lib/booking/lives/times';
import { thing } from '@/lib/listing/types/thing';
import { defaultSettings as numbers } from '@/lib/platform/settings';
import { plainDateAt } from '@/lib/shared/period';

const timeZone = 'Europe/Paris';
const at = (day: string) => new Date(`${day}T12:00:00+01:00`);
const dayOf = (date: Date | null) => date && plainDateAt(date, timeZone);

const openEnd = { noticeMonths: 1, priceNoticeMonths: 2 };
const type = { ...thing, life: 'tenancy' as const, allocation: { ...thing.allocation, openEnd } };

/** A cellar for 30 € a month, from the last day of 2027 on. */
const facts = (more: Partial<BookingFacts> = {}): BookingFacts => ({
  ...firstFacts(
    {
      type,
      period: { from: at('2027-12-31'), to: at('2028-01-31') },
      closesAt: at('2027-12-31'),
      quote: { totalMinor: 3000, depositMinor: 6000, currency: 'EUR', rent: { amountMinor: 3000 } },
      listing: { cancellation: 'moderate', timeZone },
    },
    at('2027-12-20'),
  ),
  state: 'started',
  stateSince: at('2027-12-31'),
  paidAt: at('2027-12-20'),
  ...more,
});

const names = (of: BookingFacts, who: Actor, now: Date) =>
  availableTransitions(of, who, now, numbers).map(({ name }) => name);

describe('what goes on from month to month', () => {
  it('has notice for both sides, another price for its owner, and no return before notice is given', () => {
    expect(names(facts(), 'customer', at('2028-01-10'))).toEqual(['give_notice', 'dispute']);
    expect(names(facts(), 'provider', at('2028-01-10'))).toEqual([
      'give_notice',
      'announce_price',
      'dispute',
    ]);
    expect(openMoves(facts(), 'system', at('2028-01-10'), numbers).map(({ name }) => name)).not.toContain(
      'amend',
    );
  });

  it('waits for nothing by itself as long as it is paid', () => {
    expect(dueOf(facts(), at('2028-06-10'), numbers)).toBeNull();
  });

  it('has notice once: from then on it is given back as a loan is', () => {
    const given = facts({ ongoing: null, endsAt: at('2028-02-29') });
    expect(names(given, 'customer', at('2028-02-01'))).toEqual(['return', 'dispute']);
    expect(names(given, 'provider', at('2028-02-01'))).toEqual(['return', 'dispute']);
    expect(dueOf(given, at('2028-02-01'), numbers)?.name).toBe('remind_return');
    const { row, ...refusal } = tenancy
      .moves(given, 'customer', at('2028-02-01'), numbers)
      .find(({ name }) => name === 'give_notice') ?? { row: null };
    expect(refusal).toMatchObject({ blockedBy: { guard: 'endIsOpen' } });
    expect(row).not.toBeNull();
  });

  it('ends with the month that the notice leads to, also on a 31st, and later still where a price is announced', () => {
    expect(dayOf(noticeEndOf(facts(), at('2028-01-31')))).toBe('2028-02-29');
    expect(dayOf(noticeEndOf(facts(), at('2028-02-29')))).toBe('2028-03-31');
    expect(dayOf(priceFromOf(facts(), at('2028-01-31')))).toBe('2028-03-31');
    expect(noticeEndOf(facts({ ongoing: null }), at('2028-01-31'))).toBeNull();
  });

  it('leaves time to give notice between the announcement of a price and its day', () => {
    for (const day of ['2028-01-01', '2028-01-31', '2028-02-29', '2028-03-30']) {
      const from = priceFromOf(facts(), at(day));
      expect(Number(noticeEndOf(facts(), at(day)))).toBeLessThan(Number(from));
    }
  });

  it('does not end earlier than agreed because one side alone says that it is given back', () => {
    const report = { phase: 'end' as const, by: 'customer' as const, at: at('2028-02-05') };
    const given = facts({ ongoing: null, endsAt: at('2028-02-29'), reports: [report] });
    expect(dueOf(given, at('2028-02-05'), numbers)).toEqual({ name: 'settle_return', at: at('2028-02-29') });
  });

  it('begins on its own where nobody recorded it', () => {
    const confirmed = facts({ state: 'confirmed', stateSince: at('2027-12-20') });
    const due = dueOf(confirmed, at('2027-12-31'), numbers);
    expect(due).toEqual({ name: 'begin', at: at('2028-01-02') });
    expect(destination(tenancy.get('begin'), confirmed)).toBe('started');
  });
});

describe('what is not paid for', () => {
  const unpaid = facts({ unpaidSince: at('2028-04-30') });

  it('ends by itself after the last try and the time to mend it', () => {
    const [tries, grace] = [Math.max(...numbers.rentRetryDays), numbers.rentGraceDays];
    expect(tries + grace).toBe(36);
    const end = new Date(at('2028-04-30').getTime() + 36 * 86_400_000);
    expect(unpaidEndOf(unpaid, numbers)).toEqual(end);
    expect(dueOf(unpaid, at('2028-05-01'), numbers)).toEqual({ name: 'end_unpaid', at: end });
    expect(destination(tenancy.get('end_unpaid'), unpaid)).toBe('ended');
  });

  it('is noted once, and no more once it is paid', () => {
    expect(names(facts(), 'system', at('2028-05-01'))).toContain('fall_behind');
    expect(names(unpaid, 'system', at('2028-05-01'))).not.toContain('fall_behind');
    expect(names(unpaid, 'system', at('2028-05-01'))).toContain('catch_up');
    expect(keptOf(tenancy.get('fall_behind'), facts(), 'started', at('2028-05-01'))).toEqual({
      unpaidSince: at('2028-05-01'),
    });
    expect(keptOf(tenancy.get('catch_up'), unpaid, 'started', at('2028-05-02'))).toEqual({
      unpaidSince: null,
    });
  });
});
