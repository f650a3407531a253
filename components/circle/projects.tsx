import { useTranslations } from 'next-intl';
import { CampaignCard } from '@/components/campaign/campaign-card';
import type { ListedCampaign } from '@/lib/campaign/view';
import type { Locale } from '@/lib/shared/locale';

type Props = { locale: Locale; projects: readonly ListedCampaign[]; now: Date };

/** The projects that a circle leads or led; nothing where there are none. */
export function Projects({ locale, projects, now }: Props) {
  const t = useTranslations('circle');
  if (projects.length === 0) return null;
  return (
    <section aria-labelledby="projects">
      <h2 id="projects" className="title-2 mb-4">
        {t('projects')}
      </h2>
      <ul className="grid gap-5 sm:grid-cols-2">
        {projects.map((campaign) => (
          <li key={campaign.id} className="min-w-0">
            <CampaignCard campaign={campaign} locale={locale} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}
