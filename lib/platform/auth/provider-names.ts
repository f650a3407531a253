import 'server-only';
import { env } from '../env';

/** Providers of sign-ins that one can choose here: their id with us, and what people call them. */
export const providerNames = (): Record<string, string> => {
  const { GOOGLE_CLIENT_ID, OIDC_CLIENT_ID, OIDC_ISSUER, OIDC_NAME } = env;
  return {
    ...(GOOGLE_CLIENT_ID && { google: 'Google' }),
    ...(OIDC_CLIENT_ID && OIDC_ISSUER && { oidc: OIDC_NAME ?? new URL(OIDC_ISSUER).host }),
  };
};

/** What people call a provider, also one that can be chosen no more. */
export const providerName = (id: string): string =>
  providerNames()[id] ?? (id === 'google' ? 'Google' : 'OpenID Connect');
