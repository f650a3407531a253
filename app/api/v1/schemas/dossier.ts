import { z } from 'zod';
import { dossierStepNames } from '@/lib/booking/dossier/steps';
import { AmountMinor, about, Id, MemberCard, Money } from './basics';

const step = z.enum(dossierStepNames).meta(about('dossierStep', 'visit'));

const DossierNote = z
  .object({
    id: Id,
    step,
    home: z.string().nullable().meta(about('dossierHome', 'Maison de cheminot à Cleunay')),
    day: z.iso.date().meta(about('dossierDay', '2026-12-10')),
    worth: Money.nullable().meta(about('dossierWorth')),
    note: z.string().meta(about('dossierNote', 'À 10 h, à l’étude.')),
    by: MemberCard,
    isTakenBack: z.boolean(),
    isSettled: z.boolean().meta(about('dossierSettled', true)),
    awaits: z.array(MemberCard).meta(about('dossierAwaits')),
    mayAgree: z.boolean(),
    mayTakeBack: z.boolean(),
  })
  .meta({ id: 'DossierNote' });

export const Dossier = z
  .object({
    isOpen: z.boolean().meta(about('dossierOpen', true)),
    homes: z.array(z.object({ id: Id, title: z.string(), from: MemberCard, worth: Money.nullable() })),
    balance: z
      .array(z.object({ holder: MemberCard, amountMinor: AmountMinor }))
      .nullable()
      .meta(about('dossierBalance')),
    progress: z.array(z.object({ step, done: z.int(), of: z.int() })).meta(about('dossierProgress')),
    notes: z.array(DossierNote),
  })
  .meta({ id: 'Dossier', description: 'dossier' });
