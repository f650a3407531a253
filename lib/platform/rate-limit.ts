import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/shared/errors';
import { db } from './db/client';

/** How often a thing may be done for one key (an address, a member, a network) before it is refused for a while. */
const limits = {
  /** Wrong passwords: from one network for one address, for one address from anywhere, from one network for any. */
  signInPair: { points: 10, seconds: 15 * 60 },
  signInAddress: { points: 100, seconds: 24 * 3600 },
  signInNetwork: { points: 100, seconds: 15 * 60 },
  signUpNetwork: { points: 30, seconds: 3600 },
  /** Mail that a stranger can cause: to one address, and from one network. */
  accountMailAddress: { points: 6, seconds: 3600 },
  accountMailNetwork: { points: 40, seconds: 3600 },
  secretLinkNetwork: { points: 100, seconds: 15 * 60 },
  ownPassword: { points: 10, seconds: 15 * 60 },
  ownData: { points: 20, seconds: 3600 },
  apiToken: { points: 200, seconds: 3600 },
  profile: { points: 60, seconds: 3600 },
  bookingRequest: { points: 60, seconds: 3600 },
  /** Joined and left: each may offer places to someone else. */
  waitingList: { points: 120, seconds: 3600 },
  message: { points: 200, seconds: 3600 },
  /** To all who come to a session: each is a mail to many. */
  sessionMessage: { points: 60, seconds: 3600 },
  /** Pledges begun: by a member, by a guest's address, from one network. */
  pledge: { points: 60, seconds: 3600 },
  pledgeAddress: { points: 20, seconds: 3600 },
  pledgeNetwork: { points: 60, seconds: 3600 },
  comment: { points: 60, seconds: 3600 },
  helpOffer: { points: 60, seconds: 3600 },
  /** Each is a mail to many. */
  campaignNews: { points: 20, seconds: 24 * 3600 },
  /** Anyone may say that the policy of a page was broken: each is a line in the log. */
  policyReportNetwork: { points: 60, seconds: 3600 },
} as const satisfies Record<string, { points: number; seconds: number }>;

export type LimitName = keyof typeof limits;

/** The limiter speaks to `pg`; this is the part of it that it uses, on the pool that is there. Times arrive as bigints. */
const client = {
  query: async ({ text, values }: { text: string; values: unknown[] }) => {
    const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint }[]>(text, ...values);
    return {
      rows: rows.map(({ points, expire }) => ({ points, expire: Number(expire) })),
      rowCount: rows.length,
    };
  },
};

const limiters = new Map<LimitName, RateLimiterPostgres>();

const limiterOf = (name: LimitName): RateLimiterPostgres => {
  const known = limiters.get(name);
  if (known) return known;
  const { points, seconds } = limits[name];
  const limiter = new RateLimiterPostgres({
    storeClient: client,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, limiter);
  return limiter;
};

/** Addresses are not kept readable. */
const hashed = (key: string): string =>
  createHash('sha256').update(key.toLowerCase()).digest('base64url').slice(0, 32);

/**
 * Counts one try. Throws `rate_limited` when there were too many, however many processes they reached.
 * It is not undone with the caller's transaction.
 */
export const limit = async (name: LimitName, key: string): Promise<void> => {
  try {
    await limiterOf(name).consume(hashed(key));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError('rate_limited', 'tooOften', {
      values: { minutes: Math.ceil(retryAfterSeconds / 60) },
      retryAfterSeconds,
    });
  }
};

/** Takes one try back: it was a good one. */
export const forgive = async (name: LimitName, key: string): Promise<void> => {
  await limiterOf(name).reward(hashed(key));
};

/** Removes what no longer counts. */
export const forgetOldTries = async (): Promise<void> => {
  await db.$executeRaw`DELETE FROM rate_limit WHERE expire < ${Date.now()}`;
};
