import 'server-only';
import { creditsOf } from '@/lib/ledger/assets';
import { renewDue } from '@/lib/lifecycle/advance';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now as clockNow } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { env } from '@/lib/platform/env';
import { settings } from '@/lib/platform/settings';
import { AppError, notFound } from '@/lib/shared/errors';
import { isSameAudience, mayAddress } from '@/lib/standing/audiences';
import { isSelf, scopeFor } from '@/lib/standing/standing';
import { announceDraw, dropDraw, isDrawBegun } from '../draws/announcing';
import type { DrawTyped } from '../draws/schema';
import { shownStates } from '../lifecycle';
import { growFrom } from '../lineage/growing';
import { listingSubject } from '../listing-life';
import type { ListingType } from '../listing-type';
import { needStep } from '../need-schema';
import { pricingOf } from '../returns';
import { comparablePrice } from '../rules';
import { scarcityFacts } from '../scarcity';
import { PlaceStep, priceStep, type SaveStep, termsStep, whatStep } from '../schema';
import { countStock } from '../stock';
import { typeOf } from '../types/registry';
import { categoryOf, wantedOf } from './category';
import { lockOwn, readStep, requireComplete, stepsWith } from './own';
import { type KnownPlace, placeOf } from './place';
import { setUnits } from './set-units';

type Given = {
  viewer: Viewer;
  ownerId: string;
  currency: string;
  type: ListingType;
  /** Whom it is for so far. */
  audience?: { audienceCircleId: string | null };
  /** The clock it lives by so far. */
  timeZone?: string;
  /** Where it is so far. */
  place?: KnownPlace;
  input: Record<string, unknown>;
};
type Read = {
  data: Prisma.ListingUncheckedUpdateInput;
  units?: { count: number; labels: string[] };
  /** What one would like for it, if that was said. */
  wantedIds?: string[] | undefined;
  /** The lot that it grew from, if one was named. */
  sourceId?: string | undefined;
  /** Null: the lot does not decide. */
  draw?: DrawTyped | null;
};

/** One makes something for those one is among; for others it would be gone from one's own sight. */
const requireAudience = (
  viewer: Viewer,
  { audience, audienceCircleId = null }: { audience?: string; audienceCircleId?: string | null },
  { ownerId, audience: now }: Pick<Given, 'ownerId' | 'audience'>,
): void => {
  if (audience === undefined || mayAddress(viewer, { audience, audienceCircleId }, { ownerId, now })) return;
  const key = isSelf(viewer, ownerId) ? 'listing.notYourAudience' : 'listing.notItsAudience';
  throw new AppError('invalid', 'form', { fields: { audience: { key } } });
};

/** What each step says. Looking up a place may take its time: it happens before the transaction. */
const reads: Record<SaveStep['step'], (given: Given) => Promise<Read>> = {
  what: async ({ type, input }) => {
    const { category, wanted, sourceId, ...what } = readStep(whatStep(type), input);
    const data = { ...what, ...(await categoryOf(type, { ...what, category }, { isNew: false })) };
    return { data, sourceId, wantedIds: await wantedOf(type, wanted) };
  },
  price: async ({ type, currency, input }) => {
    const credits = pricingOf(type)?.credits ? await creditsOf(db) : [];
    const caps = { ...(await settings()), credits };
    const { units: count, labels, ...price } = readStep(priceStep(type, currency, caps), input);
    const priceMinor = comparablePrice(type, price.rates, price.priceWay);
    return { data: { ...price, priceMinor }, units: { count, labels } };
  },
  place: async ({ ownerId, place, input }) => ({
    data: await placeOf(readStep(PlaceStep, input), ownerId, place),
  }),
  terms: async ({ type, input, viewer, ...own }) => {
    const { draw, ...terms } = readStep(termsStep(type), input);
    requireAudience(viewer, terms, own);
    return { data: terms, draw };
  },
  need: async ({ input, viewer, ...own }) => {
    const need = readStep(needStep(own.timeZone ?? env.COMMUNITY_TIME_ZONE, clockNow()), input);
    requireAudience(viewer, need, own);
    return { data: need };
  },
  // Days are kept one by one: going on says that these are all.
  availability: async () => ({ data: {} }),
};

/** A step of the guided form with its fields as typed. */
export type FilledStep = { step: SaveStep['step']; input: Record<string, unknown> };

