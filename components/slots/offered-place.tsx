import { useTranslations } from 'next-intl';
import { DatesText } from '@/components/booking/dates-text';
import { LengthText, PeriodText } from '@/components/booking/period-text';
import { useSlotWords } from '@/components/listing/slot-words';
import { useNameOf } from '@/components/member/name';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { TextLink } from '@/components/ui/link';
import type { OfferedPlace as Offered } from '@/lib/booking/slots/queries';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { DayLeaf } from './day-leaf';

type Props = { locale: Locale; type: ListingType; place: Offered };

/** What is passed on: what, when, whose it was, who paid. */
export function OfferedPlace({ locale, type, place }: Props) {
  const t = useTranslations('slot-pages.take');
  const say = useSlotWords(type.name);
  const nameOf = useNameOf();
  const { listing, slot, timeZone, places, offeredBy, host, totalMinor } = place;
  const time = { grain: type.allocation.grain, period: { from: slot.startsAt, to: slot.endsAt }, timeZone };
  const name = nameOf(offeredBy);
  return (
    <Card>
      <div className="stack">
        <div className="flex items-center gap-3">
          <Avatar
            name={name}
            picture={offeredBy.pictureId ? { src: paths.photo(offeredBy.pictureId, 320) } : null}
          />
          <p className="min-w-0 text-pretty wrap-anywhere">{t('offers', { name })}</p>
        </div>
        <div className="flex gap-4 border-t border-line pt-5">
          <DayLeaf at={slot.startsAt} timeZone={timeZone} tint={type.tint} />
          <div className="min-w-0">
            <p className="title-3 wrap-anywhere" dir="auto">
              <TextLink href={paths.listing(locale, listing.id)}>{listing.title}</TextLink>
            </p>
            {place.dates.length > 1 ? (
              <DatesText {...time} startsAt={slot.startsAt} endsAt={slot.endsAt} dates={place.dates} />
            ) : (
              <p>
                <PeriodText {...time} length="long" />
              </p>
            )}
            <p className="text-ink-2">
              {place.dates.length < 2 && (
                <>
                  <LengthText {...time} /> ·{' '}
                </>
              )}
              {say(place.dates.length > 1 ? 'placesEach' : 'places', { count: places })} ·{' '}
              {t('host', { name: nameOf(host) })}
              {listing.area && ` · ${listing.area}`}
            </p>
          </div>
        </div>
        <p className="border-t border-line pt-5 text-pretty">
          {totalMinor > 0 ? t('paid', { name }) : t('free')} {t('note', { name })}
        </p>
      </div>
    </Card>
  );
}
