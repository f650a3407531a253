import 'server-only';
import { createHash } from 'node:crypto';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db, transaction } from '@/lib/platform/db/client';
import { sqlState } from '@/lib/platform/db/refusals';
import { forgetPicture, storePicture } from '@/lib/platform/pictures';
import { AppError, type Message, notFound } from '@/lib/shared/errors';
import { mustAct } from '@/lib/standing/standing';
import { beginDraft } from '../../commands/create-draft';
import type { ListingType } from '../../listing-type';
import { typesInBatches } from '../../types/registry';
import { thingIdOf, titleFromFile } from '../rules';
import type { BeginBatch } from '../schema';

type Batch = { id: string; ownerId: string; type: ListingType; most: number };

/** What came of photos: how many things they are now, and what was refused; the others stay. */
export type Added = { batchId: string; added: number; refused: Message[] };

export const batchTypeOf = (name: string): ListingType & { batch: { most: number } } => {
  const type = typesInBatches.find((each) => each.name === name);
  if (!type?.batch)
    throw new AppError('invalid', 'form', { fields: { type: { key: 'listing.noSuchType' } } });
  return { ...type, batch: type.batch };
};

/** The thing that a picture shows, whatever its file is called. */
const thingOf = async (batchId: string, file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return thingIdOf(createHash('sha256').update(batchId).update(bytes).digest('hex'));
};

const isThere = async (id: string): Promise<boolean> => (await db.listing.count({ where: { id } })) > 0;

/** One more draft with its photo, both or neither; its place in the batch is taken in line. */
const addThing = async (viewer: Viewer, batch: Batch, id: string, file: File): Promise<void> => {
  const at = now();
  const picture = await storePicture(db, batch.ownerId, file);
  try {
    await transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM batch WHERE id = ${batch.id} FOR UPDATE`;
      const { _max } = await tx.listing.aggregate({
        where: { batchId: batch.id },
        _max: { batchPlace: true },
      });
      const batchPlace = (_max.batchPlace ?? 0) + 1;
      if (batchPlace > batch.most)
        throw new AppError('invalid', 'batch.full', { values: { limit: batch.most } });
      const data = {
        title: titleFromFile(file.name),
        stepsDone: ['photos'],
        batchId: batch.id,
        batchPlace,
        photos: { create: { pictureId: picture.id, position: 0 } },
      };
      const { ownerId, type } = batch;
      await beginDraft(tx, { id, ownerId, memberId: viewer.id, intent: 'offer', type, at, data });
    });
  } catch (error) {
    await forgetPicture(db, picture.id);
    // The same post came twice at once: its twin made it.
    if (sqlState(error) === '23505' && (await isThere(id))) return;
    throw error;
  }
};

/** One after the other: a picture that nobody can read keeps none of the others from being there. */
const addAll = async (viewer: Viewer, batch: Batch, photos: readonly File[]): Promise<Added> => {
  const result: Added = { batchId: batch.id, added: 0, refused: [] };
  for (const file of photos) {
    const id = await thingOf(batch.id, file);
    if (await isThere(id)) continue;
    try {
      await addThing(viewer, batch, id, file);
      result.added += 1;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
      result.refused.push({ key: error.key, values: error.values });
      if (error.key === 'batch.full') break;
    }
  }
  return result;
};

/**
 * Begins a batch: each photo becomes the draft of one thing, of the viewer or (`onBehalfOf`) a circle of theirs. The form's `_once` is
 * its id, and a thing's id comes from its picture: the same post sent twice, or again after it broke off, makes no twins.
 */
export const beginBatch = async (viewer: Viewer, input: BeginBatch): Promise<Added> => {
  const { type: name, onBehalfOf, title, description, photos, _once: id } = input;
  const type = batchTypeOf(name);
  const ownerId = onBehalfOf || viewer.id;
  mustAct(viewer, 'listing.edit', ownerId);
  await db.batch.createMany({
    data: [{ id, ownerId, type: type.name, title, description, createdAt: now() }],
    skipDuplicates: true,
  });
  const added = await addToBatch(viewer, { batchId: id, photos });
  // Nothing of it could be read: it never was.
  await db.batch.deleteMany({ where: { id, listings: { none: {} } } });
  return added;
};

/** Further photos of a batch, each a thing. Not found for whom it is not. */
export const addToBatch = async (
  viewer: Viewer,
  { batchId, photos }: { batchId: string; photos: readonly File[] },
): Promise<Added> => {
  const batch = await db.batch.findUnique({ where: { id: batchId } });
  if (!batch) throw notFound();
  mustAct(viewer, 'listing.edit', batch.ownerId);
  const type = batchTypeOf(batch.type);
  return addAll(viewer, { ...batch, type, most: type.batch.most }, photos);
};
