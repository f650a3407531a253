import type { HolderKind } from '@/lib/circle/roles';
import type { Swappable } from '@/lib/listing/swapping';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { FoundRingView } from '@/lib/swap/queries';
import { absolute, memberCard } from './basics';

const cardOf = ({ ratingCount, ratingSum, ...owner }: Swappable['owner'], locale: Locale) =>
  memberCard(
    {
      ...owner,
      kind: owner.kind as HolderKind,
      ratingCount,
      rating: ratingCount === 0 ? null : ratingSum / ratingCount,
    },
    locale,
  );

/** A ring that the house found, as one of those concerned sees it. */
export const ringResponse = ({ id, fit, legs }: FoundRingView, locale: Locale) => ({
  id,
  fit,
  url: absolute(paths.rings(locale)),
  things: legs.map(({ thing, giver, taker }) => ({
    from: cardOf(giver, locale),
    to: cardOf(taker, locale),
    listing: { id: thing.id, title: thing.title, url: absolute(paths.listing(locale, thing.id)) },
  })),
});
