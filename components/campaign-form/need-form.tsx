import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { NumberField, TextArea, TextField } from '@/components/ui/text-fields';
import { needKinds } from '@/lib/campaign/helping/schema';
import type { NeedView } from '@/lib/campaign/view';

type Props = { campaignId: string; action: FormAction; once?: string; need?: NeedView };

/** Something besides money: hours, a loan, a room, a thing. */
export function NeedForm({ campaignId, action, once, need }: Props) {
  const t = useTranslations('campaign-form.needs');
  return (
    <Form action={action} once={once} label={need?.title ?? t('add')}>
      <HiddenField name="campaignId" value={campaignId} />
      {need && <HiddenField name="needId" value={need.id} />}
      <RadioGroup
        name="kind"
        label={t('kind')}
        look="cards"
        required
        defaultValue={need?.kind ?? 'hours'}
        options={needKinds.map((value) => ({
          value,
          label: t(`kinds.${value}.label`),
          hint: t(`kinds.${value}.hint`),
        }))}
      />
      <TextField
        name="title"
        label={t('title')}
        placeholder={t('titleExample')}
        required
        maxLength={80}
        defaultValue={need?.title}
      />
      <TextArea name="description" label={t('description')} rows={2} defaultValue={need?.description} />
      <NumberField
        name="quantity"
        label={t('quantity')}
        hint={t('quantityHint')}
        min={1}
        required
        defaultValue={need?.quantity ?? 1}
      />
      <div>
        <SubmitButton variant={need ? 'quiet' : 'primary'}>{t(need ? 'keep' : 'addThis')}</SubmitButton>
      </div>
    </Form>
  );
}
