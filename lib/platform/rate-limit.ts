import 'server-only';
import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '@/lib/shared/errors';
import { db } from './db/client';

type Window = { points: number; seconds: number };

const minutes = 60;
const hours = 3600;

/**
 * How often a thing may be done for one key before it is refused for a while; with several windows, who goes on waits
 * longer each time. Choose the key so that nobody can use it up for someone else: a member, a device, or an address
 * together with the network. A network is shared: those who are known pass its limits, and its windows are short.
 */
const limits = {
  /** Wrong passwords: for one address from one network, from one network for any, on a device where the member is known. */
  signInPair: [
    { points: 10, seconds: 15 * minutes },
    { points: 20, seconds: 2 * hours },
    { points: 40, seconds: 24 * hours },
  ],
  signInNetwork: [{ points: 100, seconds: 15 * minutes }],
  signInDevice: [
    { points: 20, seconds: 15 * minutes },
    { points: 60, seconds: 24 * hours },
  ],
  /** For one address from all devices where the member is not known: what bounds a guesser with many networks. */
  signInAddress: [{ points: 300, seconds: 24 * hours }],
  signUpNetwork: [{ points: 30, seconds: 1 * hours }],
  /** Mail about an account: asked for from one network, on a known device, by a member in their settings. */
  accountMailNetwork: [{ points: 40, seconds: 30 * minutes }],
  accountMailDevice: [{ points: 40, seconds: 30 * minutes }],
  ownMail: [{ points: 20, seconds: 1 * hours }],
  /** "You have an account already": to one address. Nobody waits for it. */
  knownAddressMail: [{ points: 1, seconds: 1 * hours }],
  /** Links that are none. */
  secretLinkNetwork: [{ points: 100, seconds: 15 * minutes }],
  /** Passwords tried beside one good link. */
  secretLinkPassword: [
    { points: 10, seconds: 15 * minutes },
    { points: 30, seconds: 24 * hours },
  ],
  ownPassword: [{ points: 10, seconds: 15 * minutes }],
  ownData: [{ points: 20, seconds: 1 * hours }],
  apiToken: [{ points: 200, seconds: 1 * hours }],
  profile: [{ points: 60, seconds: 1 * hours }],
  bookingRequest: [{ points: 60, seconds: 1 * hours }],
  /** Things put on shelves by one member; those that are said to be gone, by a member or from one network. */
  shelfThing: [{ points: 60, seconds: 1 * hours }],
  shelfTaken: [{ points: 60, seconds: 1 * hours }],
  /** Joined and left: each may offer places to someone else. */
  waitingList: [{ points: 120, seconds: 1 * hours }],
  message: [{ points: 200, seconds: 1 * hours }],
  /** To all who come to a slot: each is a mail to many. */
  sessionMessage: [{ points: 60, seconds: 1 * hours }],
  /** Pledges begun: by a member, for a guest's address from one network, from one network by guests. */
  pledge: [{ points: 60, seconds: 1 * hours }],
  pledgePair: [{ points: 20, seconds: 1 * hours }],
  pledgeNetwork: [{ points: 60, seconds: 15 * minutes }],
  /** Each is a page at Stripe. */
  purchase: [{ points: 30, seconds: 1 * hours }],
  /** What a desk enters: each is a notice to somebody. */
  deskEntry: [{ points: 300, seconds: 1 * hours }],
  circle: [{ points: 10, seconds: 24 * hours }],
  /** Each is a notice to somebody. */
  circleInvitation: [{ points: 60, seconds: 1 * hours }],
  circleRequest: [{ points: 60, seconds: 1 * hours }],
  /** To addresses that may be anyone’s: by one member, and to the same one. */
  circleMail: [{ points: 40, seconds: 24 * hours }],
  circleMailPair: [{ points: 3, seconds: 24 * hours }],
  comment: [{ points: 60, seconds: 1 * hours }],
  helpOffer: [{ points: 60, seconds: 1 * hours }],
  /** Each is a mail to many. */
  campaignNews: [{ points: 20, seconds: 24 * hours }],
  /** Anyone may say that the policy of a page was broken: each is a line in the log. */
  /** Places looked up by name: some of them ask a geocoder that is not ours. */
  placesNetwork: [{ points: 120, seconds: 5 * minutes }],
  policyReportNetwork: [{ points: 60, seconds: 1 * hours }],
  /** Asked of a geocoder by this whole site: what its makers ask for (one a second), and half of what the French State's bears. */
  nominatim: [{ points: 1, seconds: 1 }],
  photon: [{ points: 5, seconds: 1 }],
  french: [{ points: 25, seconds: 1 }],
} as const satisfies Record<string, readonly Window[]>;

export type LimitName = keyof typeof limits;

/** A limit and what is counted under it. */
export type Try = readonly [name: LimitName, key: string];

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

const limiters = new Map<LimitName, RateLimiterPostgres[]>();

/** One for each window, the shortest first. */
const limitersOf = (name: LimitName): RateLimiterPostgres[] => {
  const known = limiters.get(name);
  if (known) return known;
  const made = limits[name].map(
    ({ points, seconds }: Window, index) =>
      new RateLimiterPostgres({
        storeClient: client,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: index === 0 ? name : `${name}${index + 1}`,
        points,
        duration: seconds,
      }),
  );
  limiters.set(name, made);
  return made;
};

/** Addresses are not kept readable. */
const hashed = (key: string): string =>
  createHash('sha256').update(key.toLowerCase()).digest('base64url').slice(0, 32);

const refusalOf = (name: LimitName, { msBeforeNext }: RateLimiterRes): AppError => {
  const retryAfterSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  if (name === 'signInAddress')
    return new AppError('rate_limited', 'member.signInElsewhere', { retryAfterSeconds });
  const wait = Math.ceil(retryAfterSeconds / minutes);
  return wait > 90
    ? new AppError('rate_limited', 'tooOftenHours', {
        values: { hours: Math.ceil(retryAfterSeconds / hours) },
        retryAfterSeconds,
      })
    : new AppError('rate_limited', 'tooOften', { values: { minutes: wait }, retryAfterSeconds });
};

/**
 * Counts one try under each of the limits, or under none: throws `rate_limited` at the first that had too many, however
 * many processes they reached, and what was refused has used nothing up elsewhere. It is not undone with the caller's
 * transaction.
 */
export const limitAll = async (tries: readonly Try[]): Promise<void> => {
  const windows = tries.flatMap(([name, key]) =>
    limitersOf(name).map((limiter) => ({ name, limiter, key: hashed(key) })),
  );
  for (const [index, { name, limiter, key }] of windows.entries()) {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      for (const before of windows.slice(0, index)) await before.limiter.reward(before.key);
      throw refusalOf(name, refusal);
    }
  }
};

/** Counts one try; the same for a single limit. */
export const limit = (name: LimitName, key: string): Promise<void> => limitAll([[name, key]]);

/** The same where too many are no refusal: whether this one is within the limit. */
export const isWithin = async (name: LimitName, key: string): Promise<boolean> => {
  try {
    await limit(name, key);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return false;
    throw error;
  }
};

/** Takes one try back: it was a good one. */
export const forgive = async (...tries: readonly Try[]): Promise<void> => {
  for (const [name, key] of tries) for (const limiter of limitersOf(name)) await limiter.reward(hashed(key));
};

/** Removes what no longer counts. */
export const forgetOldTries = async (): Promise<void> => {
  await db.$executeRaw`DELETE FROM rate_limit WHERE expire < ${Date.now()}`;
};
