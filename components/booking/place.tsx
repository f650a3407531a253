import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { Prose } from '@/components/ui/prose';
import type { BookingView } from '@/lib/booking/booking-view';
import { useBookingWords } from './words';

const mapOf = (lat: number, lng: number): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=18/${lat}/${lng}`;

/** The exact place, for the two of them, as long as the booking shows it. */
export function Place({ view }: { view: BookingView }) {
  const t = useTranslations('booking.place');
  const { place, listing } = view;
  const { say } = useBookingWords(view);
  if (!place) return null;
  const { lat, lng } = place;
  return (
    <Card as="section" aria-labelledby="place-title">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="flex min-w-0 gap-3">
          <Icon name="pin" className="mt-1 text-brick-ink" />
          <div className="min-w-0">
            <h2 id="place-title" className="title-3">
              {t('title')}
            </h2>
            <address className="mt-1 not-italic">
              <Prose text={place.address || listing.area} />
            </address>
            <p className="text-sm text-ink-2">{say('place.private')}</p>
          </div>
        </div>
        {lat !== null && lng !== null && (
          <LinkButton href={mapOf(lat, lng)} variant="quiet" target="_blank" rel="noreferrer">
            {t('map')}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
