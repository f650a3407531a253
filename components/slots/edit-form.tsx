import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ListingType } from '@/lib/listing/listing-type';
import { RepeatFields } from './repeat-fields';
import { SlotFields, type SlotValues } from './slot-fields';

type Props = {
  listingId: string;
  slotId: string;
  type: ListingType;
  values: SlotValues;
  firstDay: string;
  /** By what rule others follow, if they do. */
  rule: string | null;
  taken: number;
  bookings: number;
  action: FormAction;
};

/** Changes a slot, or it and all that follow; those who come are told. */
export function EditForm(props: Props) {
  const { listingId, slotId, type, values, firstDay, rule, taken, bookings, action } = props;
  const t = useTranslations('slot-pages.editing');
  const say = useSlotWords(type.name);
  return (
    <Form action={action} label={t('title')}>
      <HiddenField name="listingId" value={listingId} />
      <HiddenField name="slotId" value={slotId} />
      <Notice>
        <p>{t('told', { count: bookings })}</p>
        {taken > 0 && <p>{t('taken', { taken, places: say('places', { count: taken }) })}</p>}
      </Notice>
      {rule && (
        <RadioGroup
          name="scope"
          label={t('scope')}
          required
          defaultValue="one"
          options={[
            { value: 'one', label: t('one') },
            { value: 'following', label: t('following'), hint: t('followingHint') },
          ]}
        />
      )}
      <SlotFields type={type} values={values} firstDay={firstDay} />
      {rule && <RepeatFields rule={rule} />}
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </Form>
  );
}
