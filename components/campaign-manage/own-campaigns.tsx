import { useTranslations } from 'next-intl';
import { CampaignPicture } from '@/components/campaign/picture';
import { CampaignStateBadge } from '@/components/campaign/state-badge';
import { useCampaignWords } from '@/components/campaign/words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { CampaignSummary } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

type Props = { locale: Locale; campaigns: readonly CampaignSummary[] };

function OwnCampaign({ locale, campaign }: { locale: Locale; campaign: CampaignSummary }) {
  const t = useTranslations('campaign-manage.me');
  const { reachedOfGoal } = useCampaignWords();
  const { id, title, state, launchedAt, lead } = campaign;
  const desk = state === 'draft' ? paths.editCampaign(locale, id) : paths.manageCampaign(locale, id);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4 first:pt-0 last:pb-0">
      <CampaignPicture
        campaign={campaign}
        sizes="5rem"
        isDecoration
        className="aspect-4/3 w-20 shrink-0 overflow-hidden rounded-field"
      />
      <div className="min-w-[58%] flex-1 sm:min-w-0">
        <Link href={desk} dir="auto" className="title-3 block wrap-anywhere hover:underline">
          {title || t('untitled')}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-2">
          <CampaignStateBadge state={state} />
          {launchedAt && reachedOfGoal(campaign)}
          {lead.kind === 'circle' && <bdi>· {lead.name}</bdi>}
        </p>
      </div>
      <LinkButton href={desk} variant="quiet" size="small" className="max-sm:ml-24">
        {t(state === 'draft' ? 'continue' : 'manage')}
        <VisuallyHidden> {title}</VisuallyHidden>
      </LinkButton>
    </li>
  );
}

/** The campaigns that the member leads, for themselves or a circle; nothing for those who lead none, who find the way among the projects. */
export function OwnCampaigns({ locale, campaigns }: Props) {
  const t = useTranslations('campaign-manage.me');
  if (campaigns.length === 0) return null;
  return (
    <section aria-labelledby="campaigns">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <h2 id="campaigns" className="title-2">
          {t('campaigns')}
        </h2>
        <LinkButton href={paths.newCampaign(locale)} variant="quiet" size="small">
          {t('new')}
        </LinkButton>
      </div>
      <Card>
        <ul className="divide-y divide-line">
          {campaigns.map((campaign) => (
            <OwnCampaign key={campaign.id} locale={locale} campaign={campaign} />
          ))}
        </ul>
      </Card>
    </section>
  );
}
