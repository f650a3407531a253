import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ListingType } from '@/lib/listing/listing-type';
import { RepeatFields } from './repeat-fields';
import { SessionFields, type SessionValues } from './session-fields';

type Props = {
  listingId: string;
  type: ListingType;
  values: SessionValues;
  firstDay: string;
  /** What the last one added changes: the form begins anew. */
  after: string;
  action: FormAction;
};

/** One more session, or many that repeat. */
export function AddForm({ listingId, type, values, firstDay, after, action }: Props) {
  const t = useTranslations('slot-pages');
  return (
    <Form key={after} action={action} once={randomUUID()} label={t('own.add')}>
      <HiddenField name="listingId" value={listingId} />
      <SessionFields type={type} values={values} firstDay={firstDay} />
      <RepeatFields />
      <div>
        <SubmitButton>{t('add.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
