import { z } from 'zod';
import { typedWhole } from '@/lib/shared/typed';
import { line, lineOrNone, proseOrNone } from '@/lib/shared/written';
import { titleLength } from '../lengths';

/** How long what nobody takes lies there, unless whoever keeps the shelf says otherwise; and at most. */
export const usualDays = 21;
export const longestDays = 90;

/** A new shelf; its place is read as that of a listing. */
export const OpenShelf = z.looseObject({
  onBehalfOf: z.string().max(100).optional(),
  name: line(titleLength.max, titleLength.min),
  about: proseOrNone(1000),
  keepDays: typedWhole(z.number().int().min(1).max(longestDays).default(usualDays)),
  _once: z.uuid(),
});
export type OpenShelf = z.output<typeof OpenShelf>;

const oneFile = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.instanceof(File).optional(),
);

/** A thing that somebody has put on a shelf: its details are read by its type's own schema. */
export const PutOnShelf = z.object({
  shelfId: z.string().max(100),
  title: line(titleLength.max, titleLength.min),
  description: lineOrNone(500),
  details: z.record(z.string(), z.unknown()).default({}),
  photos: oneFile,
  _once: z.uuid(),
});
export type PutOnShelf = z.output<typeof PutOnShelf>;

export const CloseShelf = z.object({ shelfId: z.string().max(100) });
export type CloseShelf = z.output<typeof CloseShelf>;

/** It has been taken, by whoever says so or by somebody else; or it is there again. */
export const TakeOff = z.object({ listingId: z.string().max(100), shelfId: z.string().max(100) });
export type TakeOff = z.output<typeof TakeOff>;
