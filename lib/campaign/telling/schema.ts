import { z } from 'zod';
import { line, prose, proseOrNone } from '@/lib/shared/written';
import { month, storyLength } from '../schema';

export const PublishNews = z.object({
  campaignId: z.string(),
  title: line(120, 2),
  body: prose(storyLength),
  audience: z.enum(['all', 'backers']).default('all'),
  _once: z.uuid().optional(),
});
export type PublishNews = z.output<typeof PublishNews>;

export const WriteComment = z.object({
  campaignId: z.string(),
  parentId: z.string().optional(),
  body: prose(3000),
  _once: z.uuid().optional(),
});
export type WriteComment = z.output<typeof WriteComment>;

export const WriteReport = z.object({ campaignId: z.string(), report: prose(storyLength) });
export type WriteReport = z.output<typeof WriteReport>;

export const AskChoices = z.object({ campaignId: z.string(), reason: proseOrNone(3000) });
export type AskChoices = z.output<typeof AskChoices>;

export const TellDelay = z.object({
  campaignId: z.string(),
  rewardId: z.string(),
  deliveryMonth: month,
  reason: prose(3000),
});
export type TellDelay = z.output<typeof TellDelay>;
