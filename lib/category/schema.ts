import { z } from 'zod';
import { typedWhole } from '@/lib/shared/typed';
import { line } from '@/lib/shared/written';
import { categoryIcons, categorySets, nameLength, slugShape } from './sets';

const names = { nameFr: line(nameLength), nameEn: line(nameLength) };
const icon = z.enum(categoryIcons);
/** The category above, by its slug; nothing: the upper level. */
const parent = z
  .string()
  .regex(/^[a-z0-9-]{0,60}$/, { error: 'field.choose' })
  .nullish()
  .transform((slug) => slug || null);

export const AddCategory = z.object({ set: z.enum(categorySets), ...names, icon, parent });
export type AddCategory = z.output<typeof AddCategory>;

/** Whoever changes something says which version of it they saw. */
const seen = { slug: z.string().regex(slugShape), version: typedWhole(z.number().int().min(1)) };

export const ChangeCategory = z.object({ ...seen, ...names, icon, parent });
export type ChangeCategory = z.output<typeof ChangeCategory>;

export const ShiftCategory = z.object({ ...seen, to: z.enum(['up', 'down']) });
export type ShiftCategory = z.output<typeof ShiftCategory>;

/** Where its listings are shown from then on, by the slug; nothing: in none. */
export const RetireCategory = z.object({ ...seen, into: parent });
export type RetireCategory = z.output<typeof RetireCategory>;

export const RestoreCategory = z.object(seen);
export type RestoreCategory = z.output<typeof RestoreCategory>;
