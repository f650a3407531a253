import { useTranslations } from 'next-intl';
import { rewardFacts } from '@/components/campaign/reward-facts';
import { RichText } from '@/components/campaign/rich-text';
import { useCampaignWords } from '@/components/campaign/words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/link';
import type { CampaignPage } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';

/** What an operator reads before deciding: the facts in short, the story folded, the way to the page itself. */
export function CampaignGlance({ locale, campaign }: { locale: Locale; campaign: CampaignPage }) {
  const t = useTranslations('campaign-manage.glance');
  const modes = useTranslations('campaign-form.goal');
  const words = useCampaignWords();
  const { say, measure, money } = words;
  const { lead, theme, area, minimum, optimum, mode, days, secondDays, budget, rewards, needs, currency } =
    campaign;
  const items = [
    { term: t('lead'), detail: <TextLink href={paths.holder(locale, lead)}>{lead.name}</TextLink> },
    { term: t('about'), detail: [theme && say(`themes.${theme}`), area].filter(Boolean).join(' · ') || '–' },
    {
      term: t('goal'),
      detail: optimum
        ? t('goalAndMore', { goal: measure(campaign, minimum), more: measure(campaign, optimum) })
        : measure(campaign, minimum),
    },
    { term: t('mode'), detail: modes(`${mode}.label`) },
    { term: t('days'), detail: t('daysText', { days, secondDays }) },
    {
      term: t('budget'),
      detail: (
        <ul>
          {budget.map(({ label, amountMinor }) => (
            <li key={label}>
              {label} – {money(amountMinor, currency)}
            </li>
          ))}
        </ul>
      ),
    },
    {
      term: t('gives'),
      detail: (
        <>
          {t('givesText', { rewards: rewards.length, needs: needs.length })}
          <ul className="mt-2 grid gap-1.5 text-sm text-ink-2">
            {rewards.map((reward) => (
              <li key={reward.id}>
                {[
                  reward.title,
                  money(reward.priceMinor, currency),
                  ...rewardFacts(reward, words, { currency, locale }),
                ].join(' · ')}
              </li>
            ))}
            {needs.map(({ id, title, quantity }) => (
              <li key={id}>{quantity > 1 ? `${title} × ${quantity}` : title}</li>
            ))}
          </ul>
        </>
      ),
    },
  ];
  const page = campaign.launchedAt
    ? paths.campaign(locale, campaign.id)
    : paths.campaignPreview(locale, campaign.id, campaign.viewer.previewKey ?? '');
  return (
    <Card as="section" className="stack">
      <p className="text-lg text-pretty">{campaign.summary}</p>
      <DescriptionList items={items} />
      <div>
        <Disclosure summary={t('story')}>
          <RichText html={campaign.story} />
        </Disclosure>
        <Disclosure summary={t('risks')}>
          <p className="max-w-prose whitespace-pre-line">{campaign.risks || '–'}</p>
        </Disclosure>
      </div>
      <div>
        <LinkButton href={page} variant="quiet">
          {t('page')}
        </LinkButton>
      </div>
    </Card>
  );
}
