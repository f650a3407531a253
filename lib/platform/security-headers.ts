const isDevelopment = process.env.NODE_ENV === 'development';

/** Where a form may lead: ourselves, Stripe's hosted Checkout (or the emulator's page in the demo), a sign-in elsewhere. */
const formTargets = (): string => {
  const emulator = process.env.STRIPE_API_URL;
  return [
    "'self'",
    'https://checkout.stripe.com',
    'https://connect.stripe.com',
    emulator ? new URL(emulator).origin : '',
    process.env.GOOGLE_CLIENT_ID ? 'https://accounts.google.com' : '',
    process.env.OIDC_ISSUER ? new URL(process.env.OIDC_ISSUER).origin : '',
  ]
    .filter(Boolean)
    .join(' ');
};

/**
 * One policy for every page: our own files only, scripts by nonce, no inline style, no frames of ours elsewhere.
 * Source: CSP Level 3; `strict-dynamic` lets a trusted script load its chunks.
 */
export const contentSecurityPolicy = (nonce: string): string => {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`;
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    `form-action ${formTargets()}`,
  ].join('; ');
};

const isSecure = process.env.APP_URL?.startsWith('https://');

export const securityHeaders: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ...(isSecure ? [['strict-transport-security', 'max-age=63072000; includeSubDomains'] as const] : []),
];
