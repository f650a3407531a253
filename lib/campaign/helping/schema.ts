import { z } from 'zod';
import { typedWhole } from '@/lib/shared/typed';
import { line, prose, proseOrNone } from '@/lib/shared/written';

export const needKinds = ['hours', 'loan', 'room', 'thing'] as const;
export type NeedKind = (typeof needKinds)[number];

export const SaveNeed = z.object({
  campaignId: z.string(),
  needId: z.string().optional(),
  _once: z.uuid().optional(),
  kind: z.enum(needKinds),
  title: line(80, 2),
  description: proseOrNone(2000),
  quantity: typedWhole(z.number().int().min(1).max(10_000).default(1)),
});
export type SaveNeed = z.output<typeof SaveNeed>;

export const NeedId = z.object({ campaignId: z.string(), needId: z.string() });

export const OfferHelp = z.object({
  needId: z.string(),
  quantity: typedWhole(z.number().int().min(1).max(10_000).default(1)),
  word: proseOrNone(2000),
  _once: z.uuid().optional(),
});
export type OfferHelp = z.output<typeof OfferHelp>;

export const DecideOffer = z.object({ offerId: z.string(), decision: z.enum(['accept', 'decline']) });
export type DecideOffer = z.output<typeof DecideOffer>;

export const OfferId = z.object({ offerId: z.string() });
export const Thank = z.object({ offerId: z.string(), thanks: prose(2000) });
export type Thank = z.output<typeof Thank>;
