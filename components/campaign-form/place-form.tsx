import { useTranslations } from 'next-intl';
import type { FormAction } from '@/components/ui/form-state';
import { TextField } from '@/components/ui/text-fields';
import { StepForm } from './step-form';
import type { StepProps } from './steps';

type Props = StepProps & { action: FormAction; town: string; quarter: string; towns: readonly string[] };

/** Where it happens: a town, and the quarter as people call it. */
export function PlaceForm({ action, town, quarter, towns, ...props }: Props) {
  const t = useTranslations('campaign-form.place');
  return (
    <StepForm {...props} step="place" action={action}>
      <TextField
        name="town"
        label={t('town')}
        hint={t('townHint')}
        required
        autoComplete="address-level2"
        list="towns"
        maxLength={80}
        defaultValue={town}
      />
      <datalist id="towns">
        {towns.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <TextField
        name="quarter"
        label={t('quarter')}
        hint={t('quarterHint')}
        autoComplete="address-level3"
        maxLength={60}
        defaultValue={quarter}
      />
    </StepForm>
  );
}
