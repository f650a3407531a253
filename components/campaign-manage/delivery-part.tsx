import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { MoreLink } from '@/components/ui/more-link';
import { Notice } from '@/components/ui/notice';
import type { BackerView } from '@/lib/campaign/backers';
import { campaignMeanings } from '@/lib/campaign/lifecycle';
import { fulfilmentStates } from '@/lib/campaign/schema';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { DeliveryForm } from './delivery-form';
import { DeliveryWords } from './delivery-words';
import { FilterChips } from './filter-chips';

type Props = {
  locale: Locale;
  campaign: CampaignPage;
  backers: readonly BackerView[];
  next: string | null;
  fulfilment: string | undefined;
  actions: { fulfil: FormAction; ask: FormAction; delay: FormAction };
};

/** Rewards on their way: who waits for what, what is sent, and what has to be told. */
export function DeliveryPart({ locale, campaign, backers, next, fulfilment, actions }: Props) {
  const t = useTranslations('campaign-manage.desk.delivery');
  const pledges = useTranslations('campaign-manage.desk.pledges');
  const { id, state } = campaign;
  if (!campaignMeanings[state].isSuccess) return <Notice>{t('notYet')}</Notice>;
  const here = (query?: { fulfilment?: string; cursor?: string | null }) =>
    paths.manageCampaignPart(locale, id, 'delivery', query);
  const chips = [
    { href: here(), label: t('all'), current: !fulfilment },
    ...fulfilmentStates.map((each) => ({
      href: here({ fulfilment: each }),
      label: t(`states.${each}`),
      current: fulfilment === each,
    })),
  ];
  const toDeliver = backers.filter(({ lines }) => lines.length > 0);
  return (
    <div className="grid gap-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <section className="stack">
        <FilterChips label={t('filter')} items={chips} />
        <div className="flex flex-wrap gap-2">
          <LinkButton href={paths.campaignLabels(locale, id)} variant="quiet" size="small">
            {t('labels')}
          </LinkButton>
          <LinkButton href={paths.campaignBackersCsv(id, { lang: locale })} variant="quiet" size="small">
            {pledges('csv')}
          </LinkButton>
        </div>
        {toDeliver.length === 0 ? (
          <EmptyState icon="inbox" title={t('empty')} />
        ) : (
          <DeliveryForm campaignId={id} backers={toDeliver} action={actions.fulfil} />
        )}
        <MoreLink href={next && here({ fulfilment, cursor: next })}>{pledges('more')}</MoreLink>
      </section>
      <DeliveryWords campaign={campaign} ask={actions.ask} delay={actions.delay} />
    </div>
  );
}
