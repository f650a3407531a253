import type { HolderKind } from '@/lib/circle/roles';
import { datesOf } from '@/lib/listing/rules';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { type Grain, instantText, isPlainDate, type Period } from '@/lib/shared/period';

/** An address that works from anywhere. */
export const absolute = (path: string): string => new URL(path, env.APP_URL).href;

/** Nights and whole days as plain dates, anything else as moments: what may be sent back as it is. */
export const datesIn = (grain: Grain, period: Period, timeZone: string): { from: string; to: string } => {
  const dates = datesOf(grain, period, timeZone);
  if (isPlainDate(dates.from) && isPlainDate(dates.to)) return dates;
  return { from: instantText(period.from, timeZone), to: instantText(period.to, timeZone) };
};

const pictureWidth = 1280;

type StoredPicture = { id: string; width: number; height: number; alt?: string; key?: string };

export const pictureResponse = ({ id, width, height, alt = '', key }: StoredPicture) => ({
  url: absolute(paths.photo(id, pictureWidth, key)),
  width,
  height,
  alt,
});

type Shown = {
  id: string;
  kind?: HolderKind;
  name: string;
  handle: string;
  rating: number | null;
  ratingCount: number;
};

/** Of someone who has closed their account the name is empty. */
export const shownName = (name: string, locale: Locale): string =>
  name || translator(locale, 'member')('former');

/** Whoever has something: a member, or a circle that says so. */
export const memberCard = (
  { id, kind = 'member', name, handle, rating, ratingCount }: Shown,
  locale: Locale,
) => ({
  id,
  kind,
  name: shownName(name, locale),
  handle,
  url: absolute(paths.holder(locale, { kind, handle })),
  rating: rating === null ? null : Math.round(rating * 10) / 10,
  ratingCount,
});
