import 'server-only';
import { z } from 'zod';
import { db } from './db/client';

/** What a community may choose, with our defaults. Stored values replace them one by one. */
export const SettingsSchema = z.object({
  /** A request that is not answered expires after this, or at the start if that comes first. */
  requestExpiresHours: z.number().int().positive().default(72),
  /** An accepted booking that is not paid lapses after this. */
  paymentLapsesHours: z.number().int().positive().default(24),
  /**
   * When a thing that must come back is asked for: hours before the time is over, then at its end, then again and again
   * while it is late. Those who have it next are told from `tellNextHours` before their own start.
   */
  returnReminders: z
    .object({
      hoursBefore: z.array(z.number().positive()).default([24]),
      lateEveryHours: z.number().positive().default(24),
      tellNextHours: z.number().positive().default(72),
    })
    .prefault({}),
  /** How often operators are asked to decide a dispute over a thing that is still out, once it is older than a dispute may be. */
  disputeReminderHours: z.number().positive().default(24),
  /** The exact place stays to be read for this long after a booking is over. */
  placeShownDays: z.number().int().nonnegative().default(7),
  /** So many gifts somebody may take before they give one, and as many again for each that they give; null: no limit. */
  giftsBeforeGiving: z.number().int().positive().nullable().default(null),
  /**
   * Of what goes by post, in days: to answer; to send it, with a reminder before; until the receiver is asked whether it came;
   * until it counts as lost; and how long it may still be said that it came after all. Source: what book and seed exchanges use.
   */
  post: z
    .object({
      answerDays: z.number().positive().default(5),
      sendReminderDays: z.number().positive().default(5),
      sendDays: z.number().positive().default(7),
      arrivalReminderDays: z.number().positive().default(14),
      lostDays: z.number().positive().default(26),
      lateDays: z.number().positive().default(90),
    })
    .prefault({}),
  /** How long a number of minutes stands that nobody answered before it is counted. */
  minutesStandDays: z.number().int().positive().default(14),
  reviewWindowDays: z.number().int().positive().default(14),
  /** Hand-over and check-in can be recorded from this long before the start. */
  handoverOpensHours: z.number().int().nonnegative().default(24),
  payoutHoursAfterStart: z.number().int().nonnegative().default(24),
  /** How long after the return a deposit can still be claimed. */
  depositClaimHours: z.number().int().nonnegative().default(48),
  /** Shares of the price in percent: paid on top by the customer, kept back from the provider. */
  customerFeePercent: z.number().min(0).max(30).default(0),
  providerFeePercent: z.number().min(0).max(30).default(5),
  /** Where providers are paid: the country (ISO 3166-1) their accounts at Stripe are opened in. */
  country: z.string().length(2).default('FR'),
  /** The most that a share of the costs may come to, for one place or portion. */
  costShareCapMinor: z.number().int().positive().default(1500),
  /** Places offered to someone who waits are kept for them this long, never beyond the cut-off. */
  offerHours: z.number().int().positive().default(12),
  /** Rings that the house found are told of to one person at most once in so many days. */
  ringsToldEveryDays: z.number().nonnegative().default(3),
  /** Slots that repeat are made this far ahead. */
  sessionsAheadDays: z.number().int().positive().default(180),
  /** The community's share, in percent, of what backers gave to a campaign that succeeded. */
  campaignFeePercent: z.number().min(0).max(30).default(5),
  campaignMaxDays: z.number().int().positive().default(90),
  /** Whether a campaign may keep what comes without its minimum. */
  mayKeepWhatComes: z.boolean().default(false),
  /** A pledge whose card page was opened keeps its reward this long. */
  pledgeHoldMinutes: z.number().int().positive().default(60),
  /** The most that one pledge by card may come to: above it, an amount is taken for a slip of the hand. */
  pledgeMaxMinor: z.number().int().positive().default(1_000_000),
  /** How many of a reward that runs out one pledge may hold: it does before its card is known. */
  pledgeMaxOfLimited: z.number().int().positive().default(5),
  /** Pledges are fixed this long before the end. */
  withdrawalHours: z.number().int().nonnegative().default(24),
  /** On which days after the first refusal a card is tried again. */
  chargeRetryDays: z.array(z.number().positive()).default([1, 3, 5, 7]),
  /** The same of what is owed again and again; and how long after the last of them an agreement goes on that is not paid for. */
  rentRetryDays: z.array(z.number().positive()).default([1, 3, 6]),
  rentGraceDays: z.number().int().nonnegative().default(30),
  bookAheadDays: z.number().int().positive().default(365),
  photosPerListing: z.number().int().positive().default(10),
  photoMaxMegabytes: z.number().int().positive().default(15),
  photoMaxMegapixels: z.number().int().positive().default(60),
});

export type Settings = z.output<typeof SettingsSchema>;

export const defaultSettings: Settings = SettingsSchema.parse({});

const keepMs = 30_000;
/** So old they are still good while they are read anew: whoever holds a connection, and has asked before, waits for no second one. */
const staleMs = 60_000;
let kept: { at: number; settings: Settings } | undefined;
let reading: Promise<Settings> | undefined;

const read = async (): Promise<Settings> => {
  const at = Date.now();
  const rows = await db.setting.findMany();
  const settings = SettingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
  kept = { at, settings };
  return settings;
};

/** Reads them anew, once for all who ask meanwhile: for whoever shows or has just changed them. */
export const readAnew = (): Promise<Settings> => {
  reading ??= read().finally(() => {
    reading = undefined;
  });
  return reading;
};

/**
 * The community's settings; a change is seen by every process within a minute. Where many may wait for one lock, ask once
 * before the transaction: within it the answer is then known, and does not need a connection that those who wait hold.
 */
export const settings = async (): Promise<Settings> => {
  const age = kept ? Date.now() - kept.at : Number.POSITIVE_INFINITY;
  if (kept && age < keepMs) return kept.settings;
  const anew = readAnew();
  if (!kept || age >= staleMs) return anew;
  // Nobody waits for it: who asks once they are too old hears that it failed.
  anew.catch(() => {});
  return kept.settings;
};
