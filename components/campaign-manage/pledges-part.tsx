import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Badge, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { MoreLink } from '@/components/ui/more-link';
import type { BackerView } from '@/lib/campaign/backers';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { BackerHead, BackerLines } from './backer-facts';
import { FilterChips } from './filter-chips';

const filters = ['active', 'recorded', 'failing', 'paid', 'lost'] as const;

const tones: Partial<Record<BackerView['state'], Tone>> = {
  active: 'leaf',
  recorded: 'leaf',
  charging: 'sun',
  paid: 'leaf',
  failing: 'danger',
  lost: 'danger',
};

type Props = {
  locale: Locale;
  id: string;
  backers: readonly BackerView[];
  state: string | undefined;
  next: string | null;
};

/** Who backs it. */
export function PledgesPart({ locale, id, backers, state, next }: Props) {
  const t = useTranslations('campaign-manage.desk.pledges');
  const states = useTranslations('campaign-manage.closing.states');
  const { fullDay } = useCampaignWords();
  const here = (query?: { state?: string; cursor?: string | null }) =>
    paths.manageCampaignPart(locale, id, 'pledges', query);
  const chips = [
    { href: here(), label: t('all'), current: !state },
    ...filters.map((each) => ({
      href: here({ state: each }),
      label: states(each, { count: 2 }),
      current: state === each,
    })),
  ];
  return (
    <section className="stack">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <FilterChips label={t('filter')} items={chips} />
        <LinkButton href={paths.campaignBackersCsv(id, { lang: locale })} variant="quiet" size="small">
          {t('csv')}
        </LinkButton>
      </div>
      <p className="text-sm text-ink-2">{t('privacy')}</p>
      {backers.length === 0 ? (
        <EmptyState icon="heart" title={t('empty')} />
      ) : (
        <Card>
          <ul className="divide-y divide-line">
            {backers.map((backer) => (
              <li key={backer.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
                <div className="min-w-0 flex-1 basis-64">
                  <BackerHead backer={backer} />
                  <BackerLines backer={backer} />
                  {backer.word && (
                    <p className="mt-1 wrap-anywhere" dir="auto">
                      {backer.word}
                    </p>
                  )}
                </div>
                <p className="flex items-center gap-3 text-sm text-ink-2">
                  {fullDay(backer.createdAt)}
                  <Badge tone={tones[backer.state]}>{states(backer.state, { count: 1 })}</Badge>
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <MoreLink href={next && here({ state, cursor: next })}>{t('more')}</MoreLink>
    </section>
  );
}
