import 'server-only';
import type { z } from 'zod';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import type { Db } from '@/lib/platform/db/client';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { AppError, notFound } from '@/lib/shared/errors';
import type { Act } from '@/lib/standing/rights';
import { mustAct, scopeFor } from '@/lib/standing/standing';
import type { Details } from '../fields';
import { factsAt, missingFor, type PublishFacts, type Step } from '../publishing';
import { type ListingState, Rates } from '../schema';
import { takingPlace } from '../slots/lifecycle';
import { hasStatedWish } from '../stated';
import { typeOf } from '../types/registry';

/**
 * A listing with which the viewer may do this, its row taken until the transaction ends. To others it does not exist.
 */
export const lockOwn = async (tx: Db, viewer: Viewer, listingId: string, act: Act = 'listing.edit') => {
  const ownerId = scopeFor(viewer, 'listing.see');
  await tx.$queryRaw`SELECT id FROM listing WHERE id = ${listingId} AND owner_id = ANY(${ownerId.in}) FOR NO KEY UPDATE`;
  const listing = await tx.listing.findFirst({ where: { id: listingId, ownerId } });
  if (!listing) throw notFound();
  mustAct(viewer, act, listing.ownerId);
  return { ...listing, state: listing.state as ListingState };
};

export type LockedListing = Awaited<ReturnType<typeof lockOwn>>;

/** What decides whether the listing, as it now stands in the transaction, may be shown. */
export const publishFacts = async (tx: Db, viewer: Viewer, listingId: string): Promise<PublishFacts> => {
  const listing = await tx.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: {
      draw: { select: { state: true } },
      _count: {
        select: {
          wantedCategories: true,
          units: { where: { isActive: true } },
          slots: { where: { state: { in: takingPlace.in }, startsAt: { gt: now() } } },
        },
      },
    },
  });
  return {
    ...listing,
    type: typeOf(listing),
    details: listing.details as Details,
    rates: Rates.parse(listing.rates),
    unitCount: listing._count.units,
    slotCount: listing._count.slots,
    hasWish: await hasStatedWish(tx, listing),
    wantedCount: listing._count.wantedCategories,
    ...factsAt(listing, now()),
    isOwnerConfirmed: viewer.isConfirmed,
  };
};

/** Refuses, beside its field, what a listing on show cannot do without; `step` narrows it to what that step asks. */
export const requireComplete = async (
  tx: Db,
  viewer: Viewer,
  listingId: string,
  step?: Step,
): Promise<void> => {
  const missing = missingFor(await publishFacts(tx, viewer, listingId)).filter(
    (each) => !step || each.step === step,
  );
  if (missing.length === 0) return;
  const beside = missing.flatMap(({ name, field }) =>
    step && field ? [[field, { key: `listing.missing.${name}` }]] : [],
  );
  throw new AppError('invalid', 'listing.notReady', { fields: Object.fromEntries(beside) });
};

/** Reads a step's fields by a schema that only the listing's type could give; refusals go beside the fields. */
export const readStep = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('invalid', 'form', { fields: fieldMessages(parsed.error) });
};

/** The steps done, one more among them. */
export const stepsWith = (listing: Pick<LockedListing, 'stepsDone'>, step: Step): string[] => [
  ...new Set([...listing.stepsDone, step]),
];
