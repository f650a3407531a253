import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ListingType } from '@/lib/listing/listing-type';
import { RepeatFields } from './repeat-fields';
import { SlotFields, type SlotValues } from './slot-fields';

type Props = {
  listingId: string;
  type: ListingType;
  values: SlotValues;
  firstDay: string;
  /** What the last one added changes: the form begins anew. */
  after: string;
  action: FormAction;
};

/** One more slot, or many that repeat. */
export function AddForm({ listingId, type, values, firstDay, after, action }: Props) {
  const t = useTranslations('slot-pages');
  return (
    <Form key={after} action={action} once={randomUUID()} label={t('own.add')}>
      <HiddenField name="listingId" value={listingId} />
      <SlotFields type={type} values={values} firstDay={firstDay} />
      <RepeatFields />
      <div>
        <SubmitButton>{t('add.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
