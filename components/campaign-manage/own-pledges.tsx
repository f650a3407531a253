import { useTranslations } from 'next-intl';
import { useCampaignWords } from '@/components/campaign/words';
import { Badge, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { PledgeState } from '@/lib/campaign/pledge-states';
import type { OwnPledgeLine } from '@/lib/campaign/pledging/queries';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

const tones: Partial<Record<PledgeState, Tone>> = {
  started: 'sun',
  active: 'leaf',
  paid: 'leaf',
  recorded: 'leaf',
  failing: 'danger',
  lost: 'danger',
};

type Props = { locale: Locale; pledges: readonly OwnPledgeLine[] };

/** Pledges that wait for another card: the one thing their backer has to do. */
export function RefusedCards({ locale, pledges }: Props) {
  const t = useTranslations('campaign-manage.me');
  const { money } = useCampaignWords();
  const refused = pledges.filter(({ state }) => state === 'failing');
  if (refused.length === 0) return null;
  return (
    <div className="stack gap-3">
      {refused.map(({ id, campaignTitle, amountMinor, currency }) => (
        <Notice
          key={id}
          tone="warning"
          title={t('refused', { title: campaignTitle })}
          action={<LinkButton href={paths.pledgeCard(locale, id)}>{t('fixCard')}</LinkButton>}
        >
          {t('refusedText', { amount: money(amountMinor, currency) })}
        </Notice>
      ))}
    </div>
  );
}

/** What the member backs. */
export function OwnPledges({ locale, pledges }: Props) {
  const t = useTranslations('campaign-manage.me');
  const { money, fullDay } = useCampaignWords();
  if (pledges.length === 0) return null;
  return (
    <section aria-labelledby="pledges">
      <h2 id="pledges" className="title-2 mb-4">
        {t('pledges')}
      </h2>
      <Card>
        <ul className="divide-y divide-line">
          {pledges.map(({ id, campaignTitle, amountMinor, currency, createdAt, state }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
            >
              <div className="min-w-0">
                <Link
                  href={paths.pledge(locale, id)}
                  dir="auto"
                  className="title-3 block wrap-anywhere hover:underline"
                >
                  {campaignTitle}
                </Link>
                <p className="text-sm text-ink-2">
                  {money(amountMinor, currency)} · {fullDay(createdAt)}
                </p>
              </div>
              <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
