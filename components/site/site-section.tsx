import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/link';
import { paths } from '@/lib/shared/paths';
import type { SitePage, Way } from '@/lib/shared/site-pages';

const hrefOf: Record<Exclude<Way, SitePage>, (locale: string) => string> = {
  search: (locale) => paths.search(locale),
  newListing: (locale) => paths.newListing(locale),
  newWish: (locale) => paths.newListing(locale, { intent: 'wish' }),
  circles: (locale) => paths.circles(locale),
  thisWeek: (locale) => paths.thisWeek(locale),
  campaigns: (locale) => paths.campaigns(locale),
  newCampaign: paths.newCampaign,
  signUp: (locale) => paths.signUp(locale),
  settings: paths.accountSettings,
  ownData: paths.ownData,
  close: (locale) => paths.closeAccount(locale),
};

const addressOf = (way: Way, locale: string): string =>
  way in hrefOf ? hrefOf[way as keyof typeof hrefOf](locale) : paths.sitePage(locale, way as SitePage);

type Props = { id: string; title: string; text: string; ways?: readonly Way[]; children?: ReactNode };

/** One question or matter of a page about the site: what is so, and where to go on. */
export function SiteSection({ id, title, text, ways = [], children }: Props) {
  const t = useTranslations('pages.go');
  const locale = useLocale();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="stack gap-3">
      <h2 id={`${id}-title`} className="title-2">
        {title}
      </h2>
      <p className="max-w-prose whitespace-pre-line text-pretty">{text}</p>
      {children}
      {ways.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {ways.map((way) => (
            <li key={way} className="inline-flex min-h-8 items-center">
              <TextLink href={addressOf(way, locale)}>{t(way)}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
