import { account } from '@/lib/ledger/accounts';
import { move } from '@/lib/ledger/rules';
import type { Life } from './life';
import type { Movement } from './money';

/** What moved in the community's hours once both sides had said how long it took; null where nothing was counted. */
export const hoursOf = ({ id, quote, rows, events, facts }: Life, customerId: string) => {
  const agreed = events.find(({ name }) => name === 'agree_minutes' || name === 'book_minutes');
  const { estimate } = quote;
  const amountMinor = facts.counted?.minutes ?? 0;
  if (!agreed || !estimate || amountMinor === 0) return null;
  const { asset } = estimate;
  const providerId = rows.listing.ownerId;
  const ways = [account.credit(customerId, asset), account.credit(providerId, asset)] as const;
  const movement: Movement = {
    key: `${id}:credit`,
    kind: 'credit',
    at: agreed.at,
    entries: move(...ways, amountMinor, asset),
    source: null,
  };
  return { bookingId: id, customerId, providerId, asset, amountMinor, at: agreed.at, movement };
};

export type BookingHours = NonNullable<ReturnType<typeof hoursOf>>;
