import { useTranslations } from 'next-intl';
import { TallyBar } from '@/components/campaign/tally-bar';
import { useCampaignWords } from '@/components/campaign/words';
import { Card } from '@/components/ui/card';
import { Stat } from '@/components/ui/stat';
import type { CampaignPage } from '@/lib/campaign/view';

/** Where it stands, in figures. */
export function Figures({ campaign }: { campaign: CampaignPage }) {
  const t = useTranslations('campaign-manage.desk.figures');
  const { money, day, reachedOfGoal } = useCampaignWords();
  const { totals, currency, endsAt } = campaign;
  return (
    <Card as="section" aria-labelledby="figures">
      <h2 id="figures" className="title-3 mb-4">
        {t('label')}
      </h2>
      <div className="mb-4 grid gap-4 xs:grid-cols-2 lg:grid-cols-4">
        <Stat
          label={t('raised')}
          value={money(totals.raisedMinor, currency)}
          hint={t('percent', { percent: totals.percent })}
        />
        <Stat label={t('matched')} value={money(totals.matchedMinor, currency)} />
        <Stat label={t('backers')} value={String(totals.backers)} />
        <Stat label={t('left')} value={endsAt ? day(endsAt) : '–'} />
      </div>
      <TallyBar campaign={campaign} tall />
      <p className="mt-2 text-sm text-ink-2">{reachedOfGoal(campaign)}</p>
    </Card>
  );
}
