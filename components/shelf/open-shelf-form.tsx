import { useTranslations } from 'next-intl';
import { PointFields } from '@/components/listing-form/point-fields';
import { type Option, RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import { titleLength } from '@/lib/listing/lengths';
import { longestDays, usualDays } from '@/lib/listing/shelves/schema';
import type { Town } from '@/lib/platform/places';
import type { Place } from '@/lib/shared/geo';

type Props = {
  /** Those for whom the viewer may open one. */
  owners: readonly Option[];
  onBehalfOf?: string | undefined;
  place: { town: string; towns: readonly string[]; around: readonly Town[]; centre: Place };
  action: FormAction;
  once: string;
};

const nowhere = { lat: null, lng: null, publicLat: null, publicLng: null, isPinned: false };

/** What a shelf is called, where it stands, and how long things lie there. */
export function OpenShelfForm({ owners, onBehalfOf, place, action, once }: Props) {
  const t = useTranslations('shelf.new');
  const form = useTranslations('listing-form.place');
  const { town, towns, around, centre } = place;
  const first = owners.find(({ value }) => value === onBehalfOf) ?? owners[0];
  return (
    <Form action={action} once={once} label={t('title')}>
      <RadioGroup name="onBehalfOf" label={t('for')} required options={owners} defaultValue={first?.value} />
      <TextField name="name" label={t('name')} hint={t('nameHint')} maxLength={titleLength.max} required />
      <TextArea name="about" label={t('about')} rows={3} maxLength={1000} />
      <TextField name="town" label={form('town')} list="towns" maxLength={80} required defaultValue={town} />
      <datalist id="towns">
        {towns.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <TextField name="address" label={form('address')} hint={t('addressHint')} maxLength={200} required />
      <PointFields isPublic placed={nowhere} pin={null} {...{ town, around, centre }} />
      <NumberField
        name="keepDays"
        label={t('keepDays')}
        min={1}
        max={longestDays}
        defaultValue={usualDays}
        required
      />
      <div>
        <SubmitButton>{t('go')}</SubmitButton>
      </div>
    </Form>
  );
}
