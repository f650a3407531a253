import { useTranslations } from 'next-intl';
import { ListingPicture } from '@/components/booking/listing-summary';
import { Button } from '@/components/ui/button';
import { HiddenField } from '@/components/ui/hidden-field';
import { Link } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-fields';
import type { ListingSummary } from '@/lib/listing/listing-summary';
import type { SwapWords } from './words';

type Props = {
  words: SwapWords;
  /** Who would get what is added. */
  last: string;
  /** The page itself, and what its address carries. */
  action: string;
  via: readonly string[];
  q: string;
  items: readonly ListingSummary[];
  hrefOf: (id: string) => string;
};

/** What others give, to go to the last of the ring: looked for and added by links, one after the other. */
export function Candidates({ words, last, action, via, q, items, hrefOf }: Props) {
  const t = useTranslations(`${words}.add`);
  return (
    <section id="add" aria-labelledby="add-title" className="stack scroll-mt-6 gap-4">
      <div>
        <h2 id="add-title" className="title-2 wrap-anywhere">
          {t('title', { name: last })}
        </h2>
        <p className="mt-1 max-w-prose text-ink-2 text-pretty wrap-anywhere">{t('lead', { name: last })}</p>
      </div>
      <form action={`${action}#add`} className="flex flex-wrap items-end gap-3">
        {via.map((id) => (
          <HiddenField key={id} name="via" value={id} />
        ))}
        <div className="min-w-0 flex-1 basis-56">
          <TextField name="q" label={t('search')} defaultValue={q} maxLength={100} />
        </div>
        <Button type="submit" variant="quiet">
          {t('go')}
        </Button>
      </form>
      {items.length === 0 ? (
        <p className="text-ink-2">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card px-4">
          {items.map((listing) => (
            <li key={listing.id} className="flex items-center gap-3 py-3 sm:gap-4">
              <div className="aspect-4/3 w-16 shrink-0 sm:w-20 overflow-hidden rounded-field">
                <ListingPicture listing={{ ...listing, area: listing.place.area }} width={320} />
              </div>
              <div className="min-w-0 flex-1">
                <p className="font-semibold wrap-anywhere" dir="auto">
                  {listing.title}
                </p>
                <p className="text-sm text-ink-2 wrap-anywhere">{listing.provider.name}</p>
              </div>
              <Link
                href={hrefOf(listing.id)}
                className="flex min-h-11 shrink-0 items-center font-semibold underline underline-offset-4"
                aria-label={t('addNamed', { title: listing.title, name: last })}
              >
                {t('add')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
