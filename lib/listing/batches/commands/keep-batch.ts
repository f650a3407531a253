import 'server-only';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db, transaction } from '@/lib/platform/db/client';
import { AppError, type Message } from '@/lib/shared/errors';
import type { Approval } from '../../approvals';
import { categoryOf } from '../../commands/category';
import { archiveListing, publishListing } from '../../commands/move-listing';
import { type FilledStep, type ReadStep, readSteps, writeSteps } from '../../commands/save-step';
import { type Details, schemaOfFields } from '../../fields';
import { titleLength } from '../../lengths';
import type { ListingType } from '../../listing-type';
import { type OwnThing, ownBatch } from '../queries';
import type { KeepBatch, TypedThing } from '../schema';
import { batchTypeOf } from './add-things';

/** What came of a page of things: how many are on show now, and what stands in the way of the others, beside their fields. */
export type Kept = { published: number; left: number; refused: Record<string, Message> };

/** What can be kept of a draft as it was typed, whatever is still missing: field by field. */
const keepable = (type: ListingType, typed: TypedThing) => {
  const details = Object.entries(type.details).flatMap(([name, field]) => {
    const read = schemaOfFields({ [name]: { ...field, required: false } }).safeParse({
      [name]: typed.details[name],
    });
    return read.success ? Object.entries(read.data as Details) : [];
  });
  return {
    title: typed.title.slice(0, titleLength.max),
    description: typed.description,
    details: Object.fromEntries(details) as Details,
    ...(isApproval(type, typed.approval) && { approval: typed.approval }),
  };
};

const isApproval = ({ approvals }: ListingType, typed: string | undefined): typed is Approval =>
  (approvals as readonly (string | undefined)[]).includes(typed);

/** A step that can be read, or none: what is wrong with a draft is said when it is to be shown. */
const orNothing = async <Read>(read: Promise<Read[]>): Promise<Read[]> => {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
};

/** The refusal of one thing, beside its own fields; what all of them share keeps its own names. */
const besideThing = (
  listingId: string,
  error: AppError,
  shared: ReadonlySet<string>,
): Record<string, Message> => {
  const message = { key: error.key, values: error.values };
  const fields = Object.entries(error.fields);
  if (fields.length === 0) return { [`things.${listingId}.title`]: message };
  return Object.fromEntries(
    fields.map(([name, each]) => [
      shared.has(name) || name === '' ? name : `things.${listingId}.${name}`,
      each,
    ]),
  );
};

/** The fields that stand once on the page. */
const sharedFields: ReadonlySet<string> = new Set([
  'audience',
  'drawClosesAt',
  'drawWay',
  'drawSource',
  'town',
  'quarter',
  'address',
  'spot',
  'lat',
  'lng',
]);

type Given = Parameters<typeof readSteps>[0];

/** Where all of it is: looked up once. What was typed of it so far is wrong only when something is to be put on show. */
const placeOf = async (given: Given, input: KeepBatch, isNeeded: boolean): Promise<ReadStep[]> => {
  const typed = [input.town, input.quarter, input.address].some(
    (each) => typeof each === 'string' && each.trim(),
  );
  if (!typed && !isNeeded) return [];
  return readSteps(given, [{ step: 'place', input }]);
};

/** A thing's own steps, with what all of them share among them. */
const stepsFor = (input: KeepBatch, typed: TypedThing): FilledStep[] => {
  // What has no words of its own is told by those of all of them.
  const description = typed.description.trim() || input.description || input.title;
  const { category, title, details, units, approval } = typed;
  const { audience, drawClosesAt, drawWay, drawSource } = input;
  return [
    { step: 'what', input: { title, description, category, details } },
    { step: 'price', input: { units } },
    { step: 'terms', input: { approval, audience, drawClosesAt, drawWay, drawSource } },
  ];
};

type One = { viewer: Viewer; given: Given; place: readonly ReadStep[]; thing: OwnThing; typed: TypedThing };

/** Keeps a draft as it was typed, complete or not. */
const keepDraft = async ({ viewer, given, place, thing, typed }: One): Promise<void> => {
  const { title, category, units } = typed;
  const kept = keepable(given.type, typed);
  const [sorted, counted] = await Promise.all([
    orNothing(categoryOf(given.type, { title, category }, { isNew: false }).then((each) => [each])),
    orNothing(readSteps(given, [{ step: 'price', input: { units } }])),
  ]);
  const what: ReadStep = { step: 'what', data: { ...kept, ...sorted[0] } };
  await transaction((tx) => writeSteps(tx, viewer, thing.id, [what, ...counted, ...place]));
};

/** Writes all steps of a thing and puts it on show, or says why not. */
const show = async ({ viewer, given, place, thing, typed }: One, input: KeepBatch): Promise<void> => {
  const own = await readSteps(given, stepsFor(input, typed));
  await transaction((tx) => writeSteps(tx, viewer, thing.id, [...place, ...own]));
  await publishListing(viewer, { listingId: thing.id });
};

/**
 * Keeps the page of a batch: what was typed of each draft, and what all of them share. `publish` puts those on show that are ticked;
 * one that is not complete stays a draft with its refusal, the others are on show all the same. Things on show are not touched.
 */
export const keepBatch = async (viewer: Viewer, input: KeepBatch): Promise<Kept> => {
  const batch = await ownBatch(viewer, input.batchId);
  const { verb, listingId } = input.do;
  if (verb === 'publish' && !viewer.isConfirmed) throw new AppError('forbidden', 'member.confirmFirst');
  const type = batchTypeOf(batch.type);
  const { title, description } = input;
  await db.batch.update({ where: { id: batch.id }, data: { title, description } });
  const drafts = batch.things.filter(({ id, state }) => state === 'draft' && input.things[id]);
  const [first] = drafts;
  const result: Kept = { published: 0, left: 0, refused: {} };
  if (!first) return result;
  const { ownerId } = batch;
  const { currency, timeZone, lat, lng, audienceCircleId } = first;
  const given = {
    viewer,
    ownerId,
    currency,
    type,
    timeZone,
    place: { lat, lng },
    audience: { audienceCircleId },
  };
  const isChosen = ({ id }: OwnThing): boolean => verb === 'publish' && (input.things[id]?.isChosen ?? false);
  const place = await placeOf(given, input, drafts.some(isChosen));
  for (const thing of drafts) {
    const typed = input.things[thing.id];
    if (!typed) continue;
    const one = { viewer, given, place, thing, typed };
    await keepDraft(one);
    if (!isChosen(thing)) {
      result.left += 1;
      continue;
    }
    try {
      await show(one, input);
      result.published += 1;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      result.left += 1;
      Object.assign(result.refused, besideThing(thing.id, error, sharedFields));
    }
  }
  if (verb === 'leave' && drafts.some(({ id }) => id === listingId))
    await archiveListing(viewer, { listingId });
  return result;
};
