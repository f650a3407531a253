import { useSlotWords } from '@/components/listing/slot-words';
import { Card } from '@/components/ui/card';
import type { FormAction } from '@/components/ui/form-state';
import type { GuestList as Guests } from '@/lib/booking/slots/queries';
import type { ListingType } from '@/lib/listing/listing-type';
import type { Locale } from '@/lib/shared/locale';
import { AttendanceForm } from './attendance-form';
import { GuestList } from './guest-list';

type Props = { locale: Locale; type: ListingType; list: Guests; attend: FormAction };

/** Who comes, for the host: from the start on also who came. */
export function HostGuests({ locale, type, list, attend }: Props) {
  const say = useSlotWords(type.name);
  const { guests, attendance, slot } = list;
  const certain = guests.filter(({ isCertain }) => isCertain);
  return (
    <>
      {attendance.isOpen && certain.length > 0 && (
        <AttendanceForm slotId={slot.id} typeName={type.name} guests={certain} action={attend} />
      )}
      <Card as="section" aria-labelledby="guests-title">
        <h2 id="guests-title" className="title-2 mb-4">
          {say('guests')}
        </h2>
        {guests.length > 0 ? (
          <GuestList locale={locale} type={type} guests={guests} />
        ) : (
          <p className="text-ink-2">{say('noGuests')}</p>
        )}
      </Card>
    </>
  );
}
