import 'server-only';
import { randomUUID } from 'node:crypto';
import { record } from '@/lib/lifecycle/history';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { type Db, db, transaction } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/shared/errors';
import { mustAct } from '@/lib/standing/standing';
import type { Intent } from '../intents';
import { growFrom } from '../lineage/growing';
import type { ListingType } from '../listing-type';
import { neededAlong } from '../need-schema';
import { isPermitted } from '../permitted';
import { comparablePrice } from '../rules';
import { passingOn, scarcityFacts } from '../scarcity';
import { type CreateDraft, whatStep } from '../schema';
import { presentName, typesOf } from '../types/registry';
import { categoryOf, wantedOf } from './category';
import { readStep } from './own';
import { type FilledStep, readSteps, writeSteps } from './save-step';

type Draft = {
  id: string;
  ownerId: string;
  memberId: string;
  intent: Intent;
  type: ListingType;
  at: Date;
  /** What is known of it, beside what every listing of its type begins with. */
  data: Partial<Prisma.ListingUncheckedCreateInput>;
};

/** Writes the draft of a listing, as all of its type begin, with the first event of its life. */
export const beginDraft = async (
  tx: Db,
  { id, ownerId, memberId, intent, type, at, data }: Draft,
): Promise<void> => {
  await tx.listing.create({
    data: {
      ...data,
      id,
      ownerId,
      type: type.name,
      intent,
      currency: env.COMMUNITY_CURRENCY,
      priceMinor: comparablePrice(type, []),
      approval: type.approvals[0] ?? 'request',
      cancellation: type.cancellations[0] ?? '',
      mayPassOn: passingOn(type).byDefault,
      noticeHours: type.limits.noticeHours,
      state: 'draft',
      stateSince: at,
      // Of what is wanted there is none.
      ...(scarcityFacts(type).counts !== null && { units: { create: {} } }),
    },
  });
  const made = { name: 'create', by: 'owner', memberId, from: null, to: 'draft', hasEffects: false };
  await record(tx, 'listing', [{ id, ...made }], at);
};

/**
 * Begins a listing with its first step, for the viewer or (`onBehalfOf`) for a circle of theirs; its id. It stays a draft, seen by its owner only, until it is published.
 * The form's `_once` becomes the id, so that the same post sent twice is one draft. Programs send further `steps` along:
 * then it begins with all of them, or not at all.
 */
export const createDraft = async (
  viewer: Viewer,
  { type: name, intent = 'offer', onBehalfOf, _once, ...input }: CreateDraft,
  steps: readonly FilledStep[] = [],
): Promise<string> => {
  const type = typesOf(intent).find((each) => each.name === presentName(name));
  if (!type) throw new AppError('invalid', 'form', { fields: { type: { key: 'listing.noSuchType' } } });
  if (!(await isPermitted(db, type.name)))
    throw new AppError('invalid', 'form', { fields: { type: { key: 'listing.typeClosed' } } });
  const currency = env.COMMUNITY_CURRENCY;
  const ownerId = onBehalfOf || viewer.id;
  mustAct(viewer, 'listing.edit', ownerId);
  const { category, wanted, sourceId, ...what } = readStep(whatStep(type), input);
  const { categoryId } = await categoryOf(type, { ...what, category }, { isNew: true });
  const wantedIds = (await wantedOf(type, wanted)) ?? [];
  const more = await readSteps({ viewer, ownerId, currency, type }, steps);
  const id = _once ?? randomUUID();
  const at = now();
  try {
    await transaction(async (tx) => {
      const data = {
        ...what,
        categoryId: categoryId ?? null,
        wantedCategories: { create: wantedIds.map((each) => ({ categoryId: each })) },
        ...(intent === 'wish' && neededAlong(input)),
        stepsDone: ['what'],
      };
      await beginDraft(tx, { id, ownerId, memberId: viewer.id, intent, type, at, data });
      await growFrom(tx, viewer, { id, type }, sourceId);
      await writeSteps(tx, viewer, id, more);
    });
  } catch (error) {
    const isRepeated =
      sqlState(error) === '23505' && (await db.listing.count({ where: { id, ownerId } })) > 0;
    if (!isRepeated) throw error;
  }
  return id;
};
