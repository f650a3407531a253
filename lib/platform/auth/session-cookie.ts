/** The name of next-auth's cookie on a site at this address; with `__Secure-` where it is served over TLS. */
export const sessionCookieAt = (siteUrl: string): string =>
  siteUrl.startsWith('https://') ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
