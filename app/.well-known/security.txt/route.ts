import { now } from '@/lib/platform/clock';
import { contactsOf } from '@/lib/platform/contacts';
import { env } from '@/lib/platform/env';
import { securityText } from '@/lib/platform/security-text';

export const dynamic = 'force-dynamic';

export const GET = (): Response =>
  new Response(securityText({ contact: contactsOf(env).security, site: env.APP_URL, now: now() }), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
