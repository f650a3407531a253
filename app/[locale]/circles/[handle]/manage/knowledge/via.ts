import type { Board, StatedView } from '@/lib/booking/matching/queries';
import { isClosed, type MatchLeg, matchSizes, peopleIn } from '@/lib/booking/matching/rules';

type Leg = MatchLeg<StatedView>;

/** The pairs of a proposal as an address names them: `offer.wish`. */
export const viaOf = (legs: readonly Leg[]): string[] =>
  legs.map(({ offer, wish }) => `${offer.id}.${wish.id}`);

/** The same read back, as far as they are on the board. */
export const legsIn = (via: readonly string[], { offers, wishes }: Board): Leg[] =>
  via.slice(0, matchSizes.max).flatMap((pair) => {
    const [offerId, wishId] = pair.split('.');
    const offer = offers.find(({ id }) => id === offerId);
    const wish = wishes.find(({ id }) => id === wishId);
    return offer && wish ? [{ offer, wish }] : [];
  });

const mostNext = 24;

/** What could come next in a proposal: the last one who learns shares something with the first, or with somebody who leads there. */
export const nextLegs = (legs: readonly Leg[], { offers, wishes }: Board): Leg[] => {
  const [first, last] = [legs[0], legs.at(-1)];
  if (!first || !last || isClosed(legs) || legs.length >= matchSizes.max) return [];
  const people = peopleIn(legs);
  const isLast = legs.length === matchSizes.max - 1;
  const own = offers.filter(({ ownerId }) => ownerId === last.wish.ownerId);
  const closing = (wish: StatedView) => wish.ownerId === first.offer.ownerId;
  const open = wishes.filter((wish) => closing(wish) || (!isLast && !people.includes(wish.ownerId)));
  const all = own.flatMap((offer) => open.map((wish) => ({ offer, wish })));
  return [...all.filter(({ wish }) => closing(wish)), ...all.filter(({ wish }) => !closing(wish))].slice(
    0,
    mostNext,
  );
};
