const nextJest = require('next/jest.js');
const { availableParallelism } = require('node:os');
const { resolve } = require('node:path');

const root = resolve(__dirname, '..');
const withNext = nextJest({ dir: root });

// Packages that are published as ES modules only; jest loads CommonJS, so these go through the compiler too.
const esModules = [
  '@react-email/render',
  'next-intl',
  'use-intl',
  'intl-messageformat',
  '@formatjs',
  'icu-minify',
  'graphile-worker',
  'graphile-config',
  'temporal-polyfill',
  'temporal-utils',
  'temporal-spec',
  'jose',
  'uuid',
  'openid-client',
  'preact',
  'htmlparser2',
  'domhandler',
  'domutils',
  'dom-serializer',
  'domelementtype',
  'entities',
  'feed',
  'lucide-react',
];

const base = {
  rootDir: root,
  testEnvironment: '<rootDir>/tests/support/compiled-once.js',
  moduleNameMapper: {
    '^server-only$': '<rootDir>/tests/support/empty.ts',
    '^@react-email/render$': '<rootDir>/node_modules/@react-email/render/dist/node/index.mjs',
    '^@/(.*)$': '<rootDir>/$1',
    // What renders mails, as a real site has it: the one for developers notes down where each element was written.
    '^(\\./cjs/react(?:-jsx-runtime|-dom[\\w.-]*)?)\\.development\\.js$': '$1.production.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/.data', '<rootDir>/tests/load/bare'],
};

/** One project a kind of test: what each needs from the machine differs. */
const kinds = {
  unit: { folder: 'unit' },
  architecture: { folder: 'architecture' },
  integration: { folder: 'integration', database: true },
  app: { folder: 'app', database: true },
  browser: { folder: 'browser', site: true },
};

async function project(displayName, { folder, database, site }) {
  const config = await withNext({
    ...base,
    displayName,
    testMatch: [`<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`],
    setupFilesAfterEnv: [
      // Before a browser, to wait for what a page shows is to expect it.
      ...(site ? [] : ['<rootDir>/tests/support/asserting.ts']),
      ...(database ? ['<rootDir>/tests/support/database/after.ts'] : []),
      ...(site ? ['<rootDir>/tests/support/site/after.ts'] : []),
    ],
    ...(database && {
      globalSetup: '<rootDir>/tests/support/database/setup.ts',
      globalTeardown: '<rootDir>/tests/support/database/teardown.ts',
      setupFiles: ['<rootDir>/tests/support/database/worker.ts'],
    }),
    ...(site && {
      globalSetup: '<rootDir>/tests/support/site/setup.ts',
      globalTeardown: '<rootDir>/tests/support/site/teardown.ts',
    }),
  })();
  return {
    ...config,
    transformIgnorePatterns: [
      `/node_modules/(?!.*(${esModules.join('|')})/)`,
      '^.+\\.module\\.(css|sass|scss)$',
    ],
  };
}

module.exports = async () => ({
  projects: await Promise.all(Object.entries(kinds).map(([name, kind]) => project(name, kind))),
  testSequencer: resolve(__dirname, 'support/site/in-order.js'),
  testTimeout: 30_000,
  // Jest would leave a core free; while a file waits for its database, two cores carry a second one.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
});
