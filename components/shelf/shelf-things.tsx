import { useTranslations } from 'next-intl';
import { sayOf } from '@/components/listing/labels';
import { EmptyState } from '@/components/ui/empty-state';
import type { FormAction } from '@/components/ui/form-state';
import { Link } from '@/components/ui/link';
import { Picture } from '@/components/ui/picture';
import { answersOf } from '@/lib/listing/answers';
import type { ShelfPage } from '@/lib/listing/shelves/queries';
import { listingTypeOf } from '@/lib/listing/types/registry';
import { dateFormat } from '@/lib/shared/dates';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { GoneForm } from './gone-form';

type Props = { locale: Locale; shelf: ShelfPage; isMember: boolean; action: FormAction };

/** What lies on a shelf, each with the way to say that it was taken. */
export function ShelfThings({ locale, shelf, isMember, action }: Props) {
  const t = useTranslations('shelf');
  const words = useTranslations();
  const { timeZone } = shelf;
  if (shelf.things.length === 0) return <EmptyState icon="gift" title={t('none')} />;
  const day = dateFormat(locale, { day: 'numeric', month: 'long', timeZone });
  return (
    <section aria-labelledby="things">
      <h2 id="things" className="title-2 mb-4">
        {t('things')}
      </h2>
      <ul aria-label={t('things')} className="grid gap-5 xs:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {shelf.things.map(({ id, type, title, photo, details, shelfUntil }) => (
          <li key={id} className="flex flex-col overflow-hidden rounded-card border border-line bg-card">
            {photo && (
              <Picture
                src={paths.photo(photo.id, 640)}
                width={photo.width}
                height={photo.height}
                alt={photo.alt}
              />
            )}
            <div className="flex grow flex-col gap-1.5 p-4">
              <h3 className="title-3" dir="auto">
                <Link href={paths.listing(locale, id)} className="hover:underline">
                  {title}
                </Link>
              </h3>
              <p className="text-sm text-ink-2">
                {answersOf(sayOf(words, type), listingTypeOf(type).details, details)
                  .filter(({ kind }) => kind === 'choice')
                  .map(({ text }) => text)
                  .join(' · ')}
              </p>
              {shelfUntil && (
                <p className="text-sm text-ink-2">{t('untilDay', { date: day.format(shelfUntil) })}</p>
              )}
              <div className="mt-auto pt-2">
                <GoneForm listingId={id} shelfId={shelf.id} {...{ title, isMember, action }} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
