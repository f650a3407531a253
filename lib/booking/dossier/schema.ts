import { z } from 'zod';
import { typedWhole } from '@/lib/shared/typed';
import { proseOrNone } from '@/lib/shared/written';
import { onceKey, withOnce } from '../schema';
import { type DossierStep, dossierLimits, dossierStepNames } from './steps';

const id = z.string().min(1).max(100);

/** A step of a file, on its day: of which home, and worth how much (whole units of the currency), where the step asks for it. */
export const NoteStep = z
  .object({
    bookingId: id,
    step: z.enum(dossierStepNames as [DossierStep], { error: 'field.choose' }),
    holdingId: z.string().max(100).default(''),
    day: z.string().trim().min(1, { error: 'field.required' }).max(10),
    value: typedWhole(z.number().int().min(1).max(dossierLimits.most).optional()),
    note: proseOrNone(dossierLimits.noteCharacters),
    once: onceKey,
    _once: onceKey,
  })
  .transform(withOnce);
export type NoteStep = z.output<typeof NoteStep>;

/** That something noted is so; or one's own note taken back. */
export const AnswerStep = z.object({ bookingId: id, noteId: id });
export type AnswerStep = z.output<typeof AnswerStep>;
