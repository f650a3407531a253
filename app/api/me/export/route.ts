import { everythingOf } from '@/lib/operation/kept';
import { currentViewer } from '@/lib/platform/auth/session';
import { problemOf, requestLocale } from '@/lib/platform/problem';

/** Everything that is kept of the signed-in member, as a file. */
export const GET = async (request: Request): Promise<Response> => {
  try {
    const kept = await everythingOf(await currentViewer());
    return new Response(JSON.stringify(kept, null, 2), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="mitoyen-${kept.at.toISOString().slice(0, 10)}.json"`,
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch (error) {
    return problemOf(requestLocale(request), error);
  }
};
