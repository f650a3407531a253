import { needsPayment } from '@/lib/booking/lives/asking';
import type { Quote } from '@/lib/booking/rules';
import { type DueState, holdPlan, type PaymentState, sharesOf } from '@/lib/due/rules';
import { account } from '@/lib/ledger/accounts';
import { type Entry, move } from '@/lib/ledger/rules';
import type { Settings } from '@/lib/platform/settings';
import { effectsAt, type Life, type LifeEvent } from './life';
import { type RentTime, rentTimes } from './rents';

const hourMs = 3_600_000;
/** For how long a bank keeps an amount held. */
const holdMs = 7 * 24 * hourMs;

export type Movement = {
  key: string;
  kind: string;
  at: Date;
  entries: Entry[];
  source: string | null;
  /** What was owed that it is of. */
  dueId?: string;
  /** Why, what for, and who entered it, where somebody says so. */
  reason?: string;
  category?: string;
  enteredById?: string;
  /** Of what is owed again and again: which of it, by its key. */
  rentKey?: string;
};
export type Job = { task: string; payload: Record<string, unknown>; key: string; runAt: Date };

/** The money side of one booking: what its payment has come to, what moved in the books, and what is still to come. */
export const moneyOf = (life: Life, now: Date, numbers: Settings) => {
  const { id, quote, period, rows } = life;
  const { currency, totalMinor: amountMinor, depositMinor, providerMinor } = quote;
  const provider = rows.listing.ownerId;
  const lastStart = life.slots.at(-1)?.startsAt ?? period.from;
  const begun = life.events.find(({ to }) => to === 'accepted');
  if (!needsPayment(quote) || !begun) return null;

  const movements: Movement[] = [];
  const jobs: Job[] = [];
  const payment = {
    state: 'open' as PaymentState,
    paidAt: null as Date | null,
    refundedMinor: 0,
    paidOutMinor: 0,
    depositState: 'open' as DueState,
    updatedAt: begun.at,
  };
  const post = (key: string, kind: string, at: Date, entries: Entry[], rentKey?: string): void => {
    const lines = entries.filter((entry) => entry.amountMinor !== 0);
    const movement = { kind, at, entries: lines, source: null, ...(rentKey && { rentKey }) };
    if (lines.length > 0) movements.push({ key: `${rentKey ?? id}:${key}`, ...movement });
  };

  /** What is to happen and when: what lies in the past happens here, the rest is a job. */
  const plans: { at: Date; happen: () => void; job?: Omit<Job, 'runAt'> }[] = [];
  const plan = (at: Date, happen: () => void, job?: Omit<Job, 'runAt'>): void => {
    plans.push({ at, happen, ...(job && { job }) });
  };

  /** Once a booking, however often it is set off, of what was paid. */
  const earn = (at: Date) => (): void => {
    if (payment.state !== 'paid' || movements.some(({ kind, rentKey }) => kind === 'earn' && !rentKey))
      return;
    const shares = sharesOf({ amountMinor, creditorMinor: providerMinor, currency, ...payment });
    post('earn', 'earn', at, [
      ...move(account.booking(id), account.payable(provider, currency), shares.creditorMinor, currency),
      ...move(account.booking(id), account.fees(currency), shares.feeMinor, currency),
    ]);
    payment.paidOutMinor = shares.creditorMinor;
  };

  const hold = (at: Date) => (): void => {
    if (payment.depositState === 'card_kept' && at.getTime() + holdMs > now.getTime())
      payment.depositState = 'held';
  };

  const release = (): void => {
    if (payment.depositState === 'card_kept' || payment.depositState === 'held')
      payment.depositState = 'released';
  };

  const capture = ({ at, data }: LifeEvent): void => {
    const taken = data.depositMinor ?? 0;
    if (taken === 0) {
      release();
      return;
    }
    payment.depositState = 'captured';
    post('deposit', 'deposit', at, move(account.stripe(currency), account.deposit(id), taken, currency));
    post(
      'award',
      'award',
      at,
      move(account.deposit(id), account.payable(provider, currency), taken, currency),
    );
  };

  const payUp = (at: Date) => (): void => {
    Object.assign(payment, {
      state: 'paid',
      paidAt: at,
      depositState: 'card_kept',
    });
    post('charge', 'charge', at, move(account.stripe(currency), account.booking(id), amountMinor, currency));
  };

  const giveBack = (event: LifeEvent) => (): void => {
    const refundMinor = event.data.refundMinor ?? 0;
    payment.refundedMinor += refundMinor;
    post(
      `refund:${event.id}`,
      'refund',
      event.at,
      move(account.booking(id), account.stripe(currency), refundMinor, currency),
    );
  };

  const bookingMoney = (event: LifeEvent, task: string) => ({
    task: 'booking-money',
    payload: { bookingId: id, task },
    key: `${id}:booking-money:${event.id}`,
  });

  for (const event of life.events) {
    const { at } = event;
    if (event.name === 'pay') plan(at, payUp(at));
    for (const effect of effectsAt(life, event)) {
      if (effect.do === 'cancelPayment' && event.from === 'accepted') {
        plan(at, () => Object.assign(payment, { state: 'cancelled', depositState: 'cancelled' }));
      }
      if (effect.do === 'refund') plan(at, giveBack(event));
      if (effect.do === 'settleDeposit' && depositMinor > 0) plan(at, () => capture(event));
      if (effect.do === 'holdDeposit' && depositMinor > 0) {
        const when = holdPlan({ startsAt: period.from, endsAt: period.to }, numbers.depositClaimHours, at);
        if (when.when === 'now') plan(at, hold(at));
        if (when.when === 'later') {
          plan(when.at, hold(when.at), {
            task: 'hold-deposit',
            payload: { bookingId: id },
            key: `${id}:hold`,
          });
        }
      }
      if (effect.do === 'releaseDeposit' && depositMinor > 0) {
        const due = effect.when === 'now' ? at : new Date(at.getTime() + numbers.depositClaimHours * hourMs);
        plan(due, () => life.facts.state !== 'disputed' && release(), bookingMoney(event, 'release-deposit'));
      }
      if (effect.do === 'payOut' && amountMinor > 0) {
        const due = new Date(
          Math.max(at.getTime(), lastStart.getTime() + numbers.payoutHoursAfterStart * hourMs),
        );
        const disputedAt = life.events.find(({ to }) => to === 'disputed')?.at;
        const isStopped = disputedAt !== undefined && at < disputedAt && disputedAt <= due;
        if (!isStopped) plan(due, earn(due), bookingMoney(event, 'pay-out'));
      }
    }
  }
  /** Each month after the first: charged on its day, handed over some hours later. */
  const rentMonth = ({ key, dueAt: at }: RentTime, rent: NonNullable<Quote['rent']>): void => {
    const { amountMinor: takenMinor, creditorMinor } = rent;
    plan(at, () =>
      post(
        'charge',
        'charge',
        at,
        move(account.stripe(currency), account.booking(id), takenMinor, currency),
        key,
      ),
    );
    const due = new Date(at.getTime() + numbers.payoutHoursAfterStart * hourMs);
    const earnRent = (): void => {
      const fees = move(account.booking(id), account.fees(currency), takenMinor - creditorMinor, currency);
      const share = move(account.booking(id), account.payable(provider, currency), creditorMinor, currency);
      post('earn', 'earn', due, [...share, ...fees], key);
    };
    plan(due, earnRent, {
      task: 'booking-money',
      payload: { bookingId: id, task: 'pay-out' },
      key: `${key}:booking-money`,
    });
  };
  if (quote.rent) for (const time of rentTimes(life, now)) if (time.isPaid) rentMonth(time, quote.rent);

  for (const { at, happen, job } of plans.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (at > now) {
      if (job) jobs.push({ ...job, runAt: at });
      continue;
    }
    happen();
    payment.updatedAt = at;
  }
  return {
    bookingId: id,
    amountMinor,
    providerMinor,
    depositMinor,
    currency,
    createdAt: begun.at,
    payment,
    movements,
    jobs,
  };
};

export type BookingMoney = NonNullable<ReturnType<typeof moneyOf>>;
