import { randomUUID } from 'node:crypto';
import { useTranslations } from 'next-intl';
import { RadioGroup, SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, TextArea, TextField } from '@/components/ui/text-fields';
import type { DossierView } from '@/lib/booking/dossier/queries';
import { dossierLimits, dossierStepNames } from '@/lib/booking/dossier/steps';
import { currencyAsset } from '@/lib/shared/asset';

/*
 * What the chosen step does not ask for is out of sight, by style alone, as in `repeat-fields`: it works without script, what was typed
 * stays and is not read, and a browser that does not know `:has` shows all of it.
 */
const onlyOfHome =
  'group-[:not(:has(input[value=visit]:checked,input[value=valuation]:checked))]/note:hidden';
const onlyWithValue = 'group-[:not(:has(input[value=valuation]:checked))]/note:hidden';

type Props = { bookingId: string; dossier: DossierView; action: FormAction };

/** What happened, or is to happen, and on which day. */
export function NoteForm({ bookingId, dossier: { homes, currency, progress }, action }: Props) {
  const t = useTranslations('dossier');
  const next = progress.find(({ done, of }) => done < of)?.step ?? dossierStepNames[0];
  return (
    <Form action={action} once={randomUUID()} label={t('note.title')} className="group/note stack gap-5">
      <HiddenField name="bookingId" value={bookingId} />
      <RadioGroup
        name="step"
        label={t('note.step')}
        required
        {...(next && { defaultValue: next })}
        options={dossierStepNames.map((step) => ({ value: step, label: t(`steps.${step}`) }))}
      />
      <DateField name="day" label={t('note.day')} hint={t('note.dayHint')} required />
      <div className={onlyOfHome}>
        <SelectField
          name="holdingId"
          label={t('note.home')}
          hint={t('note.homeHint')}
          placeholder=""
          options={homes.map(({ holdingId, title }) => ({ value: holdingId, label: title }))}
        />
      </div>
      <div className={onlyWithValue}>
        <TextField
          name="value"
          label={t('note.value')}
          hint={t('note.valueHint')}
          inputMode="numeric"
          autoComplete="off"
          suffix={currencyAsset(currency).symbols[0]}
          narrow
        />
      </div>
      <TextArea
        name="note"
        label={t('note.words')}
        hint={t('note.wordsHint')}
        rows={2}
        maxLength={dossierLimits.noteCharacters}
      />
      <div>
        <SubmitButton>{t('note.submit')}</SubmitButton>
      </div>
    </Form>
  );
}
