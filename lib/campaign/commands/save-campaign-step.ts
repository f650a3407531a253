import 'server-only';
import { type States, statesWhere } from '@/lib/lifecycle/states';
import type { Viewer } from '@/lib/platform/auth/viewer';
import { db } from '@/lib/platform/db/client';
import type { Prisma } from '@/lib/platform/db/generated/client';
import { fieldMessages } from '@/lib/platform/i18n/issues';
import { settings } from '@/lib/platform/settings';
import { findTown, townLabel } from '@/lib/platform/towns';
import { AppError } from '@/lib/shared/errors';
import { changeOwn, findOwnCampaign, markStep } from '../campaign-row';
import { type CampaignState, campaignMeanings, draftStates } from '../lifecycle';
import { type CampaignStep, type SaveCampaignStep, stepSchemas } from '../schema';
import { cleanStory } from '../story';

/** In which states a step can be changed: what backers were promised stands once it is shown. */
const anyTime = statesWhere(campaignMeanings, ({ editable }) => ['all', 'additions'].includes(editable));

export const editableIn: Record<CampaignStep, States<CampaignState>> = {
  what: draftStates,
  story: draftStates,
  goal: draftStates,
  rewards: anyTime,
  needs: anyTime,
  budget: draftStates,
  team: anyTime,
  calendar: anyTime,
  faq: anyTime,
  place: draftStates,
};

type Read = (input: unknown, campaignId: string) => Promise<Prisma.CampaignUncheckedUpdateInput>;

const parse = <Step extends CampaignStep>(step: Step, input: unknown) => {
  const parsed = stepSchemas[step].safeParse(input, { reportInput: true });
  if (!parsed.success) throw new AppError('invalid', 'form', { fields: fieldMessages(parsed.error) });
  return parsed.data as ReturnType<(typeof stepSchemas)[Step]['parse']>;
};

const picturesOf = async (campaignId: string): Promise<string[]> =>
  (await db.campaignPhoto.findMany({ where: { campaignId }, select: { pictureId: true } })).map(
    ({ pictureId }) => pictureId,
  );

const refuse = (field: string, key: string, values = {}): AppError =>
  new AppError('invalid', 'form', { fields: { [field]: { key, values } } });

/** The middle of the town: a project has no door that a pin could give away. */
const placeIn = async (town: string, quarter: string) => {
  if (town === '') return { area: quarter, lat: null, lng: null };
  const found = await findTown(town);
  if (!found.town) {
    const towns = found.meant.map(townLabel).join(', ');
    throw towns ? refuse('town', 'listing.townUnclear', { towns }) : refuse('town', 'listing.townUnknown');
  }
  const { name, lat, lng } = found.town;
  return { area: quarter || name, lat, lng };
};

/** What each step writes. */
const reads: Record<CampaignStep, Read> = {
  what: async (input) => parse('what', input),
  story: async (input, campaignId) => {
    const { story, risks } = parse('story', input);
    return { story: cleanStory(story, await picturesOf(campaignId)), risks };
  },
  goal: async (input) => {
    const goal = parse('goal', input);
    const { campaignMaxDays: limit } = await settings();
    if (goal.days + goal.secondDays > limit) throw refuse('days', 'field.tooBig', { limit });
    return goal;
  },
  rewards: async () => ({}),
  needs: async () => ({}),
  budget: async (input) => parse('budget', input),
  team: async (input) => parse('team', input),
  calendar: async (input) => parse('calendar', input),
  faq: async (input) => parse('faq', input),
  place: async (input) => {
    const { town, quarter } = parse('place', input);
    return placeIn(town, quarter);
  },
};

/**
 * Keeps one step as it was typed: a draft may be incomplete. `conflict campaign.fixed` where the step is a promise that
 * others have seen already.
 */
export const saveCampaignStep = async (
  viewer: Viewer | null,
  { campaignId, step, ...input }: SaveCampaignStep,
): Promise<void> => {
  await findOwnCampaign(viewer, campaignId);
  const data = await reads[step](input, campaignId);
  await changeOwn(viewer, campaignId, async (tx, campaign) => {
    if (!editableIn[step].has(campaign.state)) throw new AppError('conflict', 'campaign.fixed');
    await markStep(tx, campaign, step, data);
  });
};

/** Whether a state still lets its lead work on something. */
export const isEditable = (state: CampaignState): boolean => campaignMeanings[state].editable !== 'nothing';
