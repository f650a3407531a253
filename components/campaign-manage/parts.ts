import type { CampaignPage } from '@/lib/campaign/view';

/** The pages of the lead's desk. */
export const deskParts = ['pledges', 'help', 'news', 'delivery', 'report'] as const;
export type DeskPart = (typeof deskParts)[number];

export const isDeskPart = (name: string): name is DeskPart => (deskParts as readonly string[]).includes(name);

/** What every page of the desk is given. */
export type DeskProps = { campaign: CampaignPage };
