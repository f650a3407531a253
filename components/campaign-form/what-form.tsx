import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/choice-fields';
import type { FormAction } from '@/components/ui/form-state';
import { TextArea, TextField } from '@/components/ui/text-fields';
import { themes } from '@/lib/campaign/themes';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

/** What it is called, in a sentence, and what it is about. */
export function WhatForm({ action, ...props }: StepProps & { action: FormAction }) {
  const t = useTranslations('campaign-form.what');
  const themeWords = useTranslations('campaign.themes');
  const { title, summary, theme, videoUrl } = props.campaign;
  return (
    <StepForm {...props} step="what" action={action}>
      <TextField
        name="title"
        label={t('title')}
        hint={t('titleHint')}
        maxLength={90}
        required
        defaultValue={title}
      />
      <TextArea
        name="summary"
        label={t('summary')}
        hint={t('summaryHint')}
        rows={3}
        maxLength={240}
        required
        defaultValue={summary}
      />
      <SelectField
        name="theme"
        label={t('theme')}
        required
        placeholder={t('themeChoose')}
        options={themes.map((value) => ({ value, label: themeWords(value) }))}
        defaultValue={theme}
      />
      <TextField
        name="videoUrl"
        type="url"
        label={t('video')}
        hint={t('videoHint')}
        defaultValue={videoUrl}
        maxLength={300}
      />
    </StepForm>
  );
}
