import 'server-only';
import { isIP } from 'node:net';
import { z } from 'zod';
import { findCurrency } from '@/lib/shared/asset';
import { usualCurrency } from '@/lib/shared/currencies';
import { emailOf } from '@/lib/shared/email';
import { contradictions } from './env-contradictions';
import { emulatorKey, emulatorWebhookSecret } from './stripe/emulator/guard';
import { readProxies } from './web/proxies';

const url = (what: string, ...schemes: string[]) =>
  z
    .string()
    .refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
      message: `${what}, such as ${schemes[0]}://…`,
    });

const isProxyList = (value: string): boolean => {
  try {
    readProxies(value);
    return true;
  } catch {
    return false;
  }
};

const isOrigin = (value: string): boolean => URL.canParse(value) && new URL(value).origin === value;

const isContact = (value: string): boolean =>
  emailOf(value) !== null || (value.startsWith('https://') && URL.canParse(value));

const onOff = z.enum(['on', 'off']);

/** Every setting, once. `.env.example` explains each; tests check that it names them all. */
export const EnvSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
    APP_URL: url('the address people open', 'http', 'https').default('http://localhost:3000'),
    HOST: z
      .string()
      .refine(
        (value) => value === 'localhost' || isIP(value) !== 0,
        'an address of this machine, such as 0.0.0.0',
      )
      .default('127.0.0.1'),
    TRUSTED_PROXIES: z
      .string()
      .refine(
        isProxyList,
        'addresses or networks such as 10.0.0.0/8, loopback or private, with commas between',
      )
      .default(''),
    OPERATOR_NAME: z.string().optional(),
    OPERATOR_ADDRESS: z.string().optional(),
    CONTACT_EMAIL: z
      .string()
      .refine((value) => emailOf(value) !== null, 'an email address')
      .optional(),
    HOSTED_BY: z.string().optional(),
    SECURITY_CONTACT: z
      .string()
      .refine(isContact, 'an email address, or a page that begins with https://')
      .optional(),
    DATABASE_URL: url('a Postgres address', 'postgres', 'postgresql'),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    DATABASE_WAIT_SECONDS: z.coerce.number().min(1).max(120).default(10),
    AUTH_SECRET: z.string().min(32, 'at least 32 characters; openssl rand -base64 32 makes one'),
    DEMO: onOff.default('off'),
    COMMUNITY_NAME: z.string().min(1).default('Mitoyen'),
    COMMUNITY_PLACE: z.string().min(1).default('Rennes'),
    COMMUNITY_LAT: z.coerce.number().min(-85).max(85).default(48.1119),
    COMMUNITY_LNG: z.coerce.number().min(-180).max(180).default(-1.6802),
    COMMUNITY_TIME_ZONE: z.string().default('Europe/Paris'),
    COMMUNITY_CURRENCY: z
      .string()
      .refine((code) => findCurrency(code) !== null, 'a currency by its code (ISO 4217), such as EUR')
      .default(usualCurrency),
    DEFAULT_LOCALE: z.enum(['fr', 'en']).default('fr'),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_/, 'a secret key begins with sk_ or rk_')
      .default(emulatorKey),
    STRIPE_WEBHOOK_SECRET: z.string().startsWith('whsec_').default(emulatorWebhookSecret),
    STRIPE_API_URL: url('the address of the emulator', 'http', 'https').optional(),
    SMTP_URL: url('a mail server', 'smtp', 'smtps').optional(),
    MAIL_FROM: z.string().default('Mitoyen <bonjour@mitoyen.example>'),
    FILES_DIR: z.string().default('.data/files'),
    PICTURE_EFFORT: z.coerce.number().int().min(0).max(9).default(2),
    S3_BUCKET: z.string().optional(),
    S3_REGION: z.string().optional(),
    S3_ENDPOINT: url('an S3 endpoint', 'http', 'https').optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().optional(),
    OIDC_ISSUER: url('the issuer', 'https', 'http').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    GEOCODER_URL: url('a geocoder', 'http', 'https').optional(),
    GEOCODER: z.enum(['photon', 'nominatim', 'french']).default('photon'),
    MAP_PMTILES: z.string().optional(),
    MAP_STYLE_URL: url('a map style', 'https', 'http').optional(),
    MAP_STYLE_HOSTS: z
      .string()
      .refine(
        (value) => value.split(/[ ,]+/).filter(Boolean).every(isOrigin),
        'addresses such as https://tiles.example, with commas between',
      )
      .optional(),
    CLOCK_FILE: z.string().optional(),
  })
  .superRefine((env, context) => {
    const together = (...names: (keyof typeof env)[]) => {
      const missing = names.filter((name) => env[name] === undefined);
      if (missing.length === 0 || missing.length === names.length) return;
      for (const name of missing)
        context.addIssue({ code: 'custom', path: [name], message: `goes with ${names[0]}` });
    };
    together('GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET');
    together('OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET');
    together('S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY');
    const refuse = (name: keyof typeof env, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    for (const [name, message, isWrong] of contradictions) if (isWrong(env)) refuse(name, message);
  });

export type Env = z.output<typeof EnvSchema>;

/** Its message is for whoever set them, and all there is to say. */
export class WrongSettings extends Error {}

/** Reads settings from `source`; an empty value counts as not set. Throws `WrongSettings`, with one line for each wrong one. */
export const readEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = EnvSchema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new WrongSettings(`Settings that need attention (.env.example explains them):\n${lines.join('\n')}`);
};

let known: Env | undefined;

/** The settings of this process, read at the first use, so that building the site needs none. */
export const env: Env = new Proxy({} as Env, {
  get: (_, name) => {
    known ??= readEnv(process.env);
    return known[name as keyof Env];
  },
});
