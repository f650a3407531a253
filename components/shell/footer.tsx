import { useLocale, useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import { paths } from '@/lib/shared/paths';
import { sitePages } from '@/lib/shared/site-pages';
import { ThemeChoice } from './theme-switch';
import type { Theme } from './viewer';

const LINK = 'inline-flex min-h-8 items-center hover:text-ink hover:underline';

/** The foot of every page: quiet. */
export function Footer({ theme, demo }: { theme: Theme; demo: boolean }) {
  const t = useTranslations('shell');
  const about = useTranslations('pages');
  const seasons = useTranslations('seasons');
  const locale = useLocale();
  return (
    <footer className="mt-20 border-t border-line print:hidden">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-10 gap-y-6 py-8">
        <p className="flex items-center gap-3 text-ink-2">
          <Mark size={24} />
          {t('tagline')}
        </p>
        <ThemeChoice theme={theme} />
        <nav aria-label={t('footer')} className="w-full">
          <ul className="flex flex-wrap gap-x-6 text-ink-2">
            {sitePages.map((page) => (
              <li key={page}>
                <a href={paths.sitePage(locale, page)} className={LINK}>
                  {about(`${page}.title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul className="flex w-full flex-wrap gap-x-6 text-sm text-ink-2">
          <li>
            <a href={paths.thisWeek(locale)} className={LINK}>
              {t('week')}
            </a>
          </li>
          <li>
            <a href={paths.seasons(locale)} className={LINK}>
              {seasons('title')}
            </a>
          </li>
          <li>
            <a href={paths.campaigns(locale)} className={LINK}>
              {t('projects')}
            </a>
          </li>
          <li>
            <a href={paths.circles(locale)} className={LINK}>
              {t('circles')}
            </a>
          </li>
          <li>
            <a href={paths.developers()} className={LINK}>
              {t('developers')}
            </a>
          </li>
          {demo && (
            <li>
              <a href={paths.outbox()} className={LINK}>
                {t('outbox')}
              </a>
            </li>
          )}
          <li>
            <a href="https://www.gnu.org/licenses/agpl-3.0.html" className={LINK}>
              {t('licence')}
            </a>
          </li>
          <li>
            <a href="https://www.geonames.org/" className={LINK}>
              {t('places')}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
