/** What belongs to one member, or is a step of something: nothing there is for a search engine. In every language. */
export const privatePages = [
  'bookings',
  'check-mail',
  'confirm',
  'forgotten-password',
  'magic-link',
  'me',
  'new-password',
  'notices',
  'operate',
  'pledges',
  'rings',
  'saved',
  'settings',
  'sign-in',
  'sign-out',
  'sign-up',
] as const;

const privateParts = ['/api/', '/bookings/', '/feeds/my-places.ics', '/outbox'];
/** Pictures of public pages stand under the API's roof. */
const publicParts = ['/api/photos/'];

/** A demo is nobody's neighbourhood: it is not to be found at all. */
export const robotsText = ({ isDemo, sitemap }: { isDemo: boolean; sitemap?: string }): string => {
  // Each by itself, below it, and asked something: `/*/me` alone would close the members too (RFC 9309 §2.2.3).
  const closed = privatePages.flatMap((page) => ['$', '/', '?'].map((end) => `/*/${page}${end}`));
  const lines = isDemo
    ? ['Disallow: /']
    : [
        ...publicParts.map((path) => `Allow: ${path}`),
        ...[...privateParts, ...closed].map((path) => `Disallow: ${path}`),
        ...(sitemap ? ['', `Sitemap: ${sitemap}`] : []),
      ];
  return `${['User-agent: *', ...lines].join('\n')}\n`;
};
