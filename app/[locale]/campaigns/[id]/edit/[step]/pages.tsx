import { randomUUID } from 'node:crypto';
import { BudgetForm } from '@/components/campaign-form/budget-form';
import { CalendarForm } from '@/components/campaign-form/calendar-form';
import { Checklist } from '@/components/campaign-form/checklist';
import { FaqForm } from '@/components/campaign-form/faq-form';
import { GoalForm } from '@/components/campaign-form/goal-form';
import { LaunchPanel } from '@/components/campaign-form/launch-panel';
import { NeedsPage } from '@/components/campaign-form/needs-page';
import { Photos } from '@/components/campaign-form/photos';
import { PlaceForm } from '@/components/campaign-form/place-form';
import { PreviewLink } from '@/components/campaign-form/preview-link';
import { RewardsPage } from '@/components/campaign-form/rewards-page';
import type { FormStep, StepProps } from '@/components/campaign-form/steps';
import { StoryForm } from '@/components/campaign-form/story-form';
import { TeamForm } from '@/components/campaign-form/team-form';
import { WhatForm } from '@/components/campaign-form/what-form';
import type { Draft } from '@/lib/campaign/queries';
import { now } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { pictureAccept } from '@/lib/platform/pictures';
import { settings } from '@/lib/platform/settings';
import { townFields } from '@/lib/platform/towns';
import { paths } from '@/lib/shared/paths';
import { plainDateAt } from '@/lib/shared/period';
import { launch, save, submit } from './actions';
import { dropNeed, dropReward, keepNeed, keepReward, shiftReward } from './part-actions';
import { add, arrange } from './photo-actions';

type Props = StepProps & { draft: Pick<Draft, 'checklist' | 'teamAddresses'> };

const WhatStep = ({ draft: _, ...props }: Props) => <WhatForm {...props} action={save} />;
const BudgetStep = ({ draft: _, ...props }: Props) => <BudgetForm {...props} action={save} />;
const TeamStep = ({ draft, ...props }: Props) => (
  <TeamForm {...props} addresses={draft.teamAddresses} action={save} />
);
const CalendarStep = ({ draft: _, ...props }: Props) => <CalendarForm {...props} action={save} />;
const FaqStep = ({ draft: _, ...props }: Props) => <FaqForm {...props} action={save} />;

async function PlaceStep({ draft: _, ...props }: Props) {
  const { area, place } = props.campaign;
  const { town, quarter, towns } = await townFields({
    area,
    lat: place?.lat ?? null,
    lng: place?.lng ?? null,
  });
  return <PlaceForm {...props} town={town} quarter={quarter} towns={towns} action={save} />;
}

async function StoryStep({ draft: _, ...props }: Props) {
  const { photoMaxMegabytes: megabytes, photosPerListing: count } = await settings();
  const { id, photos } = props.campaign;
  const limits = { accept: pictureAccept, megabytes, count };
  return (
    <>
      <StoryForm {...props} action={save} limits={limits} />
      <Photos
        campaignId={id}
        photos={photos}
        add={props.isFixed ? add : undefined}
        arrange={arrange}
        limits={limits}
      />
    </>
  );
}

async function GoalStep({ draft: _, ...props }: Props) {
  const { campaignMaxDays, mayKeepWhatComes, campaignFeePercent } = await settings();
  const limits = { maxDays: campaignMaxDays, mayKeep: mayKeepWhatComes, feePercent: campaignFeePercent };
  return <GoalForm {...props} limits={limits} action={save} />;
}

const rewardActions = { save: keepReward, move: shiftReward, remove: dropReward };
const needActions = { save: keepNeed, remove: dropNeed };
const RewardsStep = ({ draft: _, ...props }: Props) => (
  <RewardsPage {...props} actions={rewardActions} once={randomUUID()} />
);
const NeedsStep = ({ draft: _, ...props }: Props) => (
  <NeedsPage {...props} actions={needActions} once={randomUUID()} />
);

function CheckStep({ locale, campaign, draft: { checklist } }: Props) {
  const { id, viewer } = campaign;
  const preview = paths.campaignPreview(locale, id, viewer.previewKey ?? '');
  return (
    <>
      <LaunchPanel
        locale={locale}
        campaign={campaign}
        actions={{ submit, launch }}
        isReady={checklist.every(({ isMet, isNeeded }) => isMet || !isNeeded)}
        firstHour={`${plainDateAt(now(), env.COMMUNITY_TIME_ZONE)}T00:00`}
      />
      <Checklist locale={locale} id={id} lines={checklist} />
      <PreviewLink path={preview} address={env.APP_URL + preview} />
    </>
  );
}

/** The page of each step. */
export const pages: Record<FormStep, (props: Props) => React.ReactNode> = {
  what: WhatStep,
  place: PlaceStep,
  story: StoryStep,
  goal: GoalStep,
  budget: BudgetStep,
  rewards: RewardsStep,
  needs: NeedsStep,
  team: TeamStep,
  calendar: CalendarStep,
  faq: FaqStep,
  check: CheckStep,
};
