import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { type ShownTo, shownTos } from '@/lib/booking/slots/schema';

type Props = { bookingId: string; back: string; value: ShownTo; action: FormAction };

/** Who sees at the table that one comes. */
export function ShownToForm({ bookingId, back, value, action }: Props) {
  const t = useTranslations('slot-pages.shownTo');
  return (
    <Form action={action} once={randomUUID()} label={t('title')} className="stack gap-3">
      <HiddenField name="bookingId" value={bookingId} />
      <HiddenField name="back" value={back} />
      <RadioGroup
        name="shownTo"
        label={t('title')}
        required
        defaultValue={value}
        options={shownTos.map((each) => ({ value: each, label: t(each) }))}
      />
      <div>
        <SubmitButton variant="quiet" size="small">
          {t('save')}
        </SubmitButton>
      </div>
    </Form>
  );
}
