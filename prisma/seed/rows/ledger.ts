import { accountOf } from '@/lib/ledger/accounts';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { AtStripe } from '../cards';
import { idOf, timedIdOf } from '../chance';
import type { BookingMoney, Movement } from '../money';
import type { Told } from '../told';

export const paymentRow = (
  { bookingId, amountMinor, providerMinor, depositMinor, currency, createdAt, payment }: BookingMoney,
  atStripe: AtStripe | undefined,
): Prisma.PaymentCreateManyInput => ({
  id: idOf(`payment ${bookingId}`),
  bookingId,
  amountMinor,
  providerMinor,
  depositMinor,
  currency,
  createdAt,
  ...payment,
  ...atStripe,
});

/** A movement, and the booking that it is of. */
export type Booked = Movement & { bookingId: string | null };

export const bookingMovements = (told: readonly Told[]): Booked[] =>
  told.flatMap(({ money }) =>
    money ? money.movements.map((each) => ({ ...each, bookingId: money.bookingId })) : [],
  );

export const ledgerRows = (all: readonly Booked[]) => {
  const movements = [...all].sort((a, b) => a.at.getTime() - b.at.getTime());
  const accounts = new Map<string, Prisma.LedgerAccountCreateManyInput>();
  for (const { entries, at } of movements) {
    for (const { account: code, currency } of entries) {
      if (accounts.has(code)) continue;
      accounts.set(code, { ...accountOf(code), id: idOf(`account ${code}`), currency, createdAt: at });
    }
  }
  const transfers = movements.map(({ key, kind, bookingId, source, at }) => ({
    id: timedIdOf(at, `transfer ${key}`),
    key,
    kind,
    bookingId,
    source,
    createdAt: at,
  }));
  const postings = movements.flatMap(({ key, at, entries }) =>
    entries.map(({ account: code, amountMinor, currency }, index) => ({
      id: timedIdOf(at, `posting ${key} ${index}`),
      transferId: timedIdOf(at, `transfer ${key}`),
      accountId: idOf(`account ${code}`),
      amountMinor,
      currency,
    })),
  );
  return { accounts: [...accounts.values()], transfers, postings };
};
