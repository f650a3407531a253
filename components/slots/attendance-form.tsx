import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { useNameOf } from '@/components/member/name';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField } from '@/components/ui/text-fields';
import type { GuestLine } from '@/lib/booking/slots/queries';

type Props = { slotId: string; typeName: string; guests: readonly GuestLine[]; action: FormAction };

/** How many came of each booking; everyone, unless the host says otherwise. */
export function AttendanceForm({ slotId, typeName, guests, action }: Props) {
  const t = useTranslations('slot-pages.attendance');
  const say = useSlotWords(typeName);
  const nameOf = useNameOf();
  const isDone = guests.every(({ attended }) => attended !== null);
  return (
    <Card as="section" aria-labelledby="attendance-title">
      <h2 id="attendance-title" className="title-2">
        {t('title')}
      </h2>
      <p className="mt-1 mb-4 text-ink-2 text-pretty">{t(isDone ? 'done' : 'lead')}</p>
      <Form action={action} once={randomUUID()} label={t('title')}>
        <HiddenField name="slotId" value={slotId} />
        <div className="grid gap-4 sm:grid-cols-2">
          {guests.map(({ bookingId, guest, places, attended }) => (
            <NumberField
              key={bookingId}
              name={`attended.${bookingId}`}
              label={nameOf(guest)}
              hint={say('places', { count: places })}
              min={0}
              max={places}
              defaultValue={attended ?? places}
              required
            />
          ))}
        </div>
        <div>
          <SubmitButton variant={isDone ? 'quiet' : 'primary'}>{t('submit')}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
