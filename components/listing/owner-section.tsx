import { useLocale, useTranslations } from 'next-intl';
import { useLanguageName } from '@/components/member/language-names';
import { Avatar } from '@/components/ui/avatar';
import { LinkButton } from '@/components/ui/button';
import { useDateText } from '@/components/ui/date-text';
import { Prose } from '@/components/ui/prose';
import { Rating } from '@/components/ui/rating';
import type { ListingPage } from '@/lib/listing/queries';
import { isReviewed } from '@/lib/listing/returns';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { listed } from '@/lib/shared/listed';
import { paths } from '@/lib/shared/paths';
import { Section } from './section';

/** Whose it is, in their own words. */
export function OwnerSection({ listing }: { listing: Pick<ListingPage, 'provider' | 'intent' | 'type'> }) {
  const { provider, intent, type } = listing;
  const t = useTranslations('listing');
  const own = useTranslations(`types.${type}`);
  const dateText = useDateText();
  const nameOf = useLanguageName();
  const locale = useLocale();
  const { name, pictureId, about, languages, since, rating, ratingCount } = provider;
  return (
    <Section
      id="owner"
      title={intent === 'offer' && own.has('offeredBy') ? own('offeredBy') : t(`ownerOf.${intent}`)}
    >
      <div className="flex flex-wrap items-start gap-5">
        <Avatar name={name} size="large" picture={pictureId ? { src: paths.photo(pictureId, 320) } : null} />
        <div className="min-w-0 flex-1 basis-64">
          <p className="title-3" dir="auto">
            {name}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
            {isReviewed(listingTypeOf(type)) && <Rating value={rating} count={ratingCount || undefined} />}
            <span>{t('since', { date: dateText(since, { month: 'long', year: 'numeric' }) })}</span>
          </p>
          {languages.length > 0 && (
            <p className="text-ink-2">
              {t('languages', { languages: listed(locale, languages.map(nameOf)) })}
            </p>
          )}
          {about && (
            <div className="mt-3">
              <Prose text={about} />
            </div>
          )}
          <LinkButton href={paths.holder(locale, provider)} variant="quiet" size="small" className="mt-4">
            {t('profile')}
          </LinkButton>
        </div>
      </div>
    </Section>
  );
}
