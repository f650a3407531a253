import { useTranslations } from 'next-intl';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { FormAction } from '@/components/ui/form-state';
import type { SlotPlace } from '@/lib/booking/booking-view';
import { PassOn } from './pass-on';
import { ShownToForm } from './shown-to-form';

type Props = {
  booking: { id: string; listing: { title: string }; slotPlace: SlotPlace };
  /** The whole address of the link with which the places can be taken over; null: they are not offered. */
  passOnLink: string | null;
  isAhead: boolean;
  /** The page it stands on. */
  back: string;
  actions: { show: FormAction; passOn: FormAction; withdraw: FormAction };
};

/** What a guest can settle for themselves: who sees them, and who comes in their stead. */
export function GuestAside({ booking, passOnLink, isAhead, back, actions }: Props) {
  const t = useTranslations('slot-pages');
  const { id, listing, slotPlace } = booking;
  if (!slotPlace.gathers && !slotPlace.canPassOn) return null;
  return (
    <Card className="py-2 sm:py-3">
      {slotPlace.gathers && (
        <Disclosure summary={t('shownTo.title')}>
          <ShownToForm bookingId={id} back={back} value={slotPlace.shownTo} action={actions.show} />
        </Disclosure>
      )}
      {slotPlace.canPassOn && isAhead && (
        <Disclosure summary={t('passOn.title')} open={passOnLink !== null}>
          <PassOn bookingId={id} back={back} link={passOnLink} title={listing.title} actions={actions} />
        </Disclosure>
      )}
    </Card>
  );
}
