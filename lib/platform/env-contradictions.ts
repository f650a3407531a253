import { usualCurrency } from '@/lib/shared/currencies';
import { emulatorKey, emulatorWebhookSecret } from './stripe/emulator/guard';

/** How the secret begins that a demo makes for itself. */
export const demoSecretMark = 'demo-';

/** What is printed in guides, or typed to get past the question. Whoever knows it signs in as anyone. */
const isGuessable = (secret: string): boolean =>
  new Set(secret).size < 8 ||
  /12345678|abcdefgh|change.?(me|this|it)|replace.?(me|this|it)|placeholder|example|secret|password|mitoyen|only-for-/i.test(
    secret,
  );

/** The settings that can stand against one another. */
type Together = {
  DEMO: 'on' | 'off';
  NODE_ENV: string;
  AUTH_SECRET: string;
  STRIPE_SECRET_KEY: string;
  STRIPE_WEBHOOK_SECRET: string;
  STRIPE_API_URL?: string | undefined;
  SMTP_URL?: string | undefined;
  CLOCK_FILE?: string | undefined;
  COMMUNITY_CURRENCY: string;
};

const isReal = ({ DEMO }: Together): boolean => DEMO === 'off';
const hasRealKey = ({ STRIPE_SECRET_KEY }: Together): boolean => STRIPE_SECRET_KEY !== emulatorKey;

type Contradiction = readonly [name: keyof Together, message: string, isWrong: (env: Together) => boolean];

/** Settings that are each right and wrong together. Each is one line, and the site does not start. */
export const contradictions: readonly Contradiction[] = [
  ['DEMO', 'the demo never runs with a real Stripe key', (env) => hasRealKey(env) && !isReal(env)],
  [
    'STRIPE_API_URL',
    'a real key never talks to an emulator',
    (env) => hasRealKey(env) && env.STRIPE_API_URL !== undefined,
  ],
  [
    'STRIPE_SECRET_KEY',
    'is missing, or the emulator’s, which only the demo may use (DEMO=on)',
    (env) => !hasRealKey(env) && isReal(env),
  ],
  [
    'STRIPE_SECRET_KEY',
    'is missing, or set STRIPE_API_URL to the emulator',
    (env) => !hasRealKey(env) && !isReal(env) && !env.STRIPE_API_URL && env.NODE_ENV === 'production',
  ],
  [
    'STRIPE_WEBHOOK_SECRET',
    'is missing, or the emulator’s: anyone could send events in Stripe’s name',
    (env) => (hasRealKey(env) || isReal(env)) && env.STRIPE_WEBHOOK_SECRET === emulatorWebhookSecret,
  ],
  [
    'SMTP_URL',
    'is missing: without it a real site sends no mail (DEMO=on shows it in an outbox)',
    (env) => isReal(env) && env.SMTP_URL === undefined,
  ],
  [
    'AUTH_SECRET',
    'can be guessed, or is a demo’s: openssl rand -base64 32 makes a good one',
    (env) => isReal(env) && (isGuessable(env.AUTH_SECRET) || env.AUTH_SECRET.startsWith(demoSecretMark)),
  ],
  [
    'COMMUNITY_CURRENCY',
    'the demo community counts in euros',
    (env) => !isReal(env) && env.COMMUNITY_CURRENCY !== usualCurrency,
  ],
  [
    'CLOCK_FILE',
    'moves time, which only the demo and tests may',
    (env) => env.CLOCK_FILE !== undefined && isReal(env),
  ],
];
