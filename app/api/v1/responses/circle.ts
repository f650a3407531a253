import type { z } from 'zod';
import type { CircleLine } from '@/lib/circle/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import type { Circle } from '../schemas/circle';
import { absolute } from './basics';

/** What everyone may know of a circle; `shown`: how many listings of each are on show. */
export const circleResponse = (
  { id, name, handle, about, area, isOpen, memberCount }: CircleLine,
  shown: ReadonlyMap<string, number>,
  locale: Locale,
): z.input<typeof Circle> => ({
  id,
  url: absolute(paths.circle(locale, handle)),
  name,
  handle,
  about,
  area,
  isOpen,
  members: memberCount,
  listings: shown.get(id) ?? 0,
});
