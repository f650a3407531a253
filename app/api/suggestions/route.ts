import { type NextRequest, NextResponse } from 'next/server';
import { suggestions } from '@/lib/search/suggest';
import { isLocale } from '@/lib/shared/locale';

/** What the search bar asks while one types; the same for everybody, and for a minute. Of what was typed it keeps nothing. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const locale = searchParams.get('locale');
  const typed = searchParams.get('q') ?? '';
  const found = isLocale(locale) ? await suggestions(typed, locale) : [];
  return NextResponse.json(
    { suggestions: found },
    { headers: { 'cache-control': 'public, max-age=60, stale-while-revalidate=300' } },
  );
}
