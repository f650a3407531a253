import { goTo } from '@/lib/platform/page';
import { requestLocale } from '@/lib/platform/problem';
import { stopSearches } from '@/lib/saved/searches';
import { AppError } from '@/lib/shared/errors';
import { paths } from '@/lib/shared/paths';

type Context = { params: Promise<{ key: string }> };

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** A person who follows the address of `List-Unsubscribe`: a page with a button, since programs follow links too. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  goTo(paths.stopSearches(requestLocale(request), (await params).key));
}

/** What a mail program sends where its reader wants no more of these (RFC 8058): nothing but the address is needed. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  try {
    await stopSearches({ key: (await params).key.slice(0, 200) });
    return answer(200);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return answer(404);
    throw error;
  }
}
