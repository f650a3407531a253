import { type NextRequest, NextResponse } from 'next/server';
import { campaignsLike } from '@/lib/campaign/discover';
import { membersLike } from '@/lib/member/named';
import { currentViewer } from '@/lib/platform/auth/session';
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

/** Who is there is nobody's business before they sign in. */
const members = async (plain: string, locale: Locale) =>
  (await membersLike(plain)).map(({ name, handle }) => ({
    kind: 'member',
    label: name,
    href: paths.member(locale, handle),
  }));

/** What the search bar asks while one types: the same for all strangers, and for a minute. Of what was typed it keeps nothing. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const locale = searchParams.get('locale');
  const plain = begun(searchParams.get('q') ?? '');
  const viewer = await currentViewer();
  const found =
    plain && isLocale(locale)
      ? await Promise.all([
          suggestions(plain, locale),
          projects(plain, locale),
          ...(viewer ? [members(plain, locale)] : []),
        ])
      : [];
  const kept = viewer ? 'private, max-age=60' : 'public, max-age=60, stale-while-revalidate=300';
  return NextResponse.json(
    { suggestions: found.flat() },
    { headers: { 'cache-control': kept, vary: 'cookie' } },
  );
}
