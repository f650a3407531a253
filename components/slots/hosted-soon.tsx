import { useTranslations } from 'next-intl';
import { SlotDay, SlotHours } from '@/components/listing/slot-when';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import type { HostedSlot } from '@/lib/listing/slots/hosted';
import { listingTypeOf } from '@/lib/listing/types/registry';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { DayLeaf } from './day-leaf';
import { PlacesBar } from './places-bar';
import { StandingBadge } from './standing-badge';

type Props = { locale: Locale; slots: readonly HostedSlot[]; now: Date };

/** What a member gives next, and how full it is; nothing where they give nothing. */
export function HostedSoon({ locale, slots, now }: Props) {
  const t = useTranslations('slot-pages.me');
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby="hosted-title">
      <h2 id="hosted-title" className="title-2 mb-4">
        {t('title')}
      </h2>
      <Card as="div">
        <ul className="divide-y divide-line">
          {slots.map((slot) => {
            const { id, listing, startsAt } = slot;
            const { timeZone } = listing;
            return (
              <li key={id} className="flex gap-4 py-4 first:pt-0 last:pb-0">
                <DayLeaf at={startsAt} timeZone={timeZone} tint={listingTypeOf(listing.type).tint} />
                <div className="grid min-w-0 flex-1 gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_14rem]">
                  <div className="min-w-0">
                    <h3 className="title-3 wrap-anywhere" dir="auto">
                      <Link href={paths.slot(locale, listing.id, id)} className="hover:underline">
                        {listing.title}
                      </Link>
                    </h3>
                    <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
                      <span>
                        <SlotDay slot={slot} timeZone={timeZone} />{' '}
                        <SlotHours slot={slot} timeZone={timeZone} />
                      </span>
                      <StandingBadge slot={slot} now={now} />
                    </p>
                  </div>
                  <PlacesBar typeName={listing.type} slot={slot} />
                </div>
              </li>
            );
          })}
        </ul>
      </Card>
    </section>
  );
}