export type ReadStep = Read & { step: SaveStep['step'] };

/** What some steps say, before anything is written; refusals go beside their fields. */
export const readSteps = async (
  given: Omit<Given, 'input'>,
  steps: readonly FilledStep[],
): Promise<ReadStep[]> => {
  const all: ReadStep[] = [];
  for (const { step, input } of steps) all.push({ step, ...(await reads[step]({ ...given, input })) });
  return all;
};

const present = async () => ({ now: clockNow(), numbers: await settings() });

/** Whoever took part in a draw relied on how many there are, and on who else may: neither changes any more. */
const requireAsAnnounced = async (
  tx: Db,
  listing: { id: string; audience: string; audienceCircleId: string | null },
  { data, units }: ReadStep,
): Promise<void> => {
  const { audience, audienceCircleId = null } = data as {
    audience?: unknown;
    audienceCircleId?: string | null;
  };
  const isOther = typeof audience === 'string' && !isSameAudience({ audience, audienceCircleId }, listing);
  const where = { listingId: listing.id, isActive: true };
  const isMany = units !== undefined && units.count !== (await tx.unit.count({ where }));
  if (!(isOther || isMany) || !(await isDrawBegun(tx, listing.id))) return;
  throw new AppError('invalid', 'form', {
    fields: { [isMany ? 'units' : 'audience']: { key: 'draw.fixed' } },
  });
};

/** What one would like for it is what was chosen last. */
const setWanted = async (tx: Db, listingId: string, categoryIds: readonly string[]): Promise<void> => {
  await tx.wantedCategory.deleteMany({ where: { listingId } });
  await tx.wantedCategory.createMany({ data: categoryIds.map((categoryId) => ({ listingId, categoryId })) });
};

/** Writes steps that were read. A draft may be incomplete; a listing on show must stay fit to be shown. */
export const writeSteps = async (
  tx: Db,
  viewer: Viewer,
  listingId: string,
  all: readonly ReadStep[],
): Promise<void> => {
  for (const each of all) {
    const { step, data, units, draw, wantedIds, sourceId } = each;
    const listing = await lockOwn(tx, viewer, listingId);
    await requireAsAnnounced(tx, listing, each);
    if (units) await setUnits(tx, { listingId, ...units, now: clockNow() });
    if (units && scarcityFacts(typeOf(listing)).leaves)
      await countStock(tx, { listingId, ...(await present()) });
    if (draw) await announceDraw(tx, listing, draw, { memberId: viewer.id, ...(await present()) });
    if (draw === null) await dropDraw(tx, listingId);
    if (wantedIds) await setWanted(tx, listingId, wantedIds);
    await tx.listing.update({
      where: { id: listingId },
      data: { ...data, stepsDone: stepsWith(listing, step) },
    });
    await growFrom(tx, viewer, { id: listingId, type: typeOf(listing) }, sourceId);
    if (shownStates.has(listing.state)) {
      await requireComplete(tx, viewer, listingId, step);
      await renewDue(listingSubject, tx, await listingSubject.hold(tx, listingId), await present());
    }
  }
};

/** Keeps several steps of a listing of the viewer's, all or none. Bookings that were made keep what they agreed to. */
export const saveSteps = async (
  viewer: Viewer,
  listingId: string,
  steps: readonly FilledStep[],
): Promise<void> => {
  const own = await db.listing.findFirst({
    where: { id: listingId, ownerId: scopeFor(viewer, 'listing.edit') },
    select: {
      ownerId: true,
      type: true,
      currency: true,
      lat: true,
      lng: true,
      audienceCircleId: true,
      intent: true,
      timeZone: true,
    },
  });
  if (!own) throw notFound();
  const { ownerId, currency, audienceCircleId, timeZone, lat, lng } = own;
  const audience = { audienceCircleId };
  const given = { viewer, ownerId, currency, type: typeOf(own), place: { lat, lng }, timeZone, audience };
  const all = await readSteps(given, steps);
  await transaction((tx) => writeSteps(tx, viewer, listingId, all));
};

/** Keeps one step of the guided form. */
export const saveStep = (viewer: Viewer, { listingId, step, ...input }: SaveStep): Promise<void> =>
  saveSteps(viewer, listingId, [{ step, input }]);
