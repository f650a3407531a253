import { type NextRequest, NextResponse } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { askedSearch } from '@/app/[locale]/search/asked';
import { mapItem } from '@/components/map/map-item';
import { currentViewer } from '@/lib/platform/auth/session';
import { gathered } from '@/lib/platform/gathered';
import { clusteredListings } from '@/lib/search/clusters';
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
  const { clusters, items, isCut } = await clusteredListings(viewer, { ...query, bbox: box }, zoom);
  const answer = { clusters, isCut, items: items.map((summary) => mapItem(summary, query, words, locale)) };
  return NextResponse.json(answer, { headers: { 'cache-control': 'private, no-store' } });
};
