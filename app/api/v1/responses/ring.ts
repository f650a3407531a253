import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { FoundRingView } from '@/lib/swap/queries';
import { absolute, memberCard } from './basics';

/** A ring that the house found, as one of those concerned sees it. */
export const ringResponse = ({ id, fit, legs }: FoundRingView, locale: Locale) => ({
  id,
  fit,
  url: absolute(paths.rings(locale)),
  things: legs.map(({ thing, giver, taker }) => ({
    from: memberCard(giver, locale),
    to: memberCard(taker, locale),
    listing: { id: thing.id, title: thing.title, url: absolute(paths.listing(locale, thing.id)) },
  })),
});
