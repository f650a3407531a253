import type { z } from 'zod';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { AskedRing } from '@/lib/swap/asked';
import type { Ring } from '../schemas/ring';
import { absolute, memberCard } from './basics';

/** A ring as one of those who have a say in it sees it. */
export const ringResponse = (
  { id, state, expiresAt, fit, legs }: AskedRing,
  locale: Locale,
): z.input<typeof Ring> => ({
  id,
  url: absolute(state === 'found' ? paths.rings(locale) : paths.booking(locale, id)),
  state,
  expiresAt: expiresAt?.toISOString() ?? null,
  fit,
  legs: legs.map(({ thing, giver, taker, answer }) => ({
    from: memberCard(giver, locale),
    to: memberCard(taker, locale),
    listing: { id: thing.id, title: thing.title, url: absolute(paths.listing(locale, thing.id)) },
    answer,
  })),
});
