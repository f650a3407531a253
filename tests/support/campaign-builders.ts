import { randomBytes } from 'node:crypto';
import { viewerById } from '@/lib/platform/auth/session';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { aMember } from './builders';

type CampaignWith = Partial<Prisma.CampaignUncheckedCreateInput> & { lead?: Viewer };

const dayMs = 86_400_000;

/** A cargo-bike school in Rennes: live for forty days, 4,000 € or nothing. */
export const aCampaign = async ({ lead: given, ...with_ }: CampaignWith = {}) => {
  const lead = given ?? (await aMember({ name: 'Léo Martin' }));
  const state = with_.state ?? 'live';
  const isLaunched = !['draft', 'submitted', 'approved'].includes(state);
  const endsAt = with_.endsAt ?? (isLaunched ? new Date(now().getTime() + 40 * dayMs) : null);
  const campaign = await db.campaign.create({
    data: {
      leadId: lead.id,
      state,
      title: 'Une école de vélo-cargo',
      summary: 'Apprendre à transporter enfants et courses sans voiture.',
      story: `<p>${'Nous voulons apprendre à tout le quartier à rouler chargé. '.repeat(6)}</p>`,
      theme: 'mobility',
      minimum: 400_000,
      budget: [{ label: 'Deux vélos', amountMinor: 400_000, isOptimum: false }],
      team: [{ name: 'Léo', role: 'Mécanicien' }],
      area: 'Rennes',
      lat: 48.1119,
      lng: -1.6802,
      previewKey: randomBytes(12).toString('base64url'),
      launchedAt: isLaunched ? now() : null,
      endsAt,
      dueAt: ['live', 'extended'].includes(state) ? endsAt : null,
      ...with_,
    },
  });
  return { ...campaign, lead };
};

export type BuiltCampaign = Awaited<ReturnType<typeof aCampaign>>;

/** A reward of a campaign: 25 €, as many as are wanted, nothing sent. */
export const aReward = (campaignId: string, with_: Partial<Prisma.RewardUncheckedCreateInput> = {}) =>
  db.reward.create({ data: { campaignId, title: 'Une leçon', priceMinor: 2500, ...with_ } });

export const viewerOf = async (memberId: string): Promise<Viewer> => {
  const viewer = await viewerById(memberId);
  if (!viewer) throw new Error('no such member');
  return viewer;
};
