import { useLocale } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Notice, type NoticeTone } from '@/components/ui/notice';
import { Prose } from '@/components/ui/prose';
import type { CampaignState } from '@/lib/campaign/lifecycle';
import type { CampaignPage } from '@/lib/campaign/view';
import { paths } from '@/lib/shared/paths';
import { useCampaignWords } from './words';

const tones: Partial<Record<CampaignState, NoticeTone>> = {
  draft: 'info',
  submitted: 'info',
  approved: 'info',
  extended: 'success',
  succeeded: 'success',
  settled: 'success',
  failed: 'info',
  cancelled: 'warning',
};

type Props = { campaign: CampaignPage; isPreview: boolean };

/** What the state of a campaign means to whoever comes by; nothing where it simply runs. */
function OfState({ campaign }: Pick<Props, 'campaign'>) {
  const { say, measure, reached, moment, backers } = useCampaignWords();
  const { state, totals, endsAt, launchAt, minimum, reason } = campaign;
  const tone = tones[state];
  if (!tone) return null;
  const at = state === 'approved' ? launchAt : endsAt;
  const text = say(`notice.${state}${state === 'approved' && !launchAt ? 'NoDate' : 'Text'}`, {
    at: at ? moment(at) : '',
    goal: measure(campaign, state === 'extended' ? totals.goalInSight : minimum),
    // A project that failed reached so many of its goal, which says of what.
    reached: (state === 'failed' ? reached : measure)(campaign, totals.reached),
    percent: totals.percent,
    backers: backers(totals.backers),
  });
  return (
    <Notice tone={tone} title={say(`notice.${state}`)}>
      <p>{text}</p>
      {reason && <Prose text={reason} />}
    </Notice>
  );
}

/** What stands above a campaign: how it stands, that it is a preview, what its lead can do. */
export function StateNotice({ campaign, isPreview }: Props) {
  const { say } = useCampaignWords();
  const locale = useLocale();
  const { id, state, viewer } = campaign;
  const isDraft = state === 'draft';
  return (
    <div className="stack gap-3 print:hidden">
      {isPreview && (
        <Notice tone="warning" title={say('notice.preview')}>
          {say('notice.previewText')}
        </Notice>
      )}
      {(!isDraft || viewer.isLead) && <OfState campaign={campaign} />}
      {viewer.isLead && (
        <Notice
          title={say('notice.own')}
          action={
            <LinkButton
              href={isDraft ? paths.editCampaign(locale, id) : paths.manageCampaign(locale, id)}
              variant="quiet"
              size="small"
            >
              {say(isDraft ? 'notice.edit' : 'notice.manage')}
            </LinkButton>
          }
        />
      )}
      {viewer.isBacker && <Notice tone="success">{say('notice.backer')}</Notice>}
    </div>
  );
}
