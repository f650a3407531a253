import type { Message } from '@/lib/shared/errors';

/** How many are brought together at most: two, one of whom may learn alone, or a chain of three. */
export const matchSizes = { min: 1, max: 3 } as const;

/** What somebody knows, or would like to know, as far as matching goes; `path`: its category, from the top down. */
export type Stated = { id: string; type: string; ownerId: string; path: readonly string[] };

/** Whoever offers it shares it with whoever wishes for it. */
export type MatchLeg<Of extends Stated = Stated> = { offer: Of; wish: Of };

/** Whether each of those concerned shares and learns, as in a ring. */
export const isClosed = (legs: readonly MatchLeg[]): boolean => {
  const takers = new Set(legs.map(({ wish }) => wish.ownerId));
  return legs.length > 1 && legs.every(({ offer }) => takers.has(offer.ownerId));
};

/** All who are of it, each once. */
export const peopleIn = (legs: readonly MatchLeg[]): string[] => [
  ...new Set(legs.flatMap(({ offer, wish }) => [offer.ownerId, wish.ownerId])),
];

/**
 * What is wrong with some pairs as one match, whoever proposes it; null: nothing. One may learn of another who learns of somebody
 * else, some other time; two and three share among themselves, each once on either side.
 */
export const matchProblem = (legs: readonly MatchLeg[]): Message | null => {
  const { min, max } = matchSizes;
  if (legs.length < min || legs.length > max) return { key: 'match.size', values: { min, max } };
  if (legs.some(({ offer, wish }) => offer.type !== wish.type)) return { key: 'match.mixed' };
  if (legs.some(({ offer, wish }) => offer.ownerId === wish.ownerId)) return { key: 'match.oneself' };
  const once = (ids: string[]) => new Set(ids).size === legs.length;
  if (!once(legs.map(({ offer }) => offer.ownerId)) || !once(legs.map(({ wish }) => wish.ownerId)))
    return { key: 'match.twice' };
  return legs.length === 1 || isClosed(legs) ? null : { key: 'match.open' };
};

/** How well what somebody knows fits what another would like to: 2 the same category, 1 the one within the other, 0 not. */
export const fitOf = (offer: Pick<Stated, 'path'>, wish: Pick<Stated, 'path'>): 0 | 1 | 2 => {
  const [own, other] = [offer.path.at(-1), wish.path.at(-1)];
  if (own === undefined || other === undefined) return 0;
  if (own === other) return 2;
  return offer.path.includes(other) || wish.path.includes(own) ? 1 : 0;
};

const weightOf = (legs: readonly MatchLeg[]): number =>
  Math.min(...legs.map(({ offer, wish }) => fitOf(offer, wish)));

const keyOf = (legs: readonly MatchLeg[]): string =>
  legs.map(({ offer, wish }) => `${offer.id}>${wish.id}`).join(' ');

/** At most so many ways are looked at for one wish: more would help no mediator. */
const mostLooked = 2000;

/**
 * What could be proposed for a wish, the best first: two or three who share among themselves before one who learns alone, then what
 * fits best, then the shorter one. Deterministic, and bounded by steps.
 */
export const matchesFor = <Of extends Stated>(
  wish: Of,
  { offers, wishes }: { offers: readonly Of[]; wishes: readonly Of[] },
  most = 12,
): MatchLeg<Of>[][] => {
  const fitting = (offer: Of, of: Of) =>
    offer.type === of.type && offer.ownerId !== of.ownerId && fitOf(offer, of) > 0;
  const found: MatchLeg<Of>[][] = [];
  let looked = 0;
  /** Goes on from the last one who learns, who shares something in turn, until it comes back to the first who shares. */
  const goOn = (legs: MatchLeg<Of>[]): void => {
    const [first, last] = [legs[0], legs.at(-1)];
    if (!first || !last || legs.length === matchSizes.max) return;
    for (const offer of offers) {
      if (offer.ownerId !== last.wish.ownerId) continue;
      for (const next of wishes) {
        if (looked >= mostLooked) return;
        if (!fitting(offer, next)) continue;
        looked += 1;
        const more = [...legs, { offer, wish: next }];
        if (next.ownerId === first.offer.ownerId) found.push(more);
        else if (!peopleIn(legs).includes(next.ownerId)) goOn(more);
      }
    }
  };
  for (const offer of offers) {
    if (!fitting(offer, wish)) continue;
    found.push([{ offer, wish }]);
    goOn([{ offer, wish }]);
  }
  return found
    .toSorted(
      (one, other) =>
        Number(isClosed(other)) - Number(isClosed(one)) ||
        weightOf(other) - weightOf(one) ||
        one.length - other.length ||
        (keyOf(one) < keyOf(other) ? -1 : 1),
    )
    .slice(0, most);
};
