import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvSchema, readEnv } from '@/lib/platform/env';
import { demoSecretMark } from '@/lib/platform/env-contradictions';
import { emulatorKey, emulatorWebhookSecret } from '@/lib/platform/stripe/emulator/guard';
import { realSettings } from '../../support/real-settings';

const real = { ...realSettings, DATABASE_URL: 'postgres://somewhere.test/mitoyen' };
const demo = {
  DEMO: 'on',
  DATABASE_URL: real.DATABASE_URL,
  AUTH_SECRET: `${demoSecretMark}${'a1b2c3d4'.repeat(5)}`,
  STRIPE_API_URL: 'http://127.0.0.1:4010',
};

/** The lines of the refusal; none when the settings are taken. */
const complaints = (settings: Record<string, string | undefined>): string[] => {
  try {
    readEnv(settings);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
};

test('a real site with all it needs starts, and so does a demo', () => {
  expect(complaints(real)).toEqual([]);
  expect(complaints(demo)).toEqual([]);
});

const secret = /^ {2}AUTH_SECRET: /;
const webhook = /^ {2}STRIPE_WEBHOOK_SECRET: /;

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ['without a key for money', { STRIPE_SECRET_KEY: undefined }, /^ {2}STRIPE_SECRET_KEY: /],
  ['with the emulator’s key', { STRIPE_SECRET_KEY: emulatorKey }, /^ {2}STRIPE_SECRET_KEY: /],
  ['without a webhook secret', { STRIPE_WEBHOOK_SECRET: undefined }, webhook],
  ['with the emulator’s webhook secret', { STRIPE_WEBHOOK_SECRET: emulatorWebhookSecret }, webhook],
  ['without mail', { SMTP_URL: undefined }, /^ {2}SMTP_URL: /],
  ['beside an emulator', { STRIPE_API_URL: 'http://127.0.0.1:4010' }, /^ {2}STRIPE_API_URL: /],
  ['with a clock that moves', { CLOCK_FILE: 'clock' }, /^ {2}CLOCK_FILE: /],
  ['with a short secret', { AUTH_SECRET: 'Zq8vJ2mT7xL0cRw4' }, secret],
  ['with one letter as its secret', { AUTH_SECRET: 'x'.repeat(40) }, secret],
  ['with a placeholder as its secret', { AUTH_SECRET: 'please-change-me-to-something-long-1' }, secret],
  ['with a row of digits', { AUTH_SECRET: '12345678901234567890123456789012' }, secret],
  ['with the secret of our tests', { AUTH_SECRET: 'only-for-tests-and-long-enough-0123456789' }, secret],
  ['with a secret that a demo made', { AUTH_SECRET: `demo-${real.AUTH_SECRET}` }, secret],
  ['with a proxy that is none', { TRUSTED_PROXIES: '10.0.0.0/33' }, /^ {2}TRUSTED_PROXIES: /],
  ['with a currency that is none', { COMMUNITY_CURRENCY: 'euro' }, /^ {2}COMMUNITY_CURRENCY: /],
  ['with a host that is no address', { HOST: 'x86_64-linux' }, /^ {2}HOST: /],
  ['with a contact that is none', { SECURITY_CONTACT: 'me' }, /^ {2}SECURITY_CONTACT: /],
])('a real site %s does not start, and says so in one line', (_, change, line) => {
  const said = complaints({ ...real, ...change });
  expect(said).toEqual([expect.stringMatching(line)]);
});

test('a demo that counts in anything but euros does not start', () => {
  expect(complaints({ ...demo, COMMUNITY_CURRENCY: 'JPY' })).toEqual([
    expect.stringMatching(/^ {2}COMMUNITY_CURRENCY: /),
  ]);
  expect(complaints({ ...real, COMMUNITY_CURRENCY: 'JPY' })).toEqual([]);
});

test('a demo with a real key does not start', () => {
  expect(complaints({ ...demo, STRIPE_SECRET_KEY: 'sk_test_51abc' }).join()).toMatch(/DEMO: /);
});

test('every setting is explained in .env.example, and nothing there is read by nobody', () => {
  const text = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');
  const explained = [...text.matchAll(/^([A-Z_\d]+)=/gm)].map(([, name]) => name);
  expect(explained.sort()).toEqual(Object.keys(EnvSchema.shape).sort());
});
