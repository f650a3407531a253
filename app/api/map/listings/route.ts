import { type NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { askedSearch } from '@/app/[locale]/search/asked';
import type { LiveAnswer } from '@/components/map/live';
import { mapItem } from '@/components/map/map-item';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import { currentViewer } from '@/lib/platform/auth/session';
import { gathered } from '@/lib/platform/gathered';
import { clusteredListings } from '@/lib/search/clusters';
import { searchListings } from '@/lib/search/queries';
import { parseBounds } from '@/lib/shared/geo';
import { isLocale, type Locale } from '@/lib/shared/locale';

export const dynamic = 'force-dynamic';

const mostZoom = 22;

/**
 * What the map of a search page shows: the page's own address, with the box and the zoom of the map. 422 without them.
 */
export const GET = async ({ nextUrl: { searchParams } }: NextRequest): Promise<Response> => {
  const asked = searchParams.get('lang') ?? '';
  const locale: Locale = isLocale(asked) ? asked : 'fr';
  const box = parseBounds(searchParams.get('bbox') ?? '');
  const zoom = Number(searchParams.get('zoom') || Number.NaN);
  if (!box || !(zoom >= 0 && zoom <= mostZoom))
    return NextResponse.json({ code: 'invalid' }, { status: 422 });
  const params = Object.fromEntries(
    [...gathered(searchParams)].map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
  );
  const { query } = await askedSearch(params, locale);
  const [viewer, words] = await Promise.all([currentViewer(), getTranslations({ locale })]);
  const inBox = { ...query, bbox: box, radiusKm: undefined };
  const [{ clusters, items, isCut }, first] = await Promise.all([
    clusteredListings(viewer, inBox, zoom),
    searchParams.get('cards') === '1' ? searchListings(viewer, inBox) : null,
  ]);
  const shown = (each: readonly ListingSummary[]) =>
    each.map((summary) => mapItem(summary, query, words, locale));
  const answer: LiveAnswer = { clusters, isCut, items: shown(items), cards: shown(first?.items ?? []) };
  return NextResponse.json(answer, { headers: { 'cache-control': 'private, no-store' } });
};
