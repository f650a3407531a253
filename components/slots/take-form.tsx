import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { ShownToField } from '@/components/booking/shown-to-field';
import { TypeFields } from '@/components/listing/type-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Details } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';

type Props = { placeKey: string; type: ListingType; details: Details; action: FormAction };

/** Takes someone's places over, with answers of one's own. */
export function TakeForm({ placeKey, type, details, action }: Props) {
  const t = useTranslations('slot-pages.take');
  return (
    <Form action={action} once={randomUUID()} label={t('title')} className="stack gap-6">
      <HiddenField name="key" value={placeKey} />
      <TypeFields type={type} fields={type.questions} prefix="options" bounds={details} />
      <ShownToField type={type} />
      <div>
        <SubmitButton size="large">{t('submit')}</SubmitButton>
      </div>
    </Form>
  );
}
