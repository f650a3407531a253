import { z } from 'zod';
import { line, lineOrNone, proseOrNone } from '@/lib/shared/written';
import { approvals } from '../approvals';
import { titleLength } from '../lengths';

/** More files than this are in no form of ours: nothing is read of them. */
const mostFiles = 100;

const chosen = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.instanceof(File)).max(mostFiles, { error: 'batch.tooManyFiles' }),
);

const batchText = {
  title: line(titleLength.max, titleLength.min),
  /** What holds of all of them. */
  description: proseOrNone(2000),
};

/** A batch begins with its photos; the form's `_once` becomes its id. */
export const BeginBatch = z
  .object({
    type: z.string().max(40),
    onBehalfOf: z.string().max(100).optional(),
    ...batchText,
    photos: chosen,
    _once: z.uuid(),
  })
  .refine(({ photos }) => photos.length > 0, { error: 'photo.none', path: ['photos'] });
export type BeginBatch = z.output<typeof BeginBatch>;

/** Further photos of a batch that is there. */
export const AddToBatch = z
  .object({ batchId: z.string().max(100), photos: chosen })
  .refine(({ photos }) => photos.length > 0, { error: 'photo.none', path: ['photos'] });
export type AddToBatch = z.output<typeof AddToBatch>;

const ticked = z.preprocess((value) => value === 'on' || value === true, z.boolean());

/** A thing of a batch as it was typed: read by its type's own schema, thing by thing, so that one refusal concerns one of them. */
export const TypedThing = z.looseObject({
  isChosen: ticked,
  title: lineOrNone(1000),
  description: proseOrNone(10_000),
  category: z.string().max(60).nullish(),
  details: z.record(z.string(), z.unknown()).default({}),
  units: z.union([z.string().max(20), z.number()]).optional(),
  approval: z.enum(approvals).optional().catch(undefined),
});
export type TypedThing = z.output<typeof TypedThing>;

/** The page of a batch as a whole: its things, and what all of them share, as the steps of the guided form read it. */
export const KeepBatch = z.looseObject({
  batchId: z.string().max(100),
  ...batchText,
  things: z
    .record(z.string().max(100), TypedThing)
    .default({})
    .refine((things) => Object.keys(things).length <= mostFiles, { error: 'batch.tooManyFiles' }),
  /** `save`, `publish` those that are ticked, or `leave:<id>` one out. */
  do: z
    .string()
    .default('save')
    .transform((text) => {
      const [verb = '', listingId = ''] = text.split(':');
      return { verb, listingId };
    }),
});
export type KeepBatch = z.output<typeof KeepBatch>;
