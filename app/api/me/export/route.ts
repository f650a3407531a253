import { everythingOf } from '@/lib/operation/kept';
import { readMeOf } from '@/lib/operation/read-me';
import { currentViewer } from '@/lib/platform/auth/session';
import { env } from '@/lib/platform/env';
import { translator } from '@/lib/platform/i18n/words';
import { problemOf, requestLocale } from '@/lib/platform/problem';
import { isLocale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** Everything that is kept of the signed-in member, as a file that says first, in their language, how to read it. */
export const GET = async (request: Request): Promise<Response> => {
  try {
    const kept = await everythingOf(await currentViewer());
    const locale = isLocale(kept.profile.locale) ? kept.profile.locale : requestLocale(request);
    const readMe = readMeOf(kept, translator(locale, 'operation'), {
      community: env.COMMUNITY_NAME,
      url: new URL(paths.sitePage(locale, 'contact'), env.APP_URL).href,
    });
    return new Response(JSON.stringify({ readMe, ...kept }, null, 2), {
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
