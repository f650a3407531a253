import { env } from '@/lib/platform/env';
import { robotsText } from '@/lib/platform/robots';

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  new Response(
    robotsText({ isDemo: env.DEMO === 'on', sitemap: new URL('/sitemap.xml', env.APP_URL).href }),
    {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
    },
  );
