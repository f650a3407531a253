import { type NextRequest, NextResponse } from 'next/server';
import { campaignsLike } from '@/lib/campaign/discover';
import { begun, suggestions } from '@/lib/search/suggest';
import { isLocale, type Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Projects that run, whose texts have it. */
const projects = async (plain: string, locale: Locale) => {
  const { items } = await campaignsLike({ q: plain, limit: 2 });
  return items.map(({ id, title }) => ({
    kind: 'campaign',
    label: title,
    href: paths.campaign(locale, id),
  }));
};

/** What the search bar asks while one types; the same for everybody, and for a minute. Of what was typed it keeps nothing. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const locale = searchParams.get('locale');
  const plain = begun(searchParams.get('q') ?? '');
  const found =
    plain && isLocale(locale) ? await Promise.all([suggestions(plain, locale), projects(plain, locale)]) : [];
  return NextResponse.json(
    { suggestions: found.flat() },
    { headers: { 'cache-control': 'public, max-age=60, stale-while-revalidate=300' } },
  );
}
