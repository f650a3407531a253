import { account } from '@/lib/ledger/accounts';
import { move } from '@/lib/ledger/rules';
import type { Life } from './life';
import type { Movement } from './money';

/**
 * What moved in a credit: once both sides had said how long it took, or with the yes to nights that are worth points; null where nothing
 * did.
 */
export const hoursOf = ({ id, quote, rows, events, facts }: Life, customerId: string) => {
  const { estimate } = quote;
  const moves = estimate?.nights ? ['accept'] : ['agree_minutes', 'book_minutes'];
  const agreed = events.find(({ name }) => moves.includes(name));
  const amountMinor = estimate?.nights ? estimate.amountMinor : (facts.counted?.minutes ?? 0);
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

/** What the community lends each who begins with nights: so long ago that it was there for the first of them. */
export const starterOf = (
  holderId: string,
  { asset, amountMinor, at }: { asset: string; amountMinor: number; at: Date },
): Movement => ({
  key: `starter:${asset}:${holderId}`,
  kind: 'starter',
  at,
  entries: move(account.common(asset), account.credit(holderId, asset), amountMinor, asset),
  source: null,
});
