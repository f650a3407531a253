const isDevelopment = (): boolean => process.env.NODE_ENV === 'development';

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

/** Where a map may ask for what it lies on: ourselves, and what the settings name. */
const mapHosts = (): string => {
  const { MAP_STYLE_URL: style, MAP_STYLE_HOSTS: hosts = '' } = process.env;
  return style ? ['', new URL(style).origin, ...hosts.split(/[ ,]+/).filter(Boolean)].join(' ') : '';
};

/** Where browsers say that the policy of a page was broken. */
export const policyReports = '/api/csp-reports';
const reportTo = 'report-to policy';

const isOverTls = (): boolean => process.env.APP_URL?.startsWith('https://') ?? false;

/**
 * One policy for every page: our own files only, scripts by nonce, no inline style, no frames of ours elsewhere.
 * Source: CSP Level 3; `strict-dynamic` lets a trusted script load its chunks.
 */
export const contentSecurityPolicy = (nonce: string): string => {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ''}`;
  const styles = isDevelopment() ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    `img-src 'self' data: blob:${mapHosts()}`,
    "font-src 'self'",
    `connect-src 'self'${mapHosts()}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    `form-action ${formTargets()}`,
    // Browsers that know the newer word too use that one alone, and only over TLS: without it they would report nothing.
    `report-uri ${policyReports}`,
    ...(isOverTls() ? [reportTo] : []),
  ].join('; ');
};

/** For what is no page of ours: it shows nothing, runs nothing, stands in no frame. */
const nothingAtAll = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A script may be started as a worker, which then lives by the policy that came with it. */
const ownScript = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Read when the first answer leaves: settings may come from a file that is read after this one. */
const headersOfAll = (): readonly (readonly [string, string])[] => [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ...(isOverTls() ? [['strict-transport-security', 'max-age=63072000; includeSubDomains'] as const] : []),
];

let always: ReturnType<typeof headersOfAll> | undefined;

/** Who may frame it, in the words of older browsers. `null`: others may, which those words cannot say. */
const frameWord = (policy: string): string | null => {
  const [, ancestors = '*'] = /frame-ancestors ([^;]*)/.exec(policy) ?? [];
  return { "'none'": 'DENY', "'self'": 'SAMEORIGIN' }[ancestors.trim()] ?? null;
};

type Headers = { getHeader(name: string): unknown; setHeader(name: string, value: string): unknown };

/**
 * What every answer leaves with, whoever wrote it: an answer that brings a header of its own keeps that one. Called in
 * one place, as the last before the socket.
 */
export const secure = (response: Headers): void => {
  const fill = (name: string, value: string | null) => {
    if (value !== null && response.getHeader(name) === undefined) response.setHeader(name, value);
  };
  always ??= headersOfAll();
  for (const [name, value] of always) fill(name, value);
  const type = String(response.getHeader('content-type'));
  // While one develops, Next shows what went wrong on pages of its own, with scripts.
  if (!(isDevelopment() && type.startsWith('text/html')))
    fill('content-security-policy', /^(text|application)\/javascript/.test(type) ? ownScript : nothingAtAll);
  const policy = String(response.getHeader('content-security-policy'));
  // Files and pictures report nothing: there are dozens on a page, and each byte of a head is sent with each.
  if (policy.includes(reportTo)) fill('reporting-endpoints', `policy="${policyReports}"`);
  fill('x-frame-options', frameWord(policy));
};

/** The same for an answer that is written without a response: to what could not be read as a request. */
export const secureHead = (): string => {
  const headers = new Map<string, string>();
  secure({ getHeader: (name) => headers.get(name), setHeader: (name, value) => headers.set(name, value) });
  return [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
};
