import { type NextRequest, NextResponse } from 'next/server';
import { guessCategory } from '@/lib/category/guess';
import { categories } from '@/lib/category/queries';
import { findListingType } from '@/lib/listing/types/registry';

/** What the form asks while one types: the category that a title speaks of. Of what was typed it keeps nothing. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  const set = findListingType(searchParams.get('type') ?? '')?.categories;
  const title = (searchParams.get('title') ?? '').slice(0, 200);
  const category = set && title ? guessCategory(await categories(), set, title) : null;
  return NextResponse.json({ category }, { headers: { 'cache-control': 'no-store' } });
}
