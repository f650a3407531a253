import { problem, requestLocale } from '@/lib/platform/problem';

/** Any other address below: a problem in the reader's language, not the site's page for people. */
const nothing = (request: Request): Response =>
  problem(requestLocale(request), { code: 'not_found', status: 404, message: { key: 'noSuchCall' } });

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
